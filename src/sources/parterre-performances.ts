import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What is played, when, where, for how many seats. Part of Parterre’s own file standard. */
export const parterrePerformances: Source = {
  id: 'parterre-performances',
  system: 'Parterre',
  report: { fr: 'Représentations (performances.csv)', en: 'Performances (performances.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook', 'json'],
  kind: 'performances',
  grain: 'performance',
  isExact: true,
  signature: [['performance_id'], ['starts_at'], ['title', 'production_id']],
  fields: {
    'performance-id': named('performance_id'),
    'production-id': named('production_id'),
    'performance-title': named('title'),
    discipline: named('discipline'),
    'target-audience': named('target_audience'),
    'performance-start': named('starts_at'),
    'on-sale-at': named('on_sale_at'),
    venue: named('venue'),
    'venue-kind': named('venue_kind'),
    municipality: named('municipality'),
    'capacity-physical': named('capacity_physical'),
    'capacity-saleable': named('capacity_saleable'),
    'capacity-on-sale': named('capacity_on_sale'),
    presenter: named('presenter'),
    producer: named('producer'),
  },
  known: ['$.push'],
  decimal: 'point',
  dates: 'iso',
};
