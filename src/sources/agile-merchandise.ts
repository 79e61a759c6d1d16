import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What the shop sold. */
export const agileMerchandise: Source = {
  id: 'agile-merchandise',
  system: 'Agile Ticketing',
  report: { fr: 'Ventes de la boutique', en: 'Merchandise sales' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order-line',
  signature: [
    ['Order Date'],
    ['Order Number'],
    ['Sales Line Type'],
    ['Product Group'],
    ['Product SKU'],
    ['Pay Methods'],
  ],
  fields: {
    'order-id': named('Order Number'),
    'purchased-at': named('Order Date'),
    'product-type': named('Product Name'),
    'price-type': named('Price Type'),
    quantity: named('Quantity'),
    price: named('Price'),
    tax: named('Sales Tax'),
  },
  known: ['Buyer Type', 'Sales Line Type', 'Product Group', 'Product SKU', 'Pay Methods'],
  decimal: 'point',
  dates: 'month-first',
  leftOut: 'merchandise',
};
