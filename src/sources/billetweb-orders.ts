import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** One row per kind of ticket of an order. The price before tax is there: it is the one counted. */
export const billetwebOrders: Source = {
  id: 'billetweb-orders',
  system: 'Billetweb',
  report: { fr: 'Export des commandes', en: 'Export of orders' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order-line',
  signature: [
    ['Ref. commande'],
    ['Nom du billet'],
    ['Prix unitaire HT'],
    ['Prix unitaire TTC'],
    ['Quantité'],
    ['Total TTC'],
  ],
  coveredBy: ['billetweb-attendees', 'billetweb-attendees-api'],
  fields: {
    'order-id': named('Ref. commande'),
    'purchased-at': named('Date'),
    'first-name': named('Prénom'),
    'last-name': named('Nom'),
    email: named('Email'),
    'price-type': named('Nom du billet'),
    price: named('Prix unitaire HT'),
    quantity: named('Quantité'),
    'performance-title': { fileName: '^(.+?)\\.[^.]+$' },
  },
  known: ['Prix unitaire TTC', 'Total TTC', 'Mode de paiement'],
  usualCurrency: 'EUR',
  amounts: { per: 'ticket', taxes: 'excluded', fees: 'apart', unit: 'major' },
  decimal: 'comma',
  dates: 'day-first',
  otherwise: ['sale'],
  exclusions: [...nonSeats('price-type'), ...nonSeats('performance-title')],
  notes: {
    fr: 'Intitulés rapportés par un seul lecteur, sans fichier réel. Rien n’y dit qu’une commande est remboursée : préférez l’export des participants.',
    en: 'Headers reported by one reader only, without a real file. Nothing there says that an order was refunded: prefer the export of attendees.',
  },
};
