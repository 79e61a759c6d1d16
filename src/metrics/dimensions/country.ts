import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const country: Dimension = {
  id: 'country',
  version: 1,
  label: { fr: 'pays de l’acheteur', en: 'buyer’s country' },
  synonyms: { fr: ['pays'], en: ['country'] },
  meaning: {
    fr: 'Pays de l’acheteur, en code ISO de deux lettres.',
    en: 'Country of the buyer, as an ISO code of two letters.',
  },
  values: { kind: 'country' },
  in: {
    lines: field('country'),
  },
};
