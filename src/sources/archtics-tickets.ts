import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** One row per block of neighbouring seats; the purchase price is of one seat. */
export const archticsTickets: Source = {
  id: 'archtics-tickets',
  system: 'Ticketmaster Archtics',
  report: { fr: 'Billets vendus', en: 'Tickets sold' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  listsAllOf: 'performance',
  grain: 'seat-block',
  signature: [
    ['acct_id'],
    ['add_datetime'],
    ['num_seats'],
    ['last_seat'],
    ['event_name'],
    ['purchase_price'],
  ],
  fields: {
    'performance-id': named('event_name'),
    'performance-title': named('event_name'),
    'customer-id': named('acct_id'),
    'postal-code': named('zip'),
    'purchased-at': named('add_datetime'),
    quantity: named('num_seats'),
    price: named('purchase_price'),
    // A complimentary name stands on complimentary seats only, and would hide the code of all the others.
    'price-type': named('Ticket Type', 'price_code_type', 'price_code'),
    channel: named('source'),
  },
  known: [
    'section_name',
    'row_name',
    'seat_num',
    'last_seat',
    'price_code',
    'price_section',
    'comp',
    'comp_name',
    'paid_amount',
    'price_code_type',
  ],
  amounts: { per: 'ticket', taxes: 'none', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'month-first',
  otherwise: ['sale'],
};
