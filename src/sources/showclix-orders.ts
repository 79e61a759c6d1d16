import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** A row an order: what was paid, and not how many tickets were bought. */
export const showclixOrders: Source = {
  id: 'showclix-orders',
  system: 'ShowClix',
  report: { fr: 'Rapport des commandes', en: 'Order report' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [
    ['sale_id'],
    ['event_id_raw'],
    ['confirmation_number'],
    ['sale_time'],
    ['total_paid'],
    ['num_canceled_tickets'],
  ],
  fields: {
    'order-id': named('sale_id'),
    'performance-id': named('event_id_raw'),
    'purchased-at': named('sale_time'),
    price: named('total_paid'),
    email: named('order_email'),
    'first-name': named('customer_first_name'),
    'last-name': named('customer_last_name'),
    address: named('ca_address'),
    'postal-code': named('ca_zip'),
    city: named('ca_city'),
    country: named('ca_country'),
  },
  known: ['confirmation_number', 'ca_state', 'num_canceled_tickets'],
  amounts: { per: 'row', taxes: 'included', fees: 'included', unit: 'major' },
  decimal: 'point',
  dates: 'detect',
  otherwise: ['sale'],
  notes: {
    fr: 'Le système n’est pas nommé par le fichier; ses colonnes ressemblent à celles de ShowClix. Il dit combien de billets furent annulés, et non combien furent vendus : seul l’argent est compté.',
    en: 'The file does not name its system; its columns are like those of ShowClix. It tells how many tickets were cancelled, and not how many were sold: only money is counted.',
  },
};
