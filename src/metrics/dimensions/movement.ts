import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const movement: Dimension = {
  id: 'movement',
  version: 1,
  label: { fr: 'type de mouvement', en: 'type of movement' },
  synonyms: { fr: ['vente ou remboursement'], en: ['sale or refund'] },
  meaning: {
    fr: 'Vente, remboursement, échange ou annulation.',
    en: 'Sale, refund, exchange or void.',
  },
  values: { kind: 'concepts', scheme: 'movement', level: 'as-recorded' },
  in: {
    lines: field('movement'),
  },
};
