import type { Source } from '#model/source.ts';

import { around } from './around.ts';
import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Tickets of orders as the API gives them. Subscriptions stand in a list of their own beside them. */
export const spektrixOrdersApi: Source = {
  id: 'spektrix-orders-api',
  system: 'Spektrix',
  report: { fr: 'API : billets des commandes (orders)', en: 'API: tickets of orders' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['tickets'],
  kind: 'movements',
  grain: 'ticket',
  signature: [
    ['type.name'],
    ['type.id'],
    ['event.id', 'event'],
    ['instance.id', 'instance'],
    ['originalPrice'],
  ],
  fields: {
    'order-id': { headers: around('id', 'orders') },
    'performance-id': named('instance.id', 'instance'),
    'production-id': named('event.id', 'event'),
    'price-type': named('type.name'),
    price: named('total'),
    'list-price': named('originalPrice'),
    'customer-id': { headers: [...around('customer.id', 'orders'), ...around('customer', 'orders')] },
  },
  known: ['id', 'type.id', 'price'],
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
  otherwise: ['sale'],
  exclusions: nonSeats('price-type'),
  notes: {
    fr: 'Nous lisons `total` comme le prix payé et `originalPrice` comme le prix avant rabais. La date d’achat n’est pas connue. Les rapports de Spektrix ont les colonnes que la maison choisit : ils sont lus colonne par colonne.',
    en: 'We read `total` as the price paid and `originalPrice` as the price before discount. The day of purchase is not known. Reports of Spektrix have the columns that the house chooses: they are read column by column.',
  },
};
