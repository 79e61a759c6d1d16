import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/**
 * Performances of the archives of an orchestra since 1842, without any sale. A programme has a number and no title, and its
 * concerts a day (midnight there, written in UTC) beside an hour.
 */
export const nyphilPerformances: Source = {
  id: 'nyphil-performances',
  system: 'New York Philharmonic',
  report: { fr: 'Historique des concerts (JSON)', en: 'Performance history (JSON)' },
  evidence: 'real-file',
  formats: ['json'],
  jsonRows: ['concerts'],
  kind: 'performances',
  grain: 'performance',
  signature: [['eventType'], ['Location'], ['Venue'], ['Date'], ['Time'], ['programs[].programID']],
  foreign: ['composerName', 'soloistName'],
  fields: {
    'performance-id': named('programs[].programID'),
    'production-id': named('programs[].programID'),
    'performance-date': named('Date'),
    'performance-time': named('Time'),
    venue: named('Venue'),
  },
  known: ['eventType', 'Location', 'programs[].id', 'programs[].orchestra', 'programs[].season'],
  decimal: 'point',
  dates: 'iso',
};
