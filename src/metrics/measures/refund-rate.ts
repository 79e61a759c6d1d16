import type { Metric, Sum } from '#model/metric.ts';

import { field, isIn, percent } from '../terms.ts';
import { refunded } from './tickets-refunded.ts';

/** Tickets at the moment of purchase, before anything is given back. */
export const bought: Sum = {
  kind: 'sum',
  name: 'bought',
  universe: 'lines',
  unit: 'tickets',
  of: field('quantity'),
  when: isIn('movement', 'sale'),
};

export const refundRate: Metric = {
  id: 'refund-rate',
  version: 1,
  label: { fr: 'taux de remboursement', en: 'refund rate' },
  synonyms: { fr: ['part des billets remboursés'], en: ['share of tickets refunded'] },
  meaning: {
    fr: 'Billets rendus ou annulés pour cent billets achetés.',
    en: 'Tickets given back or voided per hundred tickets bought.',
  },
  grain: 'ticket',
  unit: 'percent',
  expression: percent(refunded, bought),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
