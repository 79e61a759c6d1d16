import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Accounts of customers, whether or not they bought: persons without sales. */
export const pretixCustomers: Source = besideSales({
  id: 'pretix-customers',
  report: { fr: 'Comptes clients : Clients', en: 'Customer accounts: Customers' },
  signature: [
    ['Customer ID', 'ID Client'],
    ['SSO provider', 'Fournisseur SSO'],
    ['Full name', 'Nom complet'],
    ['Registration date', 'Date d’enregistrement'],
  ],
  key: { field: 'customer-id', headers: ['Customer ID', 'ID Client'] },
  known: [
    'External identifier',
    'Identificateur externe',
    'Email',
    'E-Mail',
    'Phone number',
    'Numéro de téléphone',
    'Account active',
    'Compte actif',
    'Verified email address',
    'Adresse email vérifiée',
    'Last login',
    'Dernière connexion',
    'Language',
    'Langue',
    'Notes',
    'Remarques',
  ],
  notes: {
    fr: 'Un compte n’est pas un achat : déposez plutôt « Données de la commande ».',
    en: 'An account is not a purchase: hand in “Order data” instead.',
  },
});
