import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** As `pretix-json` names its tickets. */
const POSITION_IDS = ['pseudonymization_id', 'id'].flatMap((id) => [
  `positions[].${id}`,
  `orders[].positions[].${id}`,
  `event.orders[].positions[].${id}`,
  `results[].positions[].${id}`,
  `[].positions[].${id}`,
]);

/** Check-ins nested in the positions of the JSON: which ticket came through the door. */
export const pretixJsonScans: Source = {
  id: 'pretix-json-scans',
  system: 'pretix',
  report: { fr: 'Export JSON et API : entrées', en: 'JSON export and API: check-ins' },
  evidence: 'vendor-code',
  formats: ['json'],
  jsonRows: ['checkins'],
  kind: 'scans',
  grain: 'ticket',
  signature: [['list'], ['datetime'], POSITION_IDS],
  fields: { 'ticket-id': { headers: POSITION_IDS }, 'moved-at': named('datetime') },
  known: ['id', 'type', 'auto_checked_in', 'gate', 'device'],
  decimal: 'point',
  dates: 'iso',
};
