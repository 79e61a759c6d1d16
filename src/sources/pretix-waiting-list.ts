import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Persons who wait for a ticket: nothing was sold to them. */
export const pretixWaitingList: Source = besideSales({
  id: 'pretix-waiting-list',
  report: { fr: 'Liste d’attente', en: 'Waiting list' },
  signature: [
    ['Product', 'Produit'],
    ['Product ID', 'ID produit'],
    ['Priority', 'Priorité'],
    ['Voucher code', 'Code du bon d’achat'],
    ['Language', 'Langue'],
  ],
  key: { field: 'product-type', headers: ['Product', 'Produit'] },
  known: [
    'Date',
    'Name',
    'Nom',
    'Email',
    'E-Mail',
    'Phone number',
    'Numéro de téléphone',
    'Variation',
    'Variante',
    'Variation ID',
    'ID variant',
    'Event slug',
    'Titre de l’événement',
    'Event name',
    'Nom de l’événement',
    'Start date',
    'Date de début',
    'End date',
    'Date de fin',
    'Status',
    'Statut',
  ],
  notes: {
    fr: 'Rien n’a été vendu à qui attend : ces lignes ne sont pas comptées.',
    en: 'Nothing was sold to those who wait: these lines are not counted.',
  },
});
