import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { UNSOLD_SEATS } from './unsold-seats.ts';

/** One row per seat of the hall, sold or not; three lines of text stand above the header. */
export const tessituraSeats: Source = {
  id: 'tessitura-seats',
  system: 'Tessitura',
  report: { fr: 'Rapport par siège (seat-level, CSV)', en: 'Seat-level report (CSV)' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  listsAllOf: 'performance',
  grain: 'seat',
  signature: [
    ['perf_no'],
    ['perf_dt'],
    ['price_type_group'],
    ['seat_status', 'seat_status_desc'],
    ['paid_amt'],
  ],
  fields: {
    'performance-id': named('perf_no'),
    'performance-title': named('perf_name', 'prod_desc', 'perf_code'),
    'performance-start': named('perf_dt'),
    'production-id': named('prod_no', 'perf_code'),
    'order-id': named('order_no'),
    'purchased-at': named('order_dt'),
    price: named('paid_amt'),
    'list-price': named('home_price'),
    fees: named('fee_amt'),
    'seat-state': named('seat_status_desc', 'seat_status'),
    'customer-id': named('customer_no'),
    'full-name': named('summary_cust_name'),
    'price-type': named('price_type_group'),
    scanned: named('attended'),
    'postal-code': named('postal_code', 'zip'),
    email: named('email'),
  },
  known: [
    'perf_code',
    'zone_no',
    'zone_desc',
    'section',
    'row',
    'seat',
    'seat_status',
    'price_type_group_id',
    'pd_up',
    'season',
    'season_desc',
    'summary_cust_id',
  ],
  amounts: { per: 'ticket', taxes: 'none', fees: 'apart', unit: 'major' },
  decimal: 'detect',
  dates: 'detect',
  otherwise: ['sale'],
  exclusions: [
    ...UNSOLD_SEATS,
    { rule: 'house-account', field: 'customer-id', when: { in: ['0'] } },
    {
      rule: 'house-account',
      field: 'full-name',
      when: { matches: '\\bhouse (?:account|seats?|hold)\\b|^(?:house|box office|trouble seats?)$' },
    },
  ],
  labels: {
    'price-type': {
      single: 'full',
      subscription: 'subscription',
      comp: 'complimentary',
      flex: 'subscription',
      discount: 'promotional',
    },
  },
};
