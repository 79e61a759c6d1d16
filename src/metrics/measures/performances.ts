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
  version: 2,
  label: { fr: 'représentations', en: 'performances' },
  synonyms: { fr: ['séances', 'nombre de représentations'], en: ['number of performances', 'shows given'] },
  meaning: {
    fr: 'Représentations données. Celle dont tous les billets ont été repris est tenue pour annulée et ne compte pas. Celle que plusieurs organismes présentent ensemble compte une fois dans la mutualisation, quand leurs titre, heure et lieu de la liste commune sont les mêmes.',
    en: 'Performances given. One whose tickets were all given back is taken as cancelled and does not count. One that several organisations present together counts once in the pool, when their title, hour and place of the shared list are the same.',
  },
  grain: 'performance',
  unit: 'performances',
  expression: single(performancesGiven),
  additivity: { kind: 'additive' },
  disclosure: 'public-fact',
  ofPersons: false,
};
