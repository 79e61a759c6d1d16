import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Codes that the door accepts: secrets of tickets that other reports count. */
export const pretixCheckInCodes: Source = besideSales({
  id: 'pretix-check-in-codes',
  report: { fr: 'Codes d’enregistrement valides', en: 'Valid check-in codes' },
  signature: [
    ['Secret'],
    ['Product', 'Produit'],
    ['Variation', 'Variante'],
    ['Paid', 'Payé'],
    ['Valid from', 'Valable depuis'],
    ['Valid until', 'Valable jusqu’au'],
  ],
  key: { field: 'product-type', headers: ['Product', 'Produit'] },
  known: ['Date', 'Start date', 'Date de début', 'End date', 'Date de fin'],
  notes: {
    fr: 'Ces codes ouvrent la porte et ne sont pas lus : déposez plutôt « Données de la commande ».',
    en: 'These codes open the door and are not read: hand in “Order data” instead.',
  },
});
