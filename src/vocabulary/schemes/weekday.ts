import type { ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';

/** In the order of ISO 8601: Monday is 1. No abbreviation: « mar » and « mer » are words or other days. */
const DAYS: readonly (readonly [code: string, fr: string, en: string])[] = [
  ['monday', 'Lundi', 'Monday'],
  ['tuesday', 'Mardi', 'Tuesday'],
  ['wednesday', 'Mercredi', 'Wednesday'],
  ['thursday', 'Jeudi', 'Thursday'],
  ['friday', 'Vendredi', 'Friday'],
  ['saturday', 'Samedi', 'Saturday'],
  ['sunday', 'Dimanche', 'Sunday'],
];

export const WEEKDAY: ConceptScheme = {
  code: 'weekday',
  version: '1',
  label: { fr: 'Jour de la semaine', en: 'Weekday' },
  definition: { fr: 'Jour local de la semaine.', en: 'Local day of the week.' },
  concepts: DAYS.map(([code, fr, en], index) =>
    concept(code, [fr, en], [`Jour ${index + 1} de la semaine ISO.`, `Day ${index + 1} of the ISO week.`]),
  ),
  groups: [
    group(
      'weekend',
      ['Fin de semaine', 'Weekend'],
      ['Samedi et dimanche.', 'Saturday and Sunday.'],
      ['saturday', 'sunday'],
      { fr: 'fins de semaine|la fin de semaine|week-end|weekend', en: 'week-end|weekends' },
    ),
    group(
      'working-days',
      ['Jours de semaine', 'Working days'],
      ['Du lundi au vendredi.', 'Monday to Friday.'],
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      { fr: 'en semaine|jours ouvrables|du lundi au vendredi', en: 'working day|monday to friday' },
    ),
  ],
};
