import type { Source } from '#model/source.ts';

import { EVENTBRITE_NOT_PAID, EVENTBRITE_STATUSES } from './eventbrite-words.ts';
import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Every status but one says that nobody came in. */
const NOT_ENTERED = Object.fromEntries(Object.keys(EVENTBRITE_STATUSES).map((status) => [status, '0']));

/** The attendee report, in its American and British wordings. Total Paid holds fees and taxes. */
export const eventbriteAttendees: Source = {
  id: 'eventbrite-attendees',
  system: 'Eventbrite',
  report: { fr: 'Rapport des participants (Attendee report)', en: 'Attendee report' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order-line',
  signature: [
    ['Order #', 'Order no.', 'Order ID'],
    ['Order Date'],
    ['Ticket Type'],
    ['Attendee Status'],
    ['Eventbrite Payment Processing', 'Eventbrite Fees', 'Attendee #'],
  ],
  fields: {
    'order-id': named('Order #', 'Order no.', 'Order ID'),
    'ticket-id': named('Attendee #', 'Attendee no.', 'Attendee ID', 'Barcode #', 'Barcode no.'),
    'purchased-at': named('Order Date'),
    'first-name': named('First Name', 'Buyer First Name'),
    'last-name': named('Last Name', 'Surname', 'Buyer Last Name', 'Buyer Surname'),
    email: named('Email', 'Buyer Email'),
    phone: named('Cell Phone', 'Mobile Phone', 'Home Phone'),
    quantity: named('Quantity'),
    'price-type': named('Ticket Type', 'Price Tier'),
    currency: named('Currency'),
    price: named('Total Paid'),
    fees: named('Fees Paid', 'Eventbrite Fees'),
    tax: named('Tax Paid', 'Taxes Paid', 'Sales Tax', 'Taxes'),
    status: named('Attendee Status'),
    scanned: named('Attendee Status', 'Checked In'),
    address: named('Home Address 1', 'Billing Address 1'),
    city: named('Home City', 'Billing City'),
    'postal-code': named('Home Zip', 'Home Postcode', 'Billing Zip', 'Billing Postcode', 'Home Postal Code'),
    country: named('Home Country', 'Billing Country'),
    'performance-title': { headers: ['Event Name'], fileName: '^(.+?)\\.[^.]+$' },
    'performance-start': named('Event Date', 'Event Start Date', 'Event Start'),
    'performance-id': named('Event ID'),
    company: named('Company'),
    'birth-date': named('Birth Date'),
  },
  known: [
    'Group',
    'Order Type',
    'Price Tier',
    'Eventbrite Fees',
    'Eventbrite Payment Processing',
    'Home Address 2',
    'Home State',
    'County of Residence',
    'Job Title',
    'Gender',
    'Age',
    'Barcode #',
    'Cell Phone',
    'Promo Code',
    'Affiliate',
  ],
  amounts: { per: 'row', taxes: 'included', fees: 'included', unit: 'major' },
  decimal: 'point',
  dates: 'detect',
  statuses: EVENTBRITE_STATUSES,
  otherwise: ['sale'],
  exclusions: [EVENTBRITE_NOT_PAID, ...nonSeats('price-type')],
  labels: { scanned: { ...NOT_ENTERED, 'checked in': '1' } },
};
