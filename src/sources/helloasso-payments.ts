import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Payments repeat the money of the ticketing export; counting both would count twice. */
export const helloassoPayments: Source = {
  id: 'helloasso-payments',
  system: 'HelloAsso',
  report: { fr: 'Paiements', en: 'Payments' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [
    ['Référence commande'],
    ['Référence du paiement'],
    ['Montant total'],
    ['Date du paiement'],
    ['Statut du paiement'],
  ],
  fields: {
    'order-id': named('Référence commande'),
    'purchased-at': named('Date du paiement'),
    status: named('Statut du paiement'),
    price: named('Montant total'),
    email: named('Email payeur'),
    'last-name': named('Nom payeur'),
    'first-name': named('Prénom payeur'),
    'postal-code': named('Code postal payeur'),
    city: named('Ville payeur'),
    address: named('Adresse payeur'),
    company: named('Raison sociale'),
    'birth-date': named('Date de naissance'),
  },
  known: ['Référence du paiement', 'Versé', 'Date du versement', 'Montant du tarif', 'Attestation'],
  decimal: 'comma',
  dates: 'day-first',
  otherwise: ['sale'],
  leftOut: 'payment',
  notes: {
    fr: 'Les paiements répètent l’argent de la billetterie : déposez plutôt l’export de la billetterie.',
    en: 'Payments repeat the money of ticketing: hand in the ticketing export instead.',
  },
};
