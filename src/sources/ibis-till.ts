import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** The till of a shop, its goods and their payments line by line. */
export const ibisTill: Source = {
  id: 'ibis-till',
  system: 'Ibis POS',
  report: { fr: 'Ventes de la caisse (CSV)', en: 'Sales of the till (CSV)' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order-line',
  signature: [['Line type'], ['PLU'], ['Till'], ['Amount ex'], ['Units'], ['Amount inc']],
  fields: {
    'purchased-date': named('Date'),
    'purchased-time': named('Time'),
    quantity: named('Units'),
    price: named('Amount inc'),
    tax: named('Tax'),
  },
  known: [
    'Line type',
    'PLU',
    'Description',
    'Status',
    'Transaction type',
    'Void',
    'Item type',
    'Location',
    'Till',
    'User',
    'Amount ex',
  ],
  decimal: 'point',
  dates: 'detect',
  leftOut: 'till',
  notes: {
    fr: 'Une caisse vend des objets : ces lignes sont reconnues et ne comptent pas.',
    en: 'A till sells goods: these lines are recognised and do not count.',
  },
};
