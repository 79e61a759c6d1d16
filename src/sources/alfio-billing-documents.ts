import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Invoices, receipts and credit notes say the same money as the tickets that they bill. */
export const alfioBillingDocuments: Source = {
  id: 'alfio-billing-documents',
  system: 'alf.io',
  report: { fr: 'Documents de facturation', en: 'Billing documents' },
  evidence: 'vendor-code',
  formats: ['workbook', 'delimited'],
  kind: 'movements',
  grain: 'order',
  signature: [
    ['Reservation ID'],
    ['Type'],
    ['Number'],
    ['Total Before Tax'],
    ['Tax'],
    ['Total'],
    ['Generated on'],
  ],
  fields: {
    'order-id': named('Reservation ID'),
    'full-name': named('To'),
    price: named('Total'),
    tax: named('Tax'),
    currency: named('Currency'),
    'purchased-at': named('Generated on'),
  },
  known: ['Type', 'Number', 'Tax ID', 'Total Before Tax', 'Payment Method'],
  decimal: 'point',
  dates: 'iso',
  otherwise: ['sale'],
  leftOut: 'payment',
  notes: {
    fr: 'Les factures et les notes de crédit répètent l’argent des billets : déposez plutôt l’export des billets.',
    en: 'Invoices and credit notes repeat the money of the tickets: hand in the ticket export instead.',
  },
};
