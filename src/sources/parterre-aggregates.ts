import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** For a house that gives sums only: one row per performance or period, price type and channel. */
export const parterreAggregates: Source = {
  id: 'parterre-aggregates',
  system: 'Parterre',
  report: { fr: 'Totaux (aggregates.csv)', en: 'Totals (aggregates.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook'],
  kind: 'sums',
  grain: 'sum',
  isExact: true,
  signature: [['performance_id', 'period_start'], ['quantity'], ['paid_quantity', 'revenue']],
  fields: {
    'performance-id': named('performance_id'),
    'period-start': named('period_start'),
    'period-end': named('period_end'),
    'price-type': named('price_type'),
    channel: named('channel'),
    quantity: named('quantity'),
    'paid-quantity': named('paid_quantity'),
    price: named('revenue'),
    tax: named('tax'),
    fees: named('fees'),
    currency: named('currency'),
    scanned: named('scanned'),
    presenter: named('presenter'),
  },
  decimal: 'point',
  dates: 'iso',
  foreign: ['sale_id', 'unit_price', 'order_id'],
  amounts: { per: 'row', taxes: 'excluded', fees: 'apart', unit: 'major' },
};
