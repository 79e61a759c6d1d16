import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const purchaseMonth: Dimension = {
  id: 'purchase-month',
  version: 1,
  label: { fr: 'mois d’achat', en: 'purchase month' },
  synonyms: { fr: [], en: ['month of purchase'] },
  meaning: {
    fr: 'Mois local de l’achat.',
    en: 'Local month of the purchase.',
  },
  values: { kind: 'month' },
  calendar: 'purchase',
  in: {
    lines: { kind: 'month', of: field('sold_at') },
  },
};
