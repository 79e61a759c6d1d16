import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const purchaseHour: Dimension = {
  id: 'purchase-hour',
  version: 1,
  label: { fr: 'heure d’achat', en: 'purchase hour' },
  synonyms: { fr: ['heure'], en: ['hour of purchase'] },
  meaning: {
    fr: 'Heure locale de l’achat, de 0 à 23; inconnue quand le fichier ne donne que le jour.',
    en: 'Local hour of the purchase, 0 to 23; unknown when the file gives only the day.',
  },
  values: { kind: 'hour' },
  calendar: 'purchase',
  in: {
    lines: {
      kind: 'choose',
      cases: [
        {
          when: { kind: 'holds', of: field('sold_time_known') },
          give: { kind: 'hour', of: field('sold_at') },
        },
      ],
    },
  },
};
