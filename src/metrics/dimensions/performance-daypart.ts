import type { Dimension } from '#model/metric.ts';
import { DAYPARTS } from '#vocabulary/schemes/daypart.ts';

import { field } from '../terms.ts';

export const performanceDaypart: Dimension = {
  id: 'performance-daypart',
  version: 1,
  label: { fr: 'moment de la représentation', en: 'part of day of the performance' },
  synonyms: { fr: ['heure du spectacle'], en: ['time of the show'] },
  meaning: {
    fr: 'Moment de la journée où la représentation commence; inconnu quand le fichier ne donne que le jour.',
    en: 'Part of the day at which the performance begins; unknown when the file gives only the day.',
  },
  values: { kind: 'concepts', scheme: 'daypart', level: 'as-recorded' },
  calendar: 'performance',
  in: {
    performances: {
      kind: 'choose',
      cases: [
        {
          when: { kind: 'holds', of: field('starts_time_known') },
          give: { kind: 'band', of: { kind: 'hour', of: field('starts_at') }, bands: DAYPARTS },
        },
      ],
    },
  },
  ofPerformance: true,
};
