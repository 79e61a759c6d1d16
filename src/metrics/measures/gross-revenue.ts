import type { Metric, Sum } from '#model/metric.ts';

import { field, isIn, single } from '../terms.ts';

const grossRevenueSum: Sum = {
  kind: 'sum',
  name: 'gross-revenue',
  universe: 'lines',
  unit: 'minor',
  of: field('revenue_minor'),
  when: isIn('movement', 'sale'),
};

export const grossRevenue: Metric = {
  id: 'gross-revenue',
  version: 1,
  label: { fr: 'ventes brutes', en: 'gross sales' },
  synonyms: {
    fr: ['revenus bruts', 'ventes avant remboursements'],
    en: ['gross revenue', 'sales before refunds'],
  },
  meaning: {
    fr: 'Prix des billets au moment de l’achat, sans taxes ni frais, avant tout remboursement et sans les échanges.',
    en: 'Price of tickets when bought, without taxes and fees, before any refund and apart from exchanges.',
  },
  grain: 'ticket',
  unit: 'minor',
  expression: single(grossRevenueSum),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
