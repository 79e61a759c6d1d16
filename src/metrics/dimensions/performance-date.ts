import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const performanceDate: Dimension = {
  id: 'performance-date',
  version: 1,
  label: { fr: 'date de représentation', en: 'performance date' },
  synonyms: { fr: ['jour du spectacle'], en: ['date of the show'] },
  meaning: {
    fr: 'Jour local de la représentation.',
    en: 'Local day of the performance.',
  },
  values: { kind: 'date' },
  calendar: 'performance',
  in: {
    performances: { kind: 'date', of: field('starts_at') },
  },
  ofPerformance: true,
};
