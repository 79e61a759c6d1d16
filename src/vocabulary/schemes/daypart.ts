import type { ConceptScheme } from '#model/concept.ts';

import type { Bands } from '../band-table.ts';
import { concept } from '../define.ts';

export const DAYPARTS: Bands = {
  scheme: 'daypart',
  unit: 'hour',
  least: 0,
  most: 23,
  bands: [
    { code: 'night', to: 5 },
    { code: 'morning', to: 10 },
    { code: 'midday', to: 13 },
    { code: 'afternoon', to: 16 },
    { code: 'evening', to: 20 },
    { code: 'late-evening', to: 23 },
  ],
};

export const DAYPART: ConceptScheme = {
  code: 'daypart',
  version: '1',
  label: { fr: 'Moment de la journée', en: 'Part of the day' },
  definition: { fr: 'Heure locale, en six moments.', en: 'Local hour, in six parts.' },
  concepts: [
    concept('night', ['Nuit', 'Night'], ['De minuit à 6 h.', 'From midnight to 6 a.m.'], {
      fr: 'la nuit|pendant la nuit',
      en: 'at night|overnight',
    }),
    concept('morning', ['Matin', 'Morning'], ['De 6 h à 11 h.', 'From 6 a.m. to 11 a.m.'], {
      fr: 'le matin|en matinée|avant-midi|en avant-midi',
      en: 'in the morning',
    }),
    concept('midday', ['Midi', 'Midday'], ['De 11 h à 14 h.', 'From 11 a.m. to 2 p.m.'], {
      fr: 'le midi|heure du dîner|à l’heure du dîner|heure du lunch|pause du midi',
      en: 'lunch|lunchtime|noon|lunch hour',
    }),
    concept('afternoon', ['Après-midi', 'Afternoon'], ['De 14 h à 17 h.', 'From 2 p.m. to 5 p.m.'], {
      fr: 'l’après-midi|en après-midi',
      en: 'in the afternoon',
    }),
    concept('evening', ['Soir', 'Evening'], ['De 17 h à 21 h.', 'From 5 p.m. to 9 p.m.'], {
      fr: 'le soir|en soirée|soirée',
      en: 'in the evening',
    }),
    concept(
      'late-evening',
      ['Fin de soirée', 'Late evening'],
      ['De 21 h à minuit.', 'From 9 p.m. to midnight.'],
      {
        fr: 'tard le soir|en fin de soirée',
        en: 'late at night|late in the evening',
      },
    ),
  ],
  groups: [],
};
