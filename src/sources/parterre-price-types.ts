import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What the house’s own price types mean in the shared vocabulary. */
export const parterrePriceTypes: Source = {
  id: 'parterre-price-types',
  system: 'Parterre',
  report: { fr: 'Catégories de prix (price_types.csv)', en: 'Price types (price_types.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook'],
  kind: 'labels',
  grain: 'sum',
  isExact: true,
  signature: [['price_type'], ['price_class']],
  fields: {
    'price-type': named('price_type'),
    concept: named('price_class'),
  },
  decimal: 'point',
  dates: 'iso',
  foreign: ['quantity', 'performance_id'],
};
