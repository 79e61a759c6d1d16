import type { Aggregate, Metric } from '#model/metric.ts';

import { single } from '../terms.ts';

const performancesGiven: Aggregate = {
  kind: 'count-distinct',
  name: 'performances',
  universe: 'performances',
  unit: 'performances',
  of: ['performance'],
};

export const performances: Metric = {
  id: 'performances',
  version: 1,
  label: { fr: 'représentations', en: 'performances' },
  synonyms: { fr: ['séances', 'nombre de représentations'], en: ['number of performances', 'shows given'] },
  meaning: {
    fr: 'Représentations données. Celle dont tous les billets ont été repris est tenue pour annulée et ne compte pas.',
    en: 'Performances given. One whose tickets were all given back is taken as cancelled and does not count.',
  },
  grain: 'performance',
  unit: 'performances',
  expression: single(performancesGiven),
  additivity: { kind: 'additive' },
  disclosure: 'public-fact',
  ofPersons: false,
};
