import type { Metric, Sum } from '#model/metric.ts';

import { field, single } from '../terms.ts';

export const revenueSum: Sum = {
  kind: 'sum',
  name: 'revenue',
  universe: 'lines',
  unit: 'minor',
  of: field('revenue_minor'),
};

export const revenue: Metric = {
  id: 'revenue',
  version: 1,
  label: { fr: 'revenus de billetterie', en: 'revenue' },
  synonyms: {
    fr: ['recettes', 'revenus', 'chiffre de vente', 'guichet'],
    en: ['box office', 'takings', 'income'],
  },
  meaning: {
    fr: 'Prix payé des billets, sans taxes ni frais, net des remboursements.',
    en: 'Price paid for tickets, without taxes and fees, net of refunds.',
  },
  grain: 'ticket',
  unit: 'minor',
  expression: single(revenueSum),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
