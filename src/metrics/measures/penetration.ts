import type { Aggregate, Metric, Sum } from '#model/metric.ts';

import { ACQUIRES, all, field, isKnown, ratio } from '../terms.ts';
import { buyersCounted } from './buyers.ts';

const buyersInQuebec: Aggregate = {
  ...buyersCounted,
  name: 'buyers-in-quebec',
  when: all(ACQUIRES, isKnown('place_region')),
};
/** 2021 census, Statistics Canada. */
const inhabitants: Sum = {
  kind: 'sum',
  name: 'inhabitants',
  universe: 'places',
  unit: 'inhabitants',
  of: field('population'),
};

export const penetration: Metric = {
  id: 'penetration',
  version: 1,
  label: { fr: 'acheteurs pour 1 000 habitants', en: 'buyers per 1,000 inhabitants' },
  synonyms: { fr: ['taux de pénétration', 'pénétration'], en: ['penetration rate'] },
  meaning: {
    fr: 'Acheteurs dont le secteur postal est connu, pour 1 000 habitants de ces secteurs ou régions du Québec.',
    en: 'Buyers whose postal area is known, per 1,000 inhabitants of these areas or regions of Québec.',
  },
  grain: 'person',
  unit: 'per-thousand',
  expression: ratio(buyersInQuebec, inhabitants, 1000),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: true,
};
