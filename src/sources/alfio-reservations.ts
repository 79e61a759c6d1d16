import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Every reservation, one sheet per event; the reservation’s amount is repeated on each of its tickets and is not read. */
export const alfioReservations: Source = {
  id: 'alfio-reservations',
  system: 'alf.io',
  report: { fr: 'Toutes les réservations', en: 'All reservations' },
  evidence: 'vendor-code',
  formats: ['workbook', 'delimited'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['Event Name'], ['Reservation ID'], ['Confirmation Date'], ['Ticket Amount'], ['Ticket Type']],
  coveredBy: ['alfio-tickets'],
  fields: {
    'performance-title': named('Event Name'),
    'order-id': named('Reservation ID'),
    'purchased-at': named('Confirmation Date'),
    'full-name': named('Billed to', 'Attendee'),
    'ticket-id': named('Ticket ID'),
    'price-type': named('Ticket Type'),
    price: named('Ticket Amount'),
    tax: named('Ticket Tax'),
    currency: named('Currency'),
    status: named('Status'),
    scanned: named('Status'),
  },
  known: ['Tax ID', 'Tax Code', 'Invoice #', 'Amount', 'Tax', 'Payment Type', 'Attendee'],
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
  statuses: {
    acquired: ['sale'],
    complete: ['sale'],
    'checked in': ['sale'],
    cancelled: ['sale', 'void'],
    released: ['sale', 'void'],
    'credit note issued': ['sale', 'refund'],
  },
  otherwise: ['sale'],
  exclusions: [
    {
      rule: 'not-paid',
      field: 'status',
      when: {
        in: ['pending', 'to be paid', 'offline payment', 'in payment', 'stuck', 'deferred offline payment'],
      },
    },
    ...nonSeats('price-type'),
  ],
  labels: { scanned: { 'checked in': '1', acquired: '0', complete: '0' } },
};
