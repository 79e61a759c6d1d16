import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** The list of a season’s concerts, by the codes under which tickets name them. */
export const archticsEvents: Source = {
  id: 'archtics-events',
  system: 'Ticketmaster Archtics',
  report: { fr: 'Liste des concerts', en: 'List of events' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'performances',
  grain: 'performance',
  signature: [['Series'], ['Weekend'], ['Perf Code'], ['Name'], ['Date'], ['Classical Type']],
  fields: {
    'performance-id': named('Perf Code'),
    'performance-title': named('Name'),
    'performance-start': named('Date'),
    discipline: named('Type'),
  },
  known: ['Series', 'Weekend', 'Season', 'Classical Type'],
  decimal: 'point',
  dates: 'month-first',
};
