import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Tickets that came through the door, once or several times. */
export const parterreScans: Source = {
  id: 'parterre-scans',
  system: 'Parterre',
  report: { fr: 'Entrées (scans.csv)', en: 'Scans (scans.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook'],
  kind: 'scans',
  grain: 'ticket',
  isExact: true,
  signature: [['ticket_id'], ['scanned_at', 'scanned']],
  fields: {
    'ticket-id': named('ticket_id'),
    'performance-id': named('performance_id'),
    'moved-at': named('scanned_at'),
    scanned: named('scanned'),
  },
  decimal: 'point',
  dates: 'iso',
  foreign: ['sale_id', 'unit_price'],
};
