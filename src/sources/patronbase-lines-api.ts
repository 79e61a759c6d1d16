import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Lines of sales as the API gives them; who bought, and when, is in the sales. */
export const patronbaseLinesApi: Source = {
  id: 'patronbase-lines-api',
  system: 'PatronBase',
  report: { fr: 'API : lignes des ventes', en: 'API: lines of sales' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'movements',
  grain: 'order-line',
  signature: [['sale_id'], ['product_id'], ['product_code'], ['quantity'], ['price']],
  fields: {
    'order-id': named('sale_id'),
    'product-type': named('type'),
    'price-type': named('product_code'),
    quantity: named('quantity'),
    price: named('price'),
    'performance-id': { fileName: '^(.+?)\\.[^.]+$' },
  },
  known: ['id', 'contact_id', 'product_id'],
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
  otherwise: ['sale'],
  exclusions: nonSeats('product-type'),
  notes: {
    fr: 'Une ligne nomme un produit et non une représentation : elle est comptée sous le nom du fichier. Nous lisons `price` comme le prix d’une unité; aucun fichier n’a permis de le vérifier.',
    en: 'A line names a product and no performance: it is counted under the name of the file. We read `price` as that of one unit; no file was there to verify it.',
  },
};
