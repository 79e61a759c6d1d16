import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Products by the numbers under which positions name them. */
export const pretixJsonItems: Source = {
  id: 'pretix-json-items',
  system: 'pretix',
  report: { fr: 'Export JSON et API : produits', en: 'JSON export and API: items' },
  evidence: 'vendor-code',
  formats: ['json'],
  jsonRows: ['items'],
  kind: 'labels',
  grain: 'sum',
  signature: [
    ['id'],
    ['name', 'name.fr', 'name.en', 'name.de'],
    ['tax_rate'],
    ['admission', 'price', 'default_price'],
    ['category'],
  ],
  foreign: ['positionid', 'capacity'],
  fields: {
    'price-type': named('id'),
    concept: named('name', 'name.fr', 'name.en', 'name.de'),
    // Whether a product lets anybody in: parking and programmes do not, whatever they are called.
    'seat-state': named('admission'),
  },
  known: ['active', 'category', 'price', 'default_price', 'tax_rate', 'description', 'position'],
  decimal: 'point',
  dates: 'iso',
};
