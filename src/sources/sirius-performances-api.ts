import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Performances (`ParamSC`), by the number under which tickets name them. Titles are HTML, starts are Unix times. */
export const siriusPerformancesApi: Source = {
  id: 'sirius-performances-api',
  system: 'Sirius',
  report: { fr: 'API : séances (ParamSC)', en: 'API: performances (ParamSC)' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['seances'],
  kind: 'performances',
  grain: 'performance',
  signature: [['id'], ['spec'], ['titre'], ['date'], ['salle']],
  fields: {
    'performance-id': named('id'),
    'production-id': named('spec'),
    'performance-title': named('titre'),
    'performance-start': named('date'),
  },
  known: ['#', 'aff', 'cache', 'comm', 'jour', 'salle', 'num', 'plan'],
  decimal: 'point',
  dates: 'iso',
};
