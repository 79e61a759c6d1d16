import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Events as the API gives them: what a show is called. When it is played is in its instances. */
export const spektrixEventsApi: Source = {
  id: 'spektrix-events-api',
  system: 'Spektrix',
  report: { fr: 'API : événements (events)', en: 'API: events' },
  evidence: 'real-file',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'productions',
  grain: 'sum',
  signature: [['id'], ['name'], ['webEventId'], ['instanceDates'], ['firstInstanceDateTime']],
  foreign: ['instance_start'],
  fields: { 'production-id': named('id'), 'performance-title': named('name') },
  known: [
    'description',
    'htmlDescription',
    'duration',
    'imageUrl',
    'thumbnailUrl',
    'isOnSale',
    'instanceDates',
    'webEventId',
    'firstInstanceDateTime',
    'lastInstanceDateTime',
  ],
};
