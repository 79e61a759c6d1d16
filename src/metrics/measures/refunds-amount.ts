import type { Metric, Sum } from '#model/metric.ts';

import { field, GIVES_BACK, negative, single } from '../terms.ts';

const refundsSum: Sum = {
  kind: 'sum',
  name: 'refunds-amount',
  universe: 'lines',
  unit: 'minor',
  of: negative(field('revenue_minor')),
  when: GIVES_BACK,
};

export const refundsAmount: Metric = {
  id: 'refunds-amount',
  version: 1,
  label: { fr: 'montant remboursé', en: 'amount refunded' },
  synonyms: { fr: ['remboursements en dollars'], en: ['refunds in dollars'] },
  meaning: {
    fr: 'Prix des billets rendus ou annulés, sans taxes ni frais, compté en positif.',
    en: 'Price of tickets given back or voided, without taxes and fees, counted as a positive number.',
  },
  grain: 'ticket',
  unit: 'minor',
  expression: single(refundsSum),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
