import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Memberships are no tickets: recognised so that they are not mistaken for sales, and not counted. */
export const helloassoMemberships: Source = {
  id: 'helloasso-memberships',
  system: 'HelloAsso',
  report: { fr: 'Adhésions', en: 'Memberships' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order-line',
  signature: [['Référence commande'], ['Date de la commande'], ['Statut de la commande'], ['Nom adhérent']],
  fields: {
    'order-id': named('Référence commande'),
    'purchased-at': named('Date de la commande'),
    status: named('Statut de la commande'),
    email: named('Email payeur'),
    'last-name': named('Nom adhérent'),
    'first-name': named('Prénom adhérent'),
    'price-type': named('Tarif'),
    price: named('Montant tarif'),
  },
  known: [
    'Nom payeur',
    'Prénom payeur',
    'Raison sociale',
    'Moyen de paiement',
    'Code Promo',
    'Montant code promo',
  ],
  decimal: 'comma',
  dates: 'day-first',
  otherwise: ['sale'],
  leftOut: 'membership',
  notes: {
    fr: 'Une adhésion n’est pas un billet : ces lignes ne sont pas comptées.',
    en: 'A membership is not a ticket: these lines are not counted.',
  },
};
