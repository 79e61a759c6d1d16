import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const priceClass: Dimension = {
  id: 'price-class',
  version: 1,
  label: { fr: 'catégorie tarifaire', en: 'price class' },
  synonyms: { fr: ['tarif', 'type de tarif'], en: ['price type'] },
  meaning: {
    fr: 'Catégorie commune derrière le tarif de la maison, au premier niveau du vocabulaire.',
    en: 'Shared class behind the house’s own price type, at the first level of the vocabulary.',
  },
  values: { kind: 'concepts', scheme: 'price-class', level: 'top' },
  in: {
    lines: field('price_class'),
  },
};
