import type { Dimension } from '#model/metric.ts';
import { DAYPARTS } from '#vocabulary/schemes/daypart.ts';

import { field } from '../terms.ts';

export const purchaseDaypart: Dimension = {
  id: 'purchase-daypart',
  version: 1,
  label: { fr: 'moment de l’achat', en: 'part of day of the purchase' },
  synonyms: { fr: ['moment de la journée d’achat'], en: ['time of day of purchase'] },
  meaning: {
    fr: 'Moment de la journée de l’achat; inconnu quand le fichier ne donne que le jour.',
    en: 'Part of the day of the purchase; unknown when the file gives only the day.',
  },
  values: { kind: 'concepts', scheme: 'daypart', level: 'as-recorded' },
  calendar: 'purchase',
  in: {
    lines: {
      kind: 'choose',
      cases: [
        {
          when: { kind: 'holds', of: field('sold_time_known') },
          give: { kind: 'band', of: { kind: 'hour', of: field('sold_at') }, bands: DAYPARTS },
        },
      ],
    },
  },
};
