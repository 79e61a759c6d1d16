import type { Aggregate, Metric } from '#model/metric.ts';

import { ACQUIRES, all, compare, field, single } from '../terms.ts';

const firstAnywhere: Aggregate = {
  kind: 'count-distinct',
  name: 'first-anywhere',
  universe: 'lines',
  unit: 'persons',
  of: ['person'],
  when: all(ACQUIRES, compare({ kind: 'date', of: field('sold_at') }, '=', field('first_on_anywhere'))),
};

export const firstTimeBuyersAnywhere: Metric = {
  id: 'first-time-buyers-anywhere',
  version: 1,
  label: { fr: 'nouveaux acheteurs (partout)', en: 'first-time buyers (anywhere)' },
  synonyms: { fr: ['nouveaux pour tous'], en: ['new to every partner'] },
  meaning: {
    fr: 'Personnes dont le premier achat connu chez un organisme partenaire, quel qu’il soit, est parmi les billets comptés.',
    en: 'Persons whose first known purchase from any partner organisation is among the tickets counted.',
  },
  grain: 'person',
  unit: 'persons',
  expression: single(firstAnywhere),
  additivity: { kind: 'non-additive' },
  disclosure: 'overlap',
  ofPersons: true,
};
