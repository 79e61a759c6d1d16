import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** One row per movement. Quantities are counts without sign: the movement says whether tickets go out or come back; `tax` and `fees` are of the row. */
export const parterreSales: Source = {
  id: 'parterre-sales',
  system: 'Parterre',
  report: { fr: 'Ventes (sales.csv)', en: 'Sales (sales.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'movement',
  isExact: true,
  signature: [['sale_id'], ['performance_id'], ['movement'], ['quantity'], ['unit_price']],
  fields: {
    'performance-id': named('performance_id'),
    'order-id': named('order_id'),
    'ticket-id': named('ticket_id'),
    movement: named('movement'),
    'purchased-at': named('sold_at'),
    'moved-at': named('moved_at'),
    quantity: named('quantity'),
    price: named('unit_price'),
    'list-price': named('base_price'),
    tax: named('tax'),
    fees: named('fees'),
    'price-type': named('price_type'),
    channel: named('channel'),
    currency: named('currency'),
    seller: named('seller'),
    presenter: named('presenter'),
    producer: named('producer'),
    scanned: named('scanned'),
  },
  decimal: 'point',
  dates: 'iso',
  known: ['sale_id'],
  amounts: { per: 'ticket', taxes: 'excluded', fees: 'apart', unit: 'major' },
  statuses: {
    sale: ['sale'],
    refund: ['refund'],
    'exchange in': ['exchange-in'],
    'exchange out': ['exchange-out'],
    void: ['void'],
  },
  otherwise: ['sale'],
};
