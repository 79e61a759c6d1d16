import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** One row per order of one event: money and buyer, without the number of tickets, which the attendees tell. */
export const attendizeOrders: Source = {
  id: 'attendize-orders',
  system: 'Attendize',
  report: { fr: 'Commandes (orders-as-of)', en: 'Orders (orders-as-of)' },
  evidence: 'vendor-code',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [
    ['Order Reference'],
    ['Amount'],
    ['Fully Refunded'],
    ['Partially Refunded'],
    ['Amount Refunded'],
    ['Order Date'],
  ],
  fields: {
    'order-id': named('Order Reference'),
    'first-name': named('First Name'),
    'last-name': named('Last Name'),
    email: named('Email'),
    price: named('Amount'),
    'refunded-amount': named('Amount Refunded'),
    'performance-title': { fileName: '^(.+?)[-_. ]+orders\\b' },
    'purchased-at': named('Order Date'),
  },
  known: ['Fully Refunded', 'Partially Refunded'],
  amounts: { per: 'row', taxes: 'excluded', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
  otherwise: ['sale'],
  notes: {
    fr: 'Le fichier ne nomme pas l’événement et ne compte pas les billets : nommez-le « Gala orders.csv » et déposez-le avec les participants, « Gala attendees.csv ». Les intitulés traduits ne sont pas connus.',
    en: 'The file does not name the event and does not count tickets: call it “Gala orders.csv” and hand it in with the attendees, “Gala attendees.csv”. Translated headers are not known.',
  },
};
