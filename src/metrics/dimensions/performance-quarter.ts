import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const performanceQuarter: Dimension = {
  id: 'performance-quarter',
  version: 1,
  label: { fr: 'trimestre de représentation', en: 'performance quarter' },
  synonyms: { fr: ['trimestre'], en: ['quarter'] },
  meaning: {
    fr: 'Trimestre civil de la représentation, à l’heure locale.',
    en: 'Calendar quarter of the performance, in local time.',
  },
  values: { kind: 'quarter' },
  calendar: 'performance',
  in: {
    performances: { kind: 'quarter', of: field('starts_at') },
  },
  ofPerformance: true,
};
