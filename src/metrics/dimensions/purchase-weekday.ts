import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const purchaseWeekday: Dimension = {
  id: 'purchase-weekday',
  version: 1,
  label: { fr: 'jour d’achat', en: 'purchase weekday' },
  synonyms: { fr: ['jour de la semaine d’achat', 'journée d’achat'], en: ['day of purchase'] },
  meaning: {
    fr: 'Jour de la semaine de l’achat, à l’heure locale.',
    en: 'Weekday of the purchase, in local time.',
  },
  values: { kind: 'concepts', scheme: 'weekday', level: 'as-recorded' },
  calendar: 'purchase',
  in: {
    lines: { kind: 'weekday', of: field('sold_at') },
  },
};
