import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What was sold beside the tickets: supplements and donations, none of them a seat. */
export const alfioAdditionalItems: Source = {
  id: 'alfio-additional-items',
  system: 'alf.io',
  report: { fr: 'Articles additionnels', en: 'Additional items' },
  evidence: 'vendor-code',
  formats: ['workbook', 'delimited'],
  kind: 'movements',
  grain: 'order-line',
  signature: [
    ['ID'],
    ['Name'],
    ['Creation'],
    ['Last Update'],
    ['Reservation ID'],
    ['Reservation Email address'],
    ['Paid Amount'],
  ],
  fields: {
    'order-id': named('Reservation ID'),
    'product-type': named('Name'),
    'first-name': named('Reservation First name'),
    'last-name': named('Reservation Last name'),
    email: named('Reservation Email address'),
    price: named('Paid Amount'),
    currency: named('Currency'),
    tax: named('VAT'),
    'purchased-at': named('Creation'),
  },
  known: ['ID', 'Last Update', 'Status', 'Discount'],
  decimal: 'point',
  dates: 'iso',
  otherwise: ['sale'],
  leftOut: 'non-seat',
  notes: {
    fr: 'Les suppléments et les dons ne sont pas des billets : rien n’en est compté.',
    en: 'Supplements and donations are no tickets: nothing of them is counted.',
  },
};
