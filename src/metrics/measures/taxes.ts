import type { Metric, Sum } from '#model/metric.ts';

import { field, single } from '../terms.ts';

const taxesSum: Sum = {
  kind: 'sum',
  name: 'taxes',
  universe: 'lines',
  unit: 'minor',
  of: field('tax_minor'),
};

export const taxes: Metric = {
  id: 'taxes',
  version: 1,
  label: { fr: 'taxes', en: 'taxes' },
  synonyms: { fr: ['TPS et TVQ', 'TPS', 'TVQ'], en: ['GST and QST', 'GST', 'QST'] },
  meaning: {
    fr: 'Taxes perçues sur le prix des billets, nettes des remboursements.',
    en: 'Taxes on the price of tickets, net of refunds.',
  },
  grain: 'ticket',
  unit: 'minor',
  expression: single(taxesSum),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
