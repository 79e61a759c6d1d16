import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Dates of an event series, by the numbers under which positions name them. */
export const pretixJsonDates: Source = {
  id: 'pretix-json-dates',
  system: 'pretix',
  report: { fr: 'Export JSON et API : dates', en: 'JSON export and API: dates' },
  evidence: 'vendor-code',
  formats: ['json'],
  jsonRows: ['subevents'],
  kind: 'performances',
  grain: 'performance',
  signature: [
    ['id'],
    ['name', 'name.fr', 'name.en', 'name.de'],
    ['date_from'],
    ['date_to'],
    ['date_admission'],
  ],
  foreign: ['plugins', 'has_subevents'],
  fields: {
    'performance-id': named('id'),
    'performance-title': named('name', 'name.fr', 'name.en', 'name.de'),
    'performance-start': named('date_from'),
    'on-sale-at': named('presale_start'),
    venue: named('location', 'location.fr', 'location.en', 'location.de'),
  },
  known: [
    'date_to',
    'date_admission',
    'active',
    'presale_end',
    'is_public',
    'geo_lat',
    'geo_lon',
    'seating_plan',
  ],
  decimal: 'point',
  dates: 'iso',
};
