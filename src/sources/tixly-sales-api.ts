import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Sales as the API lists them, the newest state by new rows: a return has a ticket count below zero. */
export const tixlySalesApi: Source = {
  id: 'tixly-sales-api',
  system: 'Tixly',
  report: { fr: 'API : ventes (event_sales)', en: 'API: event sales' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['TicketId'], ['EventId'], ['OrderId'], ['TicketTypeId'], ['TicketCount'], ['PriceZoneId']],
  fields: {
    'ticket-id': named('TicketId'),
    'order-id': named('OrderId'),
    'performance-id': named('EventId'),
    'customer-id': named('CustomerId'),
    'purchased-at': named('Created'),
    quantity: named('TicketCount'),
    price: named('Price'),
    fees: named('Fee'),
    'price-type': named('TicketType'),
    channel: named('Online'),
    scanned: named('Scanned'),
  },
  known: [
    'SaleTicketId',
    'IsAnonymousSale',
    'TicketTypeId',
    'SubscriptionTypeId',
    'PriceZoneId',
    'PriceZone',
    'Section',
    'Row',
    'Seat',
    'Entrance',
    'SkinID',
    'OrganisationID',
  ],
  amounts: { per: 'row', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
  otherwise: ['sale'],
  exclusions: nonSeats('price-type'),
  labels: { channel: { true: 'online' } },
  notes: {
    fr: 'À déposer avec les événements, qui donnent les titres et les heures, et avec les clients, qui disent qui a acheté.',
    en: 'To be handed in with the events, which give titles and times, and with the customers, who tell who bought.',
  },
};
