import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Payments of tickets, memberships and gifts alike: money without seats. */
export const patronbasePayments: Source = {
  id: 'patronbase-payments',
  system: 'PatronBase',
  report: { fr: 'Paiements (CSV)', en: 'Payments (CSV)' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [
    ['Payment Date'],
    ['Payment Type'],
    ['Payment Value'],
    ['Account Code'],
    ['Sale ID'],
    ['ItemType'],
  ],
  fields: {
    'order-id': named('Sale ID'),
    'purchased-at': named('Payment Date'),
    price: named('Payment Value'),
    'first-name': named('FirstName'),
    'last-name': named('LastName'),
  },
  known: ['Payment Type', 'Account Code', 'Description', 'ID', 'ItemType'],
  decimal: 'point',
  dates: 'day-first',
  leftOut: 'payment',
  notes: {
    fr: 'Un paiement ne dit ni la représentation ni le nombre de billets : déposez plutôt les lignes des ventes de l’API.',
    en: 'A payment tells neither the performance nor the number of tickets: hand in the lines of sales of the API instead.',
  },
};
