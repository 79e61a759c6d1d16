import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const season: Dimension = {
  id: 'season',
  version: 1,
  label: { fr: 'saison', en: 'season' },
  synonyms: { fr: ['saison artistique'], en: ['artistic season'] },
  meaning: {
    fr: 'Saison de septembre à juin (2024-2025); juillet et août font la saison d’été (summer-2025).',
    en: 'Season from September to June (2024-2025); July and August make the summer season (summer-2025).',
  },
  values: { kind: 'season' },
  calendar: 'performance',
  in: {
    performances: { kind: 'season', of: field('starts_at') },
  },
  ofPerformance: true,
};
