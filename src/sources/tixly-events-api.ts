import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Events as the API lists them, each a performance. */
export const tixlyEventsApi: Source = {
  id: 'tixly-events-api',
  system: 'Tixly',
  report: { fr: 'API : événements (events)', en: 'API: events' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'performances',
  grain: 'performance',
  signature: [['Id'], ['Name'], ['StartDate'], ['HallId'], ['Capacity'], ['BlockedAllocated']],
  fields: {
    'performance-id': named('Id'),
    'performance-title': named('Name'),
    'performance-start': named('StartDate'),
    venue: named('Venue', 'Hall'),
    'capacity-saleable': named('Capacity'),
  },
  known: [
    'EndDate',
    'PromoterId',
    'Promoter',
    'HallId',
    'Hall',
    'Categories',
    'Sold',
    'Reserved',
    'Allocated',
    'BlockedAllocated',
    'Vat',
    'VenueId',
    'EventGroupId',
    'EventGroup',
    'IsNumbered',
    'IsFreeEvent',
    'SaleStatusId',
  ],
  decimal: 'point',
  dates: 'iso',
};
