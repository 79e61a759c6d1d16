import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { PRETIX_LABELS, PRETIX_NOT_PAID, PRETIX_STATUSES } from './pretix-words.ts';

/**
 * Positions of orders, in the vendor’s JSON: the whole-event export or the REST API.
 * Names of the order that holds a position are inherited under `order.` or `orders.`, by the list they come from.
 */
export const pretixJson: Source = {
  id: 'pretix-json',
  system: 'pretix',
  report: { fr: 'Export JSON et API : positions des commandes', en: 'JSON export and API: order positions' },
  evidence: 'vendor-code',
  formats: ['json'],
  jsonRows: ['positions'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['positionid'], ['item'], ['price'], ['tax_rate'], ['tax_value'], ['secret']],
  fields: {
    'order-id': named('order', 'order.code', 'orders.code', 'event.orders.code', 'code'),
    'ticket-id': named('id'),
    status: named('order.status', 'orders.status', 'event.orders.status', 'status'),
    'purchased-at': named('order.datetime', 'orders.datetime', 'event.orders.datetime', 'datetime'),
    email: named(
      'order.email',
      'orders.email',
      'event.orders.email',
      'order.user',
      'orders.user',
      'email',
      'attendee_email',
    ),
    phone: named('order.phone', 'orders.phone', 'event.orders.phone', 'phone'),
    channel: named(
      'order.sales_channel',
      'orders.sales_channel',
      'event.orders.sales_channel',
      'sales_channel',
    ),
    'full-name': named(
      'order.invoice_address.name',
      'orders.invoice_address.name',
      'invoice_address.name',
      'attendee_name',
    ),
    'postal-code': named(
      'order.invoice_address.zipcode',
      'orders.invoice_address.zipcode',
      'invoice_address.zipcode',
      'zipcode',
    ),
    country: named(
      'order.invoice_address.country',
      'orders.invoice_address.country',
      'invoice_address.country',
      'country',
    ),
    'product-type': named('item'),
    'price-type': named('variation', 'item'),
    price: named('price'),
    tax: named('tax_value'),
    'performance-id': {
      headers: ['subevent', 'event.slug', 'order.event', 'orders.event'],
      fileName: '^(.+?)[_.]',
    },
    scanned: named('checkins'),
    'seat-state': named('canceled'),
    completion: named('order.testmode', 'orders.testmode', 'event.orders.testmode', 'testmode'),
  },
  known: [
    'positionid',
    'attendee_name_parts.full_name',
    'attendee_name_parts._scheme',
    'attendee_email',
    'voucher',
    'tax_rate',
    'tax_rule',
    'secret',
    'addon_to',
    'seat',
    'pseudonymization_id',
    'company',
    'street',
    'city',
    'state',
  ],
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
  statuses: PRETIX_STATUSES,
  otherwise: ['sale'],
  exclusions: [
    { rule: 'test-order', field: 'completion', when: { in: ['true'] } },
    { rule: 'already-cancelled', field: 'seat-state', when: { in: ['true'] } },
    PRETIX_NOT_PAID,
  ],
  labels: PRETIX_LABELS,
  notes: {
    fr: 'Le JSON nomme les produits et les dates par des numéros; leurs libellés restent inconnus sans la feuille des positions.',
    en: 'The JSON names products and dates by numbers; their labels stay unknown without the sheet of positions.',
  },
};
