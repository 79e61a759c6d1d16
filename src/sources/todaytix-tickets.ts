import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Sales of one show by ticket, as the portal of partners reports them: a return is a row of its own, dated and below zero. */
export const todaytixTickets: Source = {
  id: 'todaytix-tickets',
  system: 'TodayTix',
  report: { fr: 'Rapport par billet (Sales by Ticket)', en: 'Sales by Ticket' },
  evidence: 'documentation',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'movement',
  signature: [
    ['Confirmation'],
    ['Showtime'],
    ['Transaction Date'],
    ['Ticket Status'],
    ['Gross Revenue'],
    ['Retailer', 'Mode of Sale', 'Total Commission'],
  ],
  fields: {
    'order-id': named('Confirmation'),
    'performance-start': named('Showtime'),
    'moved-at': named('Transaction Date'),
    status: named('Ticket Status'),
    price: named('Gross Revenue'),
    tax: named('Sales Tax'),
    channel: named('Mode of Sale'),
  },
  known: [
    'Section',
    'Row',
    'Seat',
    'Payment Type',
    'Retailer',
    'Total Commission',
    'Commission %',
    'Gross Less Agency',
    'Net Revenue',
    'Ticket Charge',
  ],
  amounts: { per: 'row', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'detect',
  statuses: { sold: ['sale'], returned: ['refund'] },
  otherwise: ['sale'],
  notes: {
    fr: 'Le rapport est celui d’un seul spectacle, qu’il ne nomme pas; ses représentations se reconnaissent à leur début. La commission du revendeur n’est pas retranchée.',
    en: 'The report is that of one show, which it does not name; its performances are known by their start. The retailer’s commission is not taken out.',
  },
};
