import type { FieldReading, Source } from '#model/source.ts';

import { around } from './around.ts';
import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** A value of the order that holds a line. */
function ofOrder(name: string): FieldReading {
  return { headers: around(name, 'data', 'orders') };
}

/** Lines of orders as the API gives them; what the whole order was taxed and refunded is shared among its lines. */
export const ticketTailorOrdersApi: Source = {
  id: 'ticket-tailor-orders-api',
  system: 'Ticket Tailor',
  report: { fr: 'API : lignes des commandes (orders)', en: 'API: lines of orders' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['line_items'],
  kind: 'movements',
  grain: 'order-line',
  signature: [
    ['booking_fee'],
    ['value'],
    ['quantity'],
    ['description'],
    around('event_summary.id', 'data', 'orders'),
    around('currency.base_multiplier', 'data', 'orders'),
  ],
  fields: {
    'order-id': ofOrder('id'),
    'purchased-at': ofOrder('created_at'),
    status: ofOrder('status'),
    'performance-id': ofOrder('event_summary.id'),
    'performance-title': ofOrder('event_summary.name'),
    'performance-start': ofOrder('event_summary.start_date.iso'),
    'product-type': named('type'),
    'price-type': named('description'),
    quantity: named('quantity'),
    price: named('value'),
    fees: named('booking_fee'),
    tax: ofOrder('tax'),
    'refunded-amount': ofOrder('refund_amount'),
    currency: ofOrder('currency.code'),
    email: ofOrder('buyer_details.email'),
    'full-name': ofOrder('buyer_details.name'),
    phone: ofOrder('buyer_details.phone'),
    address: ofOrder('buyer_details.address.address_1'),
    'postal-code': ofOrder('buyer_details.address.postal_code'),
  },
  known: [
    'id',
    'total',
    ...[
      'object',
      'buyer_details.address.address_2',
      'buyer_details.address.address_3',
      'currency.base_multiplier',
      'event_summary.start_date.date',
      'event_summary.start_date.formatted',
      'event_summary.start_date.time',
      'event_summary.start_date.timezone',
      'event_summary.start_date.unix',
      'event_summary.end_date.date',
      'event_summary.end_date.formatted',
      'event_summary.end_date.iso',
      'event_summary.end_date.time',
      'event_summary.end_date.timezone',
      'event_summary.end_date.unix',
      'payment_method',
      'subtotal',
      'total',
      'txn_id',
    ].flatMap((name) => around(name, 'data', 'orders')),
  ],
  amounts: { per: 'ticket', taxes: 'excluded', fees: 'apart', unit: 'hundredth' },
  decimal: 'point',
  dates: 'iso',
  statuses: { completed: ['sale'], cancelled: ['sale', 'refund'], canceled: ['sale', 'refund'] },
  otherwise: ['sale'],
  exclusions: [
    { rule: 'non-seat', field: 'product-type', when: { in: ['product'] } },
    ...nonSeats('product-type'),
    ...nonSeats('price-type'),
  ],
  repeatedPerOrder: ['tax', 'refunded-amount'],
  notes: {
    fr: 'Les montants sont en cents. Nous lisons `value` comme le prix d’un billet et `booking_fee` comme les frais de la ligne; aucun fichier n’a permis de le vérifier.',
    en: 'Amounts are in cents. We read `value` as the price of one ticket and `booking_fee` as the fees of the line; no file was there to verify it.',
  },
};
