import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** The order report, a row an order. What was paid is told, not how many tickets. */
export const ticketTailorOrders: Source = {
  id: 'ticket-tailor-orders',
  system: 'Ticket Tailor',
  report: { fr: 'Rapport des commandes (Order report)', en: 'Order report' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [['Order ID'], ['Order date'], ['Total paid'], ['Refunded amount'], ['Order cancelled']],
  fields: {
    'order-id': named('Order ID'),
    'purchased-at': named('Order date'),
    'full-name': named('Name'),
    'first-name': named('First Name'),
    'last-name': named('Last Name'),
    email: named('Email'),
    phone: named('Mobile number'),
    address: named('Address 1'),
    'performance-title': named('Event name'),
    price: named('Total paid'),
    'refunded-amount': named('Refunded amount'),
    status: named('Order cancelled'),
  },
  known: ['Payment method', 'Transaction ID'],
  amounts: { per: 'row', taxes: 'included', fees: 'included', unit: 'major' },
  decimal: 'point',
  dates: 'detect',
  statuses: { '0': ['sale'], '1': ['sale', 'refund'] },
  otherwise: ['sale'],
  notes: {
    fr: 'Une partie seulement des colonnes est connue. Le total payé comprend les frais et les taxes, que le rapport ne sépare pas, et rien n’y dit le nombre de billets : l’API le dit.',
    en: 'Only some of its columns are known. The total paid holds fees and taxes, which the report does not tell apart, and nothing in it tells the number of tickets: the API does.',
  },
};
