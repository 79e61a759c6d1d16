import type { Metric, Scalar, Sum } from '#model/metric.ts';

import { field, single } from '../terms.ts';

/** “Billets disponibles” of the Observatoire de la culture: what could be bought, else the nearest capacity known. */
export const SEATS_ON_SALE: Scalar = {
  kind: 'first-known',
  of: [field('capacity_on_sale'), field('capacity_saleable'), field('capacity_physical')],
};

const seatsOnSale: Sum = {
  kind: 'sum',
  name: 'seats-on-sale',
  universe: 'performances',
  unit: 'seats',
  of: SEATS_ON_SALE,
};

export const capacityOnSale: Metric = {
  id: 'capacity-on-sale',
  version: 2,
  label: { fr: 'places mises en vente', en: 'seats put on sale' },
  synonyms: {
    fr: ['jauge mise en vente', 'places disponibles'],
    en: ['capacity on sale', 'seats available'],
  },
  meaning: {
    fr: 'Places mises en vente après les places retenues, additionnées sur les représentations; à défaut, jauge commercialisable, puis physique. Dans la mutualisation, celles d’une représentation présentée ensemble comptent une fois.',
    en: 'Seats put on sale after holds, added over performances; failing that, saleable then physical capacity. In the pool, those of a performance presented together count once.',
  },
  grain: 'performance',
  unit: 'seats',
  expression: single(seatsOnSale),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
