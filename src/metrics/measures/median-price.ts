import type { Aggregate, Metric } from '#model/metric.ts';

import { all, compare, field, isIn, single } from '../terms.ts';

const medianPaid: Aggregate = {
  kind: 'quantile',
  name: 'median-price',
  universe: 'lines',
  unit: 'minor',
  of: { kind: 'over', left: field('revenue_minor'), right: field('quantity') },
  weight: field('quantity'),
  at: 0.5,
  when: all(
    isIn('movement', 'sale'),
    compare(field('revenue_minor'), '>', 0),
    compare(field('quantity'), '>', 0),
  ),
};

export const medianPrice: Metric = {
  id: 'median-price',
  version: 1,
  label: { fr: 'prix médian du billet vendu', en: 'median paid price' },
  synonyms: { fr: ['prix médian', 'prix courant'], en: ['median price', 'median ticket price'] },
  meaning: {
    fr: 'La moitié des billets payants achetés ont coûté moins, la moitié plus. Chaque billet compte une fois.',
    en: 'Half of the paid tickets bought cost less, half cost more. Each ticket counts once.',
  },
  grain: 'ticket',
  unit: 'minor',
  expression: single(medianPaid),
  additivity: { kind: 'non-additive' },
  disclosure: 'quantile',
  ofPersons: false,
};
