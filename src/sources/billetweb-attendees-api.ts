import type { Source } from '#model/source.ts';

import { BILLETWEB_DISABLED, billetwebNotPaid } from './billetweb-words.ts';
import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Tickets as the API gives them: every value is text, and the price of the order stands on each of its tickets. */
export const billetwebAttendeesApi: Source = {
  id: 'billetweb-attendees-api',
  system: 'Billetweb',
  report: { fr: 'API : participants (attendees)', en: 'API: attendees' },
  evidence: 'documentation',
  formats: ['json'],
  jsonRows: [''],
  kind: 'movements',
  grain: 'ticket',
  signature: [['order_ext_id'], ['order_session'], ['order_paid'], ['disabled'], ['ticket'], ['ticket_id']],
  fields: {
    'order-id': named('order_id'),
    'ticket-id': named('id'),
    'purchased-at': named('order_date'),
    status: named('disabled'),
    completion: named('order_paid'),
    'seat-state': named('order_accreditation'),
    'price-type': named('ticket'),
    price: named('price'),
    channel: named('order_origin'),
    scanned: named('used'),
    email: named('order_email', 'email'),
    'first-name': named('order_firstname', 'firstname'),
    'last-name': named('order_name', 'name'),
    'postal-code': { pattern: '^custom order code postal$' },
    city: { pattern: '^custom order ville$' },
    'performance-id': { headers: ['order_session'], none: ['0'] },
    'performance-start': named('session_start'),
    'performance-title': { fileName: '^(.+?)\\.[^.]+$' },
  },
  known: [
    'ext_id',
    'barcode',
    'lane',
    'used_date',
    'email',
    'firstname',
    'name',
    'ticket_id',
    'category',
    'seating_location',
    'last_update',
    'reduction_code',
    'authorization_code',
    'pass',
    'product_management',
    'product_download',
    'order_ext_id',
    'order_payment_type',
    'order_price',
    'order_management',
    'order_language',
  ],
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
  statuses: BILLETWEB_DISABLED,
  otherwise: ['sale'],
  exclusions: [
    billetwebNotPaid('0', '1'),
    // 1 waits to be accepted, 2 was refused.
    { rule: 'not-paid', field: 'seat-state', when: { in: ['1', '2'] } },
    ...nonSeats('price-type'),
    ...nonSeats('performance-title'),
  ],
  // 2 has come in and gone out again, 3 is too old to be used.
  labels: { scanned: { '0': '0', '1': '1', '2': '1', '3': '0' }, channel: { web: 'online' } },
  notes: {
    fr: 'L’heure est celle de Paris, sans décalage écrit. Une représentation unique a « 0 » pour séance : le nom du fichier en donne le titre, et la liste des événements du même dépôt, la date. La TVA reste dans le prix.',
    en: 'Times are those of Paris, with no offset written. A single performance has “0” for a session: the name of the file gives its title, and the list of events in the same delivery its date. VAT stays in the price.',
  },
};
