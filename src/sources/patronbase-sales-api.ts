import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Sales as the API gives them: who bought, when and through what. What was bought is in the lines. */
export const patronbaseSalesApi: Source = {
  id: 'patronbase-sales-api',
  system: 'PatronBase',
  report: { fr: 'API : ventes', en: 'API: sales' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'buyers',
  grain: 'order',
  signature: [['sale_id'], ['patron'], ['date'], ['total'], ['referrer'], ['email']],
  fields: {
    'order-id': named('sale_id'),
    'purchased-at': named('date'),
    channel: named('source'),
    'customer-id': named('id', 'patron'),
    email: named('email'),
    'first-name': named('first_name'),
    'last-name': named('last_name'),
    address: named('street_address'),
    'postal-code': named('postal_code'),
    city: named('city'),
    country: named('country'),
  },
  known: ['patron', 'total', 'referrer', 'status', 'state', 'country_other', 'state_other'],
  decimal: 'point',
  dates: 'detect',
};
