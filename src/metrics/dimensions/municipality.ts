import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const municipality: Dimension = {
  id: 'municipality',
  version: 1,
  label: { fr: 'municipalité du lieu', en: 'municipality of the venue' },
  synonyms: { fr: ['ville', 'municipalité'], en: ['city', 'town'] },
  meaning: {
    fr: 'Municipalité où la représentation a lieu; celle de l’acheteur est sa région.',
    en: 'Municipality where the performance takes place; the buyer’s is its region.',
  },
  values: { kind: 'concepts', scheme: 'municipality', level: 'top' },
  in: {
    performances: field('municipality'),
  },
  ofPerformance: true,
};
