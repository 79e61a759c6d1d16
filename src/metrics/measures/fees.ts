import type { Metric, Sum } from '#model/metric.ts';

import { field, single } from '../terms.ts';

const feesSum: Sum = { kind: 'sum', name: 'fees', universe: 'lines', unit: 'minor', of: field('fees_minor') };

export const fees: Metric = {
  id: 'fees',
  version: 1,
  label: { fr: 'frais de service', en: 'service fees' },
  synonyms: { fr: ['frais'], en: ['fees'] },
  meaning: {
    fr: 'Frais de service payés par l’acheteur, hors du prix du billet, nets des remboursements.',
    en: 'Service fees paid by the buyer, apart from the ticket’s price, net of refunds.',
  },
  grain: 'ticket',
  unit: 'minor',
  expression: single(feesSum),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
