import type { FieldReading, Source } from '#model/source.ts';

import { named } from './named.ts';
import { ofOrder } from './pretix-order.ts';
import { PRETIX_LABELS, PRETIX_NOT_PAID, PRETIX_STATUSES } from './pretix-words.ts';

const inherited = (name: string): FieldReading => ({ headers: ofOrder(name) });

/** Fees nested in the orders of the JSON: money beside the tickets, of an order and not of a performance. */
export const pretixJsonFees: Source = {
  id: 'pretix-json-fees',
  system: 'pretix',
  report: { fr: 'Export JSON et API : frais', en: 'JSON export and API: fees' },
  evidence: 'vendor-code',
  formats: ['json'],
  jsonRows: ['fees'],
  kind: 'movements',
  grain: 'order-line',
  signature: [['value'], ['type', 'fee_type'], ['description'], ofOrder('code')],
  foreign: ['positionid'],
  fields: {
    'order-id': inherited('code'),
    status: inherited('status'),
    'purchased-at': inherited('datetime'),
    email: inherited('email'),
    channel: inherited('sales_channel'),
    'full-name': inherited('invoice_address.name'),
    'postal-code': inherited('invoice_address.zipcode'),
    country: inherited('invoice_address.country'),
    completion: inherited('testmode'),
    fees: named('value'),
    currency: named('currency'),
    'product-type': named('type', 'fee_type'),
    'seat-state': named('canceled'),
  },
  known: ['description', 'internal_type', 'tax_rate', 'tax_rule', 'tax_value', 'canceled'],
  amounts: { per: 'row', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
  statuses: PRETIX_STATUSES,
  seatStates: { true: ['sale', 'void'] },
  otherwise: ['sale'],
  exclusions: [
    { rule: 'test-order', field: 'completion', when: { in: ['true'] } },
    PRETIX_NOT_PAID,
    { rule: 'gift-card', field: 'product-type', when: { in: ['giftcard', 'gift card'] } },
  ],
  labels: PRETIX_LABELS,
};
