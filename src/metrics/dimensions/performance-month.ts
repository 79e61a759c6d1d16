import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const performanceMonth: Dimension = {
  id: 'performance-month',
  version: 1,
  label: { fr: 'mois de représentation', en: 'performance month' },
  synonyms: { fr: ['mois'], en: ['month'] },
  meaning: {
    fr: 'Mois local de la représentation.',
    en: 'Local month of the performance.',
  },
  values: { kind: 'month' },
  calendar: 'performance',
  in: {
    performances: { kind: 'month', of: field('starts_at') },
  },
  ofPerformance: true,
};
