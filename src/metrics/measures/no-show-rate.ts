import type { Metric, Sum } from '#model/metric.ts';

import { compare, field, minus, percent } from '../terms.ts';

/** No entry at all means that nobody recorded them, not that nobody came. */
const RECORDED = compare(field('scanned'), '>', 0);

const absences: Sum = {
  kind: 'sum',
  name: 'absences',
  universe: 'performances',
  unit: 'tickets',
  of: minus(field('issued'), field('scanned')),
  when: RECORDED,
};
const expected: Sum = {
  kind: 'sum',
  name: 'expected-entries',
  universe: 'performances',
  unit: 'tickets',
  of: field('issued'),
  when: RECORDED,
};

export const noShowRate: Metric = {
  id: 'no-show-rate',
  version: 1,
  label: { fr: 'taux d’absence', en: 'no-show rate' },
  synonyms: { fr: ['absents', 'absences'], en: ['no-shows'] },
  meaning: {
    fr: 'Part des billets émis qui n’ont pas été lus à l’entrée, aux représentations où les entrées sont enregistrées.',
    en: 'Share of tickets issued that were not scanned at the door, at performances where entries are recorded.',
  },
  grain: 'performance',
  unit: 'percent',
  expression: percent(absences, expected),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
