import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Requests that nobody approved yet; those approved stand in the orders report. */
export const universeApprovals: Source = {
  id: 'universe-approvals',
  system: 'Universe',
  report: { fr: 'Demandes à approuver (Requires Approval Report)', en: 'Requires Approval Report' },
  evidence: 'documentation',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [
    ['Event Start Time'],
    ['ID'],
    ['Created At'],
    ['Buyer Email'],
    ['Add-On Quantity'],
    ['Payment Type Details'],
  ],
  fields: {
    'order-id': named('ID'),
    'performance-start': named('Event Start Time', 'Event Start Time Date'),
    'purchased-at': named('Created At', 'Created At Date'),
    'first-name': named('Buyer First Name'),
    'last-name': named('Buyer Last Name'),
    email: named('Buyer Email'),
    quantity: named('Ticket Quantity'),
    'price-type': named('Ticket Types'),
    status: named('Order Status'),
  },
  known: [
    'Event Start Time Date',
    'Created At Date',
    'Host Purchased by Email',
    'Add-On Quantity',
    'Add-On Types',
    'Option Types',
    'Payment Processor',
    'Payment Type',
    'Payment Type Details',
  ],
  decimal: 'point',
  dates: 'iso',
  leftOut: 'not-paid',
  notes: {
    fr: 'Une demande n’est pas une vente; approuvée, elle passe au rapport des commandes.',
    en: 'A request is no sale; once approved, it moves to the orders report.',
  },
};
