import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const priceClassDetail: Dimension = {
  id: 'price-class-detail',
  version: 1,
  label: { fr: 'catégorie tarifaire détaillée', en: 'detailed price class' },
  synonyms: { fr: ['tarif réduit détaillé'], en: ['kind of reduced price'] },
  meaning: {
    fr: 'Catégorie tarifaire au niveau le plus fin : étudiant, aîné, entreprise…',
    en: 'Price class at the finest level: student, senior, corporate…',
  },
  values: { kind: 'concepts', scheme: 'price-class', level: 'as-recorded' },
  in: {
    lines: field('price_class'),
  },
};
