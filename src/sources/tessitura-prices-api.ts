import type { Source } from '#model/source.ts';

/** Prices on offer, by performance, zone and price type: nothing was sold by them. */
export const tessituraPricesApi: Source = {
  id: 'tessitura-prices-api',
  system: 'Tessitura',
  report: { fr: 'API REST : prix des représentations', en: 'REST service: prices of performances' },
  evidence: 'real-file',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'labels',
  grain: 'sum',
  signature: [['PerformanceId'], ['PackageId'], ['ZoneId'], ['PriceTypeId'], ['Price'], ['Enabled']],
  fields: {},
  leftOut: 'not-a-sale',
  known: ['PerformanceId', 'PackageId', 'ZoneId', 'PriceTypeId', 'Price', 'Enabled'],
};
