import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { TESSITURA_NOT_SOLD, TESSITURA_SOLD } from './tessitura-words.ts';

/** Every seat of every order as the table itself keeps it: numbers only, the day and the channel in the orders. */
export const tessituraSubLineItems: Source = {
  id: 'tessitura-sub-line-items',
  system: 'Tessitura',
  report: { fr: 'Table des places vendues (T_SUB_LINEITEM)', en: 'Table of seats sold (T_SUB_LINEITEM)' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['sli_no'], ['li_seq_no'], ['order_no'], ['perf_no'], ['sli_status'], ['paid_amt']],
  foreign: ['line_type_desc', 'sli_status_desc'],
  fields: {
    'performance-id': named('perf_no'),
    'order-id': named('order_no'),
    'ticket-id': named('sli_no'),
    status: named('sli_status'),
    price: named('paid_amt'),
    fees: named('fee_amt'),
    'price-type': named('price_type'),
  },
  known: [
    'li_seq_no',
    'pkg_no',
    'original_price_type',
    'seat_no',
    'zone_no',
    'due_amt',
    'cancel_ind',
    'comp_code',
    'ret_parent_sli_no',
    'recipient_no',
    'rule_id',
    'ticket_no',
  ],
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'detect',
  statuses: TESSITURA_SOLD,
  otherwise: ['sale'],
  exclusions: TESSITURA_NOT_SOLD,
  notes: {
    fr: 'À déposer avec T_ORDER, qui donne la date et le canal, et avec TR_PRICE_TYPE, qui dit ce que les numéros de tarif veulent dire.',
    en: 'To be handed in with T_ORDER, which gives the day and the channel, and with TR_PRICE_TYPE, which tells what the numbers of price types mean.',
  },
};
