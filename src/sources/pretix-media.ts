import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Wristbands and cards that carry tickets: no sales. */
export const pretixMedia: Source = besideSales({
  id: 'pretix-media',
  report: { fr: 'Support réutilisable', en: 'Reusable media' },
  signature: [
    ['Media type', 'Type de média'],
    ['Identifier', 'Identifiant'],
    ['Linked ticket', 'Billet lié'],
    ['Linked gift card', 'Carte cadeau liée'],
  ],
  key: { field: 'order-id', headers: ['Identifier', 'Identifiant'] },
  known: [
    'Active',
    'Actif',
    'Expiration date',
    'Date d’expiration',
    'Customer account',
    'Compte client',
    'Notes',
    'Remarques',
  ],
  notes: {
    fr: 'Un support porte des billets et n’en est pas un : il n’est pas lu.',
    en: 'A medium carries tickets and is none: it is not read.',
  },
});
