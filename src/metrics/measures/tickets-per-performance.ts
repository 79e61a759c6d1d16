import type { Aggregate, Metric, Sum } from '#model/metric.ts';

import { field, isKnown, ratio } from '../terms.ts';

const issuedAtPerformances: Sum = {
  kind: 'sum',
  name: 'issued-at-performances',
  universe: 'performances',
  unit: 'tickets',
  of: field('issued'),
};
const performancesWithTickets: Aggregate = {
  kind: 'count-distinct',
  name: 'performances-with-tickets',
  universe: 'performances',
  unit: 'performances',
  of: ['performance'],
  when: isKnown('issued'),
};

export const ticketsPerPerformance: Metric = {
  id: 'tickets-per-performance',
  version: 1,
  label: { fr: 'billets par représentation', en: 'tickets per performance' },
  synonyms: { fr: ['assistance moyenne'], en: ['average attendance'] },
  meaning: {
    fr: 'Billets émis divisés par les représentations dont les billets sont connus.',
    en: 'Tickets issued divided by performances whose tickets are known.',
  },
  grain: 'performance',
  unit: 'tickets-per-performance',
  expression: ratio(issuedAtPerformances, performancesWithTickets),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
