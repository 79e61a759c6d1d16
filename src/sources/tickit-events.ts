import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Performances of the sample data base of Amazon Redshift, by the numbers under which its sales name them. */
export const tickitEvents: Source = {
  id: 'tickit-events',
  system: 'TICKIT',
  report: { fr: 'Table des événements (event)', en: 'Table of events (event)' },
  evidence: 'documentation',
  formats: ['delimited', 'workbook'],
  kind: 'performances',
  grain: 'performance',
  signature: [['eventid'], ['venueid'], ['catid'], ['dateid'], ['eventname'], ['starttime']],
  fields: {
    'performance-id': named('eventid'),
    'performance-title': named('eventname'),
    'performance-start': named('starttime'),
  },
  known: ['venueid', 'catid', 'dateid'],
  decimal: 'point',
  dates: 'detect',
};
