import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Issued tickets as the API gives them: no price, but each ticket by itself, and when it was voided. */
export const ticketTailorTicketsApi: Source = {
  id: 'ticket-tailor-tickets-api',
  system: 'Ticket Tailor',
  report: { fr: 'API : billets émis (issued_tickets)', en: 'API: issued tickets' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['data', 'issued_tickets'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['barcode'], ['event_id'], ['ticket_type_id'], ['order_id'], ['voided_at']],
  coveredBy: ['ticket-tailor-orders-api'],
  fields: {
    'ticket-id': named('id'),
    'order-id': named('order_id'),
    'performance-id': named('event_id'),
    'purchased-at': named('created_at'),
    'moved-at': named('voided_at'),
    status: named('status'),
    'price-type': named('description'),
    email: named('email'),
    'first-name': named('first_name'),
    'last-name': named('last_name'),
    'full-name': named('full_name'),
  },
  known: ['object', 'barcode', 'custom_questions', 'reservation', 'ticket_type_id', 'updated_at'],
  decimal: 'point',
  dates: 'iso',
  statuses: { valid: ['sale'], void: ['sale', 'void'], voided: ['sale', 'void'] },
  otherwise: ['sale'],
  exclusions: nonSeats('price-type'),
  notes: {
    fr: 'Sans prix : déposés avec les commandes de l’API, ces billets y sont déjà comptés.',
    en: 'Without a price: handed in with the orders of the API, these tickets are already counted there.',
  },
};
