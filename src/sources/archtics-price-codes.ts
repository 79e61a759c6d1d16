import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What price codes mean, in the house’s own words. */
export const archticsPriceCodes: Source = {
  id: 'archtics-price-codes',
  system: 'Ticketmaster Archtics',
  report: { fr: 'Codes de prix', en: 'Price codes' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'labels',
  grain: 'sum',
  signature: [
    ['event_name'],
    ['Concert Type'],
    ['price_code'],
    ['Price Section'],
    ['Price Code Type Description'],
  ],
  foreign: ['acct_id'],
  fields: { 'price-type': named('price_code'), concept: named('Price Code Type Description') },
  known: ['event_name', 'Concert Type', 'Price Section'],
};
