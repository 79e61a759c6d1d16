import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Tickets sold by showing and price: totals, without buyers. */
export const agileShowings: Source = {
  id: 'agile-showings',
  system: 'Agile Ticketing',
  report: { fr: 'Ventes par séance et par tarif', en: 'Sales by showing and price' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'sums',
  grain: 'sum',
  signature: [
    ['EventName'],
    ['InternalEventName'],
    ['EventDate'],
    ['TicketType'],
    ['Quantity'],
    ['ItemPrice'],
    ['Price'],
  ],
  fields: {
    'performance-title': named('EventName'),
    'performance-start': named('EventDate'),
    'production-id': named('InternalEventName'),
    'price-type': named('TicketType'),
    quantity: named('Quantity'),
    price: named('Price'),
  },
  known: ['Folder', 'ItemPrice'],
  amounts: { per: 'row', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'month-first',
  exclusions: nonSeats('price-type'),
};
