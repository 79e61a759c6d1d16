import type { FieldReading, Source } from '#model/source.ts';

import { around } from './around.ts';
import { named } from './named.ts';

const LISTS = ['products', 'seasons[].products', 'catalogData.seasons[].products'];

/** A value of the product that holds a performance. */
function ofProduct(name: string): FieldReading {
  return { headers: around(name, ...LISTS) };
}

/** Performances of the catalogue, inside their products; a season ticket or a pass is a product too. */
export const secutixPerformancesApi: Source = {
  id: 'secutix-performances-api',
  system: 'SecuTix',
  report: {
    fr: 'API : représentations du catalogue (products)',
    en: 'API: performances of the catalogue (products)',
  },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['performances'],
  kind: 'performances',
  grain: 'performance',
  signature: [
    ['id'],
    ['start'],
    ['duration'],
    around('productFamilyType', ...LISTS),
    around('vatCodeId', ...LISTS),
  ],
  fields: {
    'performance-id': named('id'),
    'performance-title': ofProduct('code'),
    'performance-start': named('start'),
    'production-id': ofProduct('id'),
    'product-type': ofProduct('productFamilyType'),
  },
  known: ['duration', ...['state', 'vatCodeId'].flatMap((name) => around(name, ...LISTS))],
  decimal: 'point',
  dates: 'iso',
  exclusions: [{ rule: 'non-seat', field: 'product-type', when: { notIn: ['single entry'] } }],
  notes: {
    fr: 'Le titre est le code du produit : son nom traduit est une liste à part. Un numéro de produit peut resservir d’une saison à l’autre.',
    en: 'The title is the code of the product: its translated name is a list apart. The number of a product may serve again in another season.',
  },
};
