import type { Source } from '#model/source.ts';

import { EVENTBRITE_NOT_PAID, EVENTBRITE_STATUSES } from './eventbrite-words.ts';
import { named } from './named.ts';

/** One row per order, in the wording of the older order report and of the newer one. */
export const eventbriteOrders: Source = {
  id: 'eventbrite-orders',
  system: 'Eventbrite',
  report: { fr: 'Rapport des commandes (Order report)', en: 'Order report' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [
    ['Order #', 'Order no.', 'Order ID'],
    ['Order Date'],
    ['Total Paid', 'Order Total'],
    ['Order Status', 'Buyer Email'],
    ['Affiliate', 'Buyer First Name'],
  ],
  foreign: ['Attendee Status'],
  coveredBy: ['eventbrite-attendees'],
  fields: {
    'order-id': named('Order #', 'Order no.', 'Order ID'),
    'purchased-at': named('Order Date'),
    'first-name': named('Buyer First Name', 'First Name'),
    'last-name': named('Buyer Last Name', 'Buyer Surname', 'Last Name', 'Surname'),
    email: named('Buyer Email', 'Email'),
    quantity: named('Quantity', 'Ticket Quantity'),
    price: named('Total Paid', 'Order Total'),
    fees: named('Fees Paid', 'Eventbrite Fees'),
    tax: named('Tax Paid', 'Taxes Paid', 'Sales Tax'),
    currency: named('Currency'),
    status: named('Order Status'),
    scanned: named('Checked In'),
    'performance-title': { headers: ['Event Name'], fileName: '^(.+?)\\.[^.]+$' },
    'performance-start': named('Event Date', 'Event Start Date'),
    'postal-code': named('Billing Zip', 'Billing Postcode', 'Home Zip'),
  },
  known: ['Promo Code', 'Affiliate', 'Order Type', 'Eventbrite Payment Processing'],
  amounts: { per: 'row', taxes: 'included', fees: 'included', unit: 'major' },
  decimal: 'point',
  dates: 'detect',
  statuses: EVENTBRITE_STATUSES,
  otherwise: ['sale'],
  exclusions: [EVENTBRITE_NOT_PAID],
};
