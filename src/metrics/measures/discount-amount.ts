import type { Metric, Sum } from '#model/metric.ts';

import { field, minus, single } from '../terms.ts';

export const discount: Sum = {
  kind: 'sum',
  name: 'discount',
  universe: 'lines',
  unit: 'minor',
  of: minus(field('list_minor'), field('revenue_minor')),
};

export const discountAmount: Metric = {
  id: 'discount-amount',
  version: 1,
  label: { fr: 'remises accordées', en: 'discounts given' },
  synonyms: { fr: ['remises', 'rabais', 'escomptes'], en: ['discounts'] },
  meaning: {
    fr: 'Écart entre le prix de base et le prix payé, là où les deux sont connus.',
    en: 'Base price less price paid, where both are known.',
  },
  grain: 'ticket',
  unit: 'minor',
  expression: single(discount),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
