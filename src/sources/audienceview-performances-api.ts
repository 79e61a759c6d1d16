import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Performances as the API lists them. Sales are in no export of which the columns are known. */
export const audienceviewPerformancesApi: Source = {
  id: 'audienceview-performances-api',
  system: 'AudienceView',
  report: { fr: 'API : représentations', en: 'API: performances' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'performances',
  grain: 'performance',
  signature: [
    ['performanceId'],
    ['performanceStart', 'performanceDate'],
    ['productionId'],
    ['productionName'],
  ],
  fields: {
    'performance-id': named('performanceId'),
    'performance-title': named('productionName'),
    'performance-start': named('performanceStart'),
    'performance-date': named('performanceDate', 'performanceStartDate'),
    'performance-time': named('performanceTime24', 'performanceTime'),
    'production-id': named('productionId'),
  },
  known: [
    'performanceTime',
    'performanceStartDate',
    'performanceSuperTitle',
    'availabilityCode',
    'departmentName',
  ],
  decimal: 'point',
  dates: 'detect',
};
