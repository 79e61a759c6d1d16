import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** One row per attendee of one event, without a price; those cancelled are left out by the system. */
export const attendizeAttendees: Source = {
  id: 'attendize-attendees',
  system: 'Attendize',
  report: { fr: 'Participants (attendees-as-of)', en: 'Attendees (attendees-as-of)' },
  evidence: 'vendor-code',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'ticket',
  signature: [
    ['Ticket ID', 'Ticket Reference'],
    ['Order Ref', 'Order Reference'],
    ['Ticket Type'],
    ['Order Date', 'Purchase Date'],
    ['Has Arrived'],
    ['Arrival Time'],
  ],
  fields: {
    'ticket-id': named('Ticket ID', 'Ticket Reference'),
    'order-id': named('Order Ref', 'Order Reference'),
    'first-name': named('First Name'),
    'last-name': named('Last Name'),
    email: named('Email'),
    'price-type': named('Ticket Type'),
    'product-type': named('Ticket Type'),
    'performance-title': { fileName: '^(.+?)[-_. ]+attendees\\b' },
    'purchased-at': named('Order Date', 'Purchase Date'),
    scanned: named('Has Arrived'),
  },
  known: ['Arrival Time'],
  decimal: 'point',
  dates: 'iso',
  otherwise: ['sale'],
  exclusions: nonSeats('product-type'),
  notes: {
    fr: 'Le fichier ne nomme pas l’événement et n’a pas de prix : nommez-le « Gala attendees.csv »; l’argent est dans les commandes. Les intitulés traduits ne sont pas connus.',
    en: 'The file does not name the event and has no price: call it “Gala attendees.csv”; the money is in the orders. Translated headers are not known.',
  },
};
