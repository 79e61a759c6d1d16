import type { Source } from '#model/source.ts';

import { HELLOASSO_NOT_PAID, HELLOASSO_STATUSES } from './helloasso-words.ts';
import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** Ticketing, with or without the names of participants: the columns are the same but for theirs. */
export const helloassoTickets: Source = {
  id: 'helloasso-tickets',
  system: 'HelloAsso',
  report: {
    fr: 'Billetterie : export des participants ou des payeurs',
    en: 'Ticketing: participants or payers',
  },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'ticket',
  signature: [
    ['Référence commande'],
    ['Date de la commande'],
    ['Statut de la commande'],
    ['Tarif'],
    ['Montant tarif'],
  ],
  foreign: ['Nom adhérent', 'Référence du paiement'],
  fields: {
    'order-id': named('Référence commande'),
    'purchased-at': named('Date de la commande'),
    status: named('Statut de la commande'),
    'last-name': named('Nom payeur'),
    'first-name': named('Prénom payeur'),
    email: named('Email payeur'),
    company: named('Raison sociale'),
    'ticket-id': named('Numéro de billet'),
    'price-type': named('Tarif'),
    price: named('Montant tarif'),
    currency: { constant: 'EUR' },
    discount: named('Montant code promo'),
    'postal-code': named('Code postal payeur', 'Code postal', 'Code Postal acheteur'),
    'birth-year': named('Année de naissance'),
    'birth-date': named('Date de naissance'),
    'performance-title': {
      headers: ['Campagne'],
      fileName: '^(?:export[-_ ])?(.+?)(?:[-_ ]\\d{2}[-_]\\d{2}[-_]\\d{4}.*)?\\.[^.]+$',
    },
  },
  known: [
    'Nom participant',
    'Prénom participant',
    'Moyen de paiement',
    'Billet',
    'Code Promo',
    'Montant code promo',
  ],
  amounts: { per: 'ticket', taxes: 'none', fees: 'apart', unit: 'major' },
  decimal: 'comma',
  dates: 'day-first',
  statuses: HELLOASSO_STATUSES,
  otherwise: ['sale'],
  exclusions: [HELLOASSO_NOT_PAID, ...nonSeats('price-type')],
};
