import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What the numbers of price types mean, in the house’s own words. */
export const tessituraPriceTypes: Source = {
  id: 'tessitura-price-types',
  system: 'Tessitura',
  report: { fr: 'Table des tarifs (TR_PRICE_TYPE)', en: 'Table of price types (TR_PRICE_TYPE)' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'labels',
  grain: 'sum',
  signature: [['id'], ['description'], ['price_type_category'], ['price_type_group'], ['inactive']],
  fields: { 'price-type': named('id'), concept: named('description') },
  known: ['short_desc', 'price_type_category', 'price_type_group', 'inactive'],
};
