import type { Metric, Sum } from '#model/metric.ts';

import { field, isKnown, percent } from '../terms.ts';
import { discount } from './discount-amount.ts';

const listSum: Sum = {
  kind: 'sum',
  name: 'list-amount',
  universe: 'lines',
  unit: 'minor',
  of: field('list_minor'),
  when: isKnown('revenue_minor'),
};

export const discountRate: Metric = {
  id: 'discount-rate',
  version: 1,
  label: { fr: 'taux de remise', en: 'discount rate' },
  synonyms: { fr: ['part des remises'], en: ['share discounted'] },
  meaning: {
    fr: 'Remises accordées pour cent dollars de prix de base.',
    en: 'Discounts given per hundred dollars of base price.',
  },
  grain: 'ticket',
  unit: 'percent',
  expression: percent(discount, listSum),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
