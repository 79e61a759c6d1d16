import type { Aggregate, Metric } from '#model/metric.ts';

import { ACQUIRES, field, percent } from '../terms.ts';
import { buyersCounted } from './buyers.ts';

const repeatBuyers: Aggregate = {
  kind: 'count-repeated',
  name: 'repeat-buyers',
  universe: 'lines',
  unit: 'persons',
  of: 'person',
  having: { kind: 'date', of: field('sold_at') },
  atLeast: 2,
  when: ACQUIRES,
};

export const repeatRate: Metric = {
  id: 'repeat-rate',
  version: 1,
  label: { fr: 'part des acheteurs qui reviennent acheter', en: 'repeat rate' },
  synonyms: { fr: ['taux de réachat', 'fidélité'], en: ['repeat buyers', 'loyalty'] },
  meaning: {
    fr: 'Parmi les acheteurs, part de ceux qui ont acheté à deux dates différentes ou plus.',
    en: 'Among buyers, the share who bought on two different days or more.',
  },
  grain: 'person',
  unit: 'percent',
  expression: percent(repeatBuyers, buyersCounted),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: true,
};
