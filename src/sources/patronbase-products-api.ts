import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Products by the codes under which lines name them, and for what kind of person each is. */
export const patronbaseProductsApi: Source = {
  id: 'patronbase-products-api',
  system: 'PatronBase',
  report: { fr: 'API : produits', en: 'API: products' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'labels',
  grain: 'sum',
  signature: [['product_code'], ['stock_value'], ['person_type'], ['admit_to']],
  fields: { 'price-type': named('product_code'), concept: named('person_type') },
  explainsDelivery: true,
  known: ['price', 'stock_value', 'description', 'type', 'admit_to'],
};
