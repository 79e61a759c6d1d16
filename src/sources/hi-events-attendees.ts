import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** One row per seat, without its price: the 2024 export names a Ticket ID, the later one a product. */
export const hiEventsAttendees: Source = {
  id: 'hi-events-attendees',
  system: 'Hi.Events',
  report: { fr: 'Participants (attendees.xlsx)', en: 'Attendees (attendees.xlsx)' },
  evidence: 'vendor-code',
  formats: ['workbook', 'delimited'],
  kind: 'movements',
  grain: 'ticket',
  signature: [
    ['Is Checked In'],
    ['Event ID'],
    ['Public ID'],
    ['Short ID'],
    ['Product ID', 'Ticket ID'],
    ['Created Date'],
  ],
  rowsMax: 10000,
  fields: {
    'ticket-id': named('Public ID', 'ID'),
    'first-name': named('First Name'),
    'last-name': named('Last Name'),
    email: named('Email'),
    status: named('Status'),
    scanned: named('Is Checked In'),
    'price-type': named('Product Name', 'Ticket Name'),
    'product-type': named('Product Name', 'Product ID', 'Ticket ID'),
    'performance-id': named('Event ID'),
    'purchased-at': named('Created Date'),
  },
  known: ['ID', 'Checked In At', 'Ticket ID', 'Product ID', 'Short ID', 'Last Updated Date', 'Notes'],
  decimal: 'point',
  dates: 'iso',
  statuses: { active: ['sale'], cancelled: ['sale', 'void'], canceled: ['sale', 'void'] },
  otherwise: ['sale'],
  exclusions: [
    { rule: 'not-paid', field: 'status', when: { in: ['awaiting payment'] } },
    ...nonSeats('product-type'),
  ],
};
