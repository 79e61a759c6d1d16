import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Orders as their table keeps them: when and through what. The seats are in T_SUB_LINEITEM, the money is not read twice. */
export const tessituraOrders: Source = {
  id: 'tessitura-orders',
  system: 'Tessitura',
  report: { fr: 'Table des commandes (T_ORDER)', en: 'Table of orders (T_ORDER)' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'buyers',
  grain: 'order',
  signature: [
    ['order_no'],
    ['customer_no'],
    ['order_dt'],
    ['tot_due_amt'],
    ['tot_ticket_purch_amt'],
    ['tot_contribution_amt'],
  ],
  fields: {
    'order-id': named('order_no'),
    'purchased-at': named('order_dt'),
    channel: named('channel'),
    'customer-id': named('customer_no'),
  },
  known: [
    'MOS',
    'delivery',
    'source_no',
    'batch_no',
    'cancel_ind',
    'tot_due_amt',
    'tot_paid_amt',
    'tot_fee_amt',
    'tot_ticket_purch_amt',
    'tot_ticket_return_amt',
    'tot_ticket_paid_amt',
    'tot_contribution_amt',
    'num_seats',
    'notes',
    ...Array.from({ length: 10 }, (_, i) => `custom_${i}`),
  ],
  decimal: 'point',
  dates: 'detect',
};
