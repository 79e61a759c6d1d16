import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';
import { SHOTGUN_NOT_PAID, SHOTGUN_STATUSES } from './shotgun-words.ts';
import { NOT_PAID_WORDS, STATUS_WORDS, TEST_WORDS } from './status-words.ts';

/** One row per ticket, as one public reader takes it. */
export const shotgunOrders: Source = {
  id: 'shotgun-orders',
  system: 'Shotgun',
  report: { fr: 'Export des commandes', en: 'Export of orders' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['Order ID'], ['Created At'], ['Ticket Type'], ['Amount'], ['Check-in Status']],
  foreign: ['Attendee Status', 'Eventbrite Payment Processing'],
  coveredBy: ['shotgun-tickets-api', 'shotgun-sold-tickets-api'],
  fields: {
    'order-id': named('Order ID'),
    'purchased-at': named('Created At'),
    'full-name': named('Name'),
    email: named('Email'),
    'price-type': named('Ticket Type'),
    price: named('Amount'),
    currency: named('Currency'),
    status: named('Status'),
    'performance-title': { fileName: '^(.+?)\\.[^.]+$' },
  },
  known: ['Check-in Status'],
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'detect',
  statuses: { ...STATUS_WORDS, ...SHOTGUN_STATUSES },
  otherwise: ['sale'],
  exclusions: [
    SHOTGUN_NOT_PAID,
    { rule: 'test-order', field: 'status', when: { in: TEST_WORDS } },
    { rule: 'not-paid', field: 'status', when: { in: NOT_PAID_WORDS } },
    ...nonSeats('price-type'),
    ...nonSeats('performance-title'),
  ],
  notes: {
    fr: 'Neuf intitulés rapportés par un lecteur, sans fichier réel. Les mots de « Check-in Status » ne nous sont pas connus : les entrées ne sont pas lues.',
    en: 'Nine headers reported by one reader, without a real file. The words of “Check-in Status” are not known to us: entries are not read.',
  },
};
