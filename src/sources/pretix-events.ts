import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** The events of an organiser, with the start that sales of a single event do not tell. A series has its dates elsewhere. */
export const pretixEvents: Source = {
  id: 'pretix-events',
  system: 'pretix',
  report: { fr: 'Données de l’événement', en: 'Event data' },
  evidence: 'vendor-code',
  formats: ['delimited', 'workbook'],
  kind: 'performances',
  grain: 'performance',
  signature: [
    ['Short form', 'Forme courte'],
    ['Shop is live', 'La Boutique est en ligne'],
    ['Event currency', 'Devise de l’événement'],
    ['Event start time', 'Heure de début d’événement'],
  ],
  fields: {
    'performance-id': named('Short form', 'Forme courte'),
    'performance-title': named('Event name', 'Nom de l’événement'),
    'performance-start': named('Event start time', 'Heure de début d’événement'),
    'on-sale-at': named('Start of presale', 'Début de la prévente'),
    venue: named('Location', 'Emplacement'),
    discipline: named('Discipline'),
  },
  known: [
    'Timezone',
    'Fuseau horaire',
    'Event end time',
    'Heure de fin de l’événement',
    'Admission time',
    'Heure d’admission',
    'End of presale',
    'Fin de la prévente',
    'Latitude',
    'Longitude',
    'Internal comment',
    'Commentaire interne',
  ],
  decimal: 'detect',
  dates: 'day-first',
};
