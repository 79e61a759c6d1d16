import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/**
 * The orders report, a row an order, which lists the types of all its tickets in one cell: of which type each is, nobody
 * says. The vendor’s page stops before the amounts, so that none is read.
 */
export const universeOrders: Source = {
  id: 'universe-orders',
  system: 'Universe',
  report: { fr: 'Rapport des commandes (Orders Report)', en: 'Orders Report' },
  evidence: 'documentation',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [
    ['Date Attending'],
    ['Order ID'],
    ['Date of Order'],
    ['Ticket Quantity'],
    ['Add-on Quantity'],
    ['Order Status'],
  ],
  fields: {
    'order-id': named('Order ID'),
    'performance-start': named('Date Attending', 'Event Start Time Date'),
    'purchased-at': named('Date of Order', 'Created at Date'),
    'first-name': named('First Name'),
    'last-name': named('Last Name'),
    email: named('Email'),
    quantity: named('Ticket Quantity'),
    status: named('Order Status'),
  },
  known: [
    'Event Start Time Date',
    'Created at Date',
    'Processed By',
    'Add-on Quantity',
    'Ticket Types',
    'Add-on Types',
    'Option Types',
  ],
  decimal: 'point',
  dates: 'iso',
  statuses: {
    paid: ['sale'],
    ended: ['sale'],
    closed: ['sale'],
    disputed: ['sale'],
    cancelled: ['sale', 'void'],
    canceled: ['sale', 'void'],
  },
  otherwise: ['sale'],
  exclusions: [
    { rule: 'not-paid', field: 'status', when: { in: ['unapproved', 'partially paid'] } },
    { rule: 'non-seat', field: 'quantity', when: { zero: true } },
  ],
  notes: {
    fr: 'L’aide du fournisseur s’arrête avant les montants : les billets sont comptés, l’argent non. Le rapport ne nomme pas l’événement; ses représentations se reconnaissent à leur début.',
    en: 'The vendor’s page stops before the amounts: tickets are counted, money is not. The report does not name the event; its performances are known by their start.',
  },
};
