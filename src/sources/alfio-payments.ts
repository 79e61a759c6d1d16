import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Payments repeat the money of the tickets; counting both would count twice. */
export const alfioPayments: Source = {
  id: 'alfio-payments',
  system: 'alf.io',
  report: { fr: 'Paiements', en: 'Payments' },
  evidence: 'vendor-code',
  formats: ['workbook', 'delimited'],
  kind: 'movements',
  grain: 'order',
  signature: [['ID'], ['Name'], ['Email'], ['Type'], ['Amount'], ['Currency'], ['Payment Date/Time']],
  fields: {
    'order-id': named('ID'),
    'full-name': named('Name'),
    email: named('Email'),
    price: named('Amount'),
    currency: named('Currency'),
    'purchased-at': named('Payment Date/Time'),
  },
  known: ['Type', 'Notes'],
  decimal: 'point',
  dates: 'iso',
  otherwise: ['sale'],
  leftOut: 'payment',
  notes: {
    fr: 'Les paiements répètent l’argent des billets : déposez plutôt l’export des billets.',
    en: 'Payments repeat the money of the tickets: hand in the ticket export instead.',
  },
};
