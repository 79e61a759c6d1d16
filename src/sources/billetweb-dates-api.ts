import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Dates of an event, by the numbers under which its tickets name their session. */
export const billetwebDatesApi: Source = {
  id: 'billetweb-dates-api',
  system: 'Billetweb',
  report: { fr: 'API : séances (dates)', en: 'API: dates' },
  evidence: 'documentation',
  formats: ['json'],
  jsonRows: [''],
  kind: 'performances',
  grain: 'performance',
  signature: [['id'], ['start'], ['end'], ['quota'], ['total_sales'], ['place']],
  foreign: ['order_session', 'shop'],
  fields: {
    'performance-id': named('id'),
    'performance-title': named('name'),
    'performance-start': named('start'),
    venue: named('place'),
  },
  known: ['end', 'quota', 'total_sales'],
  decimal: 'point',
  dates: 'iso',
};
