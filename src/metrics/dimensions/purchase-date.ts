import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const purchaseDate: Dimension = {
  id: 'purchase-date',
  version: 1,
  label: { fr: 'date d’achat', en: 'purchase date' },
  synonyms: { fr: [], en: ['date of purchase'] },
  meaning: {
    fr: 'Jour local de l’achat; pour un remboursement, celui de l’achat qu’il annule.',
    en: 'Local day of the purchase; for a refund, of the purchase that it undoes.',
  },
  values: { kind: 'date' },
  calendar: 'purchase',
  in: {
    lines: { kind: 'date', of: field('sold_at') },
  },
};
