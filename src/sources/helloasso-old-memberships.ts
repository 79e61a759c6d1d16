import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Memberships as the former HelloAsso site exported them. */
export const helloassoOldMemberships: Source = {
  id: 'helloasso-old-memberships',
  system: 'HelloAsso',
  report: { fr: 'Adhésions (ancien site)', en: 'Memberships (former site)' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order-line',
  signature: [['Numéro'], ['Formule'], ['Montant adhésion'], ['Statut'], ['Attestation', 'Reçu']],
  fields: {
    'order-id': named('Numéro'),
    'purchased-at': named('Date'),
    status: named('Statut'),
    email: named('Email'),
    'last-name': named('Nom acheteur', 'Nom'),
    'first-name': named('Prénom acheteur', 'Prénom'),
    'postal-code': named('Code Postal acheteur'),
    city: named('Ville acheteur'),
    country: named('Pays acheteur'),
    address: named('Adresse acheteur'),
    'birth-date': named('Date de naissance'),
    company: named('Société'),
    'price-type': named('Formule'),
    price: named('Montant adhésion'),
  },
  known: [
    'Nom',
    'Prénom',
    'Code promo',
    'Moyen de paiement',
    'Attestation',
    'Reçu',
    'Numéro de reçu',
    'Carte d’adhérent',
  ],
  decimal: 'comma',
  dates: 'day-first',
  otherwise: ['sale'],
  leftOut: 'membership',
};
