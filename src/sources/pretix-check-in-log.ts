import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Each scan at the door: by secret, which no other report is asked for. */
export const pretixCheckInLog: Source = besideSales({
  id: 'pretix-check-in-log',
  report: { fr: 'Journal d’enregistrement (tous les scans)', en: 'Check-in log (all scans)' },
  signature: [
    ['Check-in list', 'Liste d’enregistrement'],
    ['Scan type', 'Type de scan'],
    ['Position ID', 'ID de la position'],
    ['Secret'],
    ['Result', 'Résultat'],
  ],
  key: { field: 'price-type', headers: ['Check-in list', 'Liste d’enregistrement'] },
  known: [
    'Date',
    'Time',
    'Heure',
    'Order code',
    'Code de commande',
    'Product',
    'Produit',
    'Name',
    'Nom',
    'Device',
    'Appareil',
    'Offline',
    'Hors-ligne',
    'Offline override',
    'Remplacement hors ligne',
    'Automatically checked in',
    'Enregistrement automatique',
    'Gate',
    'Pont',
    'Error message',
    'Message d’erreur',
    'Upload date',
    'Date de téléchargement',
    'Upload time',
    'Temps de chargement',
  ],
  notes: {
    fr: 'Ce journal ne porte pas le numéro des billets : les entrées se lisent dans le JSON.',
    en: 'This log does not hold the tickets’ numbers: entries are read from the JSON.',
  },
});
