import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** How much of each quota is left now. Quotas overlap, so that their sizes are no capacity of a hall. */
export const pretixQuotas: Source = besideSales({
  id: 'pretix-quotas',
  report: { fr: 'Disponibilités des quotas', en: 'Quota availabilities' },
  signature: [
    ['Quota name', 'Nom du quota'],
    ['Total quota', 'Quota total'],
    ['Paid orders', 'Commandes payées'],
    ['Pending orders', 'Ordres en attente'],
    ['Current availability', 'Disponibilité actuelle'],
  ],
  key: { field: 'price-type', headers: ['Quota name', 'Nom du quota'] },
  known: [
    'Blocking vouchers',
    'Bloquer les bons de réduction',
    'Current user’s carts',
    'Panier de l’utilisateur actuel',
    'Waiting list',
    'Liste d’attente',
    'Exited orders',
    'Commandes terminées',
    'Date',
    'Start date',
    'Date de début',
    'End date',
    'Date de fin',
  ],
  notes: {
    fr: 'Les quotas se recoupent et ne sont pas une jauge : ils ne sont pas lus.',
    en: 'Quotas overlap and are no capacity: they are not read.',
  },
});
