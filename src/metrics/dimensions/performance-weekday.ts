import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const performanceWeekday: Dimension = {
  id: 'performance-weekday',
  version: 1,
  label: { fr: 'jour de la représentation', en: 'performance weekday' },
  synonyms: { fr: ['jour de la semaine du spectacle'], en: ['weekday of the show'] },
  meaning: {
    fr: 'Jour de la semaine de la représentation.',
    en: 'Weekday of the performance.',
  },
  values: { kind: 'concepts', scheme: 'weekday', level: 'as-recorded' },
  calendar: 'performance',
  in: {
    performances: { kind: 'weekday', of: field('starts_at') },
  },
  ofPerformance: true,
};
