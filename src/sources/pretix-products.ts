import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** The shop’s products and their settings: sales name their products themselves. */
export const pretixProducts: Source = besideSales({
  id: 'pretix-products',
  report: { fr: 'Données du produit', en: 'Product data' },
  signature: [
    ['Product ID', 'ID produit'],
    ['Variation ID', 'ID variant'],
    ['Product category', 'Catégorie de produit'],
    ['Default price', 'Prix par défaut'],
    ['Is an admission ticket', 'Est un billet d’entrée'],
  ],
  key: { field: 'product-type', headers: ['Product ID', 'ID produit'] },
  known: [
    'Internal name',
    'Active',
    'Actif',
    'Sales channels',
    'Canaux de vente',
    'Free price input',
    'Sales tax',
    'Taxe de vente',
    'Personalized ticket',
    'Billet personnalisé',
    'Generate tickets',
    'Générer les billets',
    'Waiting list',
    'Liste d’attente',
    'Available from',
    'Disponible à partir du',
    'Available until',
    'Original price',
    'Prix d’origine',
    'Check-in text',
    'Texte d’enregistrement',
  ],
  notes: {
    fr: 'Les ventes nomment elles-mêmes leurs produits : cette liste n’est pas lue.',
    en: 'Sales name their products themselves: this list is not read.',
  },
});
