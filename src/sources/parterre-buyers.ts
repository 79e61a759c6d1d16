import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Who placed which order. Names and e-mails become tokens when the delivery is read, and are dropped. */
export const parterreBuyers: Source = {
  id: 'parterre-buyers',
  system: 'Parterre',
  report: { fr: 'Acheteurs (buyers.csv)', en: 'Buyers (buyers.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook', 'json'],
  kind: 'buyers',
  grain: 'order',
  isExact: true,
  signature: [['order_id'], ['email'], ['postal_code', 'last_name']],
  fields: {
    'order-id': named('order_id'),
    email: named('email'),
    'first-name': named('first_name'),
    'last-name': named('last_name'),
    'postal-code': named('postal_code'),
    'birth-year': named('birth_year'),
  },
  known: ['$.push'],
  decimal: 'point',
  dates: 'iso',
  foreign: ['sale_id', 'quantity', 'unit_price'],
};
