import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Events as the API gives them: when, how many seats. */
export const eventbriteEventsApi: Source = {
  id: 'eventbrite-events-api',
  system: 'Eventbrite',
  report: { fr: 'API : événements (events)', en: 'API: events' },
  evidence: 'real-file',
  formats: ['json'],
  jsonRows: ['events'],
  kind: 'performances',
  grain: 'performance',
  signature: [['name.text'], ['start.local'], ['organization_id', 'organizer_id'], ['capacity']],
  fields: {
    'performance-id': named('id'),
    'performance-title': named('name.text'),
    'performance-start': named('start.local'),
    'on-sale-at': named('published'),
    'capacity-saleable': named('capacity'),
    venue: named('venue.name', 'venue_id'),
    'production-id': named('series_id'),
  },
  known: [
    'name.html',
    'description.text',
    'description.html',
    'url',
    'start.timezone',
    'start.utc',
    'end.local',
  ],
  decimal: 'point',
  dates: 'iso',
};
