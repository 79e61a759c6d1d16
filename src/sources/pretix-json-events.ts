import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Events of the API. One that has dates of its own is a series, and no performance. */
export const pretixJsonEvents: Source = {
  id: 'pretix-json-events',
  system: 'pretix',
  report: { fr: 'API : événements', en: 'API: events' },
  evidence: 'vendor-code',
  formats: ['json'],
  jsonRows: ['events', 'results'],
  kind: 'performances',
  grain: 'performance',
  signature: [['slug'], ['date_from'], ['has_subevents'], ['currency'], ['live']],
  fields: {
    'performance-id': named('slug'),
    'performance-title': named('name', 'name.fr', 'name.en', 'name.de'),
    'performance-start': named('date_from'),
    'on-sale-at': named('presale_start'),
    venue: named('location', 'location.fr', 'location.en', 'location.de'),
    discipline: named('meta_data.Discipline'),
    completion: named('has_subevents'),
  },
  known: [
    'testmode',
    'is_public',
    'date_to',
    'date_admission',
    'presale_end',
    'geo_lat',
    'geo_lon',
    'timezone',
    'public_url',
    'all_sales_channels',
  ],
  decimal: 'point',
  dates: 'iso',
  exclusions: [{ rule: 'series', field: 'completion', when: { in: ['true'] } }],
};
