import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const performanceYear: Dimension = {
  id: 'performance-year',
  version: 1,
  label: { fr: 'année de représentation', en: 'performance year' },
  synonyms: { fr: ['année'], en: ['year'] },
  meaning: {
    fr: 'Année civile de la représentation.',
    en: 'Calendar year of the performance.',
  },
  values: { kind: 'year' },
  calendar: 'performance',
  in: {
    performances: { kind: 'year', of: field('starts_at') },
  },
  ofPerformance: true,
};
