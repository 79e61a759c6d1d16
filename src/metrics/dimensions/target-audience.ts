import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const targetAudience: Dimension = {
  id: 'target-audience',
  version: 1,
  label: { fr: 'public cible', en: 'target audience' },
  synonyms: { fr: ['public visé', 'jeune public'], en: ['intended audience'] },
  meaning: {
    fr: 'Public auquel la représentation s’adresse; ce n’est pas l’âge des acheteurs.',
    en: 'Audience for which the performance is meant; it is not the buyers’ age.',
  },
  values: { kind: 'concepts', scheme: 'target-audience', level: 'top' },
  in: {
    performances: field('target_audience'),
  },
  ofPerformance: true,
};
