import type { Aggregate, Metric } from '#model/metric.ts';

import { percent } from '../terms.ts';
import { buyersCounted } from './buyers.ts';

/** Who is of no known age has no share among those who are. */
const buyersOfAge: Aggregate = { ...buyersCounted, name: 'buyers-of-age', known: ['age-band'] };

const buyersOfKnownAge: Aggregate = {
  ...buyersOfAge,
  name: 'buyers-of-known-age',
  without: ['age-band'],
};

export const audienceComposition: Metric = {
  id: 'audience-composition',
  version: 1,
  label: { fr: 'composition du public par âge', en: 'audience composition by age' },
  synonyms: { fr: ['part du public', 'composition du public'], en: ['share of audience', 'composition'] },
  meaning: {
    fr: 'Parmi les acheteurs dont l’âge est connu, part de ceux du groupe d’âge demandé.',
    en: 'Among buyers of known age, the share in the age group asked about.',
  },
  grain: 'person',
  unit: 'percent',
  expression: percent(buyersOfAge, buyersOfKnownAge),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: true,
  requires: ['age-band'],
};
