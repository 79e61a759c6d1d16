import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { ofOrder } from './pretix-order.ts';
import { PRETIX_LABELS, PRETIX_NOT_PAID, PRETIX_STATUSES } from './pretix-words.ts';

/** Positions of orders, in the vendor’s JSON: the whole-event export or the REST API. */
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
    'order-id': { headers: ['order', ...ofOrder('code')] },
    'ticket-id': named('id'),
    status: { headers: ofOrder('status') },
    'purchased-at': { headers: ofOrder('datetime') },
    email: { headers: [...ofOrder('email'), ...ofOrder('user'), 'attendee_email'] },
    phone: { headers: ofOrder('phone') },
    channel: { headers: ofOrder('sales_channel') },
    'full-name': { headers: [...ofOrder('invoice_address.name'), 'attendee_name'] },
    'postal-code': { headers: [...ofOrder('invoice_address.zipcode'), 'zipcode'] },
    country: { headers: [...ofOrder('invoice_address.country'), 'country'] },
    'product-type': named('item'),
    'price-type': named('item'),
    price: named('price'),
    tax: named('tax_value'),
    'performance-id': {
      headers: ['subevent', '$.event.slug', 'event.slug', ...ofOrder('event')],
      fileName: '^(.+?)[_.]',
    },
    'seat-state': named('canceled'),
    completion: { headers: ofOrder('testmode') },
  },
  known: [
    'positionid',
    'attendee_name_parts.full_name',
    'attendee_name_parts._scheme',
    'attendee_email',
    'voucher',
    'variation',
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
};
