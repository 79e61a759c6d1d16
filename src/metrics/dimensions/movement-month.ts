import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const movementMonth: Dimension = {
  id: 'movement-month',
  version: 1,
  label: { fr: 'mois du mouvement', en: 'month of the movement' },
  synonyms: { fr: ['mois de comptabilité'], en: ['accounting month'] },
  meaning: {
    fr: 'Mois où la vente, le remboursement ou l’échange a été fait; inconnu pour un remboursement sans date.',
    en: 'Month in which the sale, refund or exchange was made; unknown for an undated refund.',
  },
  values: { kind: 'month' },
  calendar: 'movement',
  in: {
    lines: { kind: 'month', of: field('moved_at') },
  },
};
