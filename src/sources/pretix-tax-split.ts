import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Totals of orders by rate of tax, for the accounts: the same money as the orders. */
export const pretixTaxSplit: Source = besideSales({
  id: 'pretix-tax-split',
  report: { fr: 'Liste de répartition fiscale : Commandes', en: 'Tax split list: Orders' },
  signature: [
    ['Order code', 'Code de commande'],
    ['Order total', 'Total de la commande'],
    ['Payment date', 'Date de paiement'],
    ['VAT ID', 'Identifiant de TVA'],
  ],
  foreign: ['Order locale', 'Lieu de commande', 'Langue de la commande', 'Position ID', 'ID de la position'],
  key: { field: 'order-id', headers: ['Order code', 'Code de commande'] },
  known: [
    'Order date',
    'Date de commande',
    'Company',
    'Entreprise',
    'Name',
    'Nom',
    'Country',
    'Pays',
    'Status',
    'Statut',
    '0 % Gross',
    '0 % Brut',
    '0 % Tax',
    '0 % Taxe fiscale',
  ],
  notes: {
    fr: 'Cette liste répète les commandes : déposez plutôt « Données de la commande ».',
    en: 'This list repeats the orders: hand in “Order data” instead.',
  },
});
