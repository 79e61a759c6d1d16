import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Performances as the API lists them, by show; their start is a Unix time. */
export const festikRepresentationsApi: Source = {
  id: 'festik-representations-api',
  system: 'Festik',
  report: { fr: 'API : représentations', en: 'API: performances' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['representations'],
  kind: 'performances',
  grain: 'performance',
  signature: [['id_representation'], ['start'], ['data[].id_spectacle'], ['data[].name']],
  fields: {
    'performance-id': named('id_representation'),
    'performance-title': named('data[].name'),
    'performance-start': named('start'),
    'production-id': named('data[].id_spectacle'),
    venue: named('hall.name'),
    municipality: named('hall.city'),
  },
  known: ['#', 'data[].#', 'hall.id', 'hall.address', 'hall.zipcode', '$.error'],
  decimal: 'point',
  dates: 'iso',
};
