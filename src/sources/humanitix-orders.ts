import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** The order report. Ticket sales are what buyers paid for tickets, before the fees that were passed on. */
export const humanitixOrders: Source = {
  id: 'humanitix-orders',
  system: 'Humanitix',
  report: { fr: 'Rapport des commandes (Orders report)', en: 'Orders report' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [['Order ID'], ['Order Date'], ['Valid Tickets'], ['Ticket Sales'], ['Your Earnings']],
  fields: {
    'order-id': named('Order ID'),
    'first-name': named('First Name'),
    'last-name': named('Last Name'),
    email: named('Email'),
    phone: named('Mobile'),
    'purchased-at': named('Order Date'),
    quantity: named('Valid Tickets'),
    price: named('Ticket Sales'),
    status: named('Status'),
    channel: named('Type'),
    'performance-title': { headers: ['Event Name', 'Event'], fileName: '^(.+?)\\.[^.]+$' },
    'performance-start': named('Event Date'),
    'postal-code': named('Postcode', 'Postal Code', 'Zip Code'),
    discount: named('Discount'),
  },
  known: ['Your Earnings', 'Discount Code', 'Marketing opt-in', 'Type'],
  amounts: { per: 'row', taxes: 'none', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'detect',
  statuses: {
    complete: ['sale'],
    completed: ['sale'],
    paid: ['sale'],
    free: ['sale'],
    cancelled: ['sale', 'void'],
    canceled: ['sale', 'void'],
    refunded: ['sale', 'refund'],
  },
  otherwise: ['sale'],
  exclusions: [{ rule: 'not-paid', field: 'status', when: { in: ['incomplete', 'pending', 'unpaid'] } }],
  labels: {
    channel: { online: 'online', manual: 'counter', 'box office': 'counter', 'at the door': 'counter' },
  },
};
