import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Sums of tax by country, or by business customer: the same money as the orders. */
export const pretixTaxSums: Source = besideSales({
  id: 'pretix-tax-sums',
  report: {
    fr: 'Liste de répartition fiscale : Taxes par pays, Clients professionnels',
    en: 'Tax split list: Taxes by country, Business customers',
  },
  signature: [
    ['Country code', 'Code pays'],
    ['Country', 'Pays'],
    ['Tax rate', 'Taux d’imposition'],
    ['Gross', 'Brut'],
    ['Tax', 'Taxe fiscale'],
  ],
  key: { field: 'country', headers: ['Country code', 'Code pays'] },
  known: [
    'Company',
    'Entreprise',
    'Address',
    'Adresse',
    'ZIP code',
    'Code postal',
    'City',
    'Ville',
    'State',
    'État',
    'VAT ID',
    'Identifiant de TVA',
    'Custom field',
  ],
  notes: {
    fr: 'Cette liste répète les commandes : déposez plutôt « Données de la commande ».',
    en: 'This list repeats the orders: hand in “Order data” instead.',
  },
});
