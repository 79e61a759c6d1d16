import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Tickets as the API gives them: seat, price name and holder, without any amount or date of purchase. */
export const rodrigueTicketsApi: Source = {
  id: 'rodrigue-tickets-api',
  system: 'Rodrigue',
  report: { fr: 'API : billets (tickets)', en: 'API: tickets' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['tickets', ''],
  kind: 'movements',
  grain: 'ticket',
  signature: [['ticketNumber'], ['sessionId'], ['sessionStartDate'], ['priceName'], ['buyerEmail']],
  fields: {
    'ticket-id': named('ticketNumber'),
    'price-type': named('priceName'),
    scanned: named('controlled'),
    email: named('buyerEmail'),
    'performance-id': named('sessionId'),
    'performance-start': named('sessionStartDate'),
    'production-id': named('eventId'),
    producer: named('producer'),
  },
  known: [
    'barCode',
    'seatId',
    'sessionEndDate',
    'controlledDate',
    'priceId',
    'categoryId',
    'categoryName',
    'consumerLastName',
    'consumerFirstName',
    'rank',
    'seat',
    'denomination',
    'zoneName',
    'floorName',
    'sectionName',
    'tribuneName',
    'gateName',
    'accessName',
    'referenceExterne',
    'place',
  ],
  decimal: 'point',
  dates: 'iso',
  otherwise: ['sale'],
  exclusions: nonSeats('price-type'),
  notes: {
    fr: 'Sans montant, ni date d’achat, ni numéro de commande : seuls les billets, leurs tarifs et les entrées sont connus. Rien n’y dit qu’un billet est annulé.',
    en: 'Without amount, date of purchase or order number: only tickets, their price types and entries are known. Nothing there says that a ticket was cancelled.',
  },
};
