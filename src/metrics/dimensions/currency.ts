import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const currency: Dimension = {
  id: 'currency',
  version: 1,
  label: { fr: 'devise', en: 'currency' },
  synonyms: { fr: ['monnaie'], en: [] },
  meaning: {
    fr: 'Devise des montants. Sans elle, un montant ne compte que la devise de la mutualisation.',
    en: 'Currency of amounts. Without it, an amount counts only the pool’s currency.',
  },
  values: { kind: 'currency' },
  in: {
    lines: field('currency'),
  },
};
