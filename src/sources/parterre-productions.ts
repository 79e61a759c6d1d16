import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What several performances have in common. A fact that a performance states itself prevails. */
export const parterreProductions: Source = {
  id: 'parterre-productions',
  system: 'Parterre',
  report: { fr: 'Productions (productions.csv)', en: 'Productions (productions.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook'],
  kind: 'productions',
  grain: 'performance',
  isExact: true,
  signature: [['production_id'], ['title']],
  fields: {
    'production-id': named('production_id'),
    'performance-title': named('title'),
    producer: named('producer'),
    discipline: named('discipline'),
    'target-audience': named('target_audience'),
  },
  decimal: 'point',
  dates: 'iso',
  foreign: ['performance_id', 'starts_at', 'sale_id'],
};
