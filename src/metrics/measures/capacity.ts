import type { Metric, Scalar, Sum } from '#model/metric.ts';

import { field, single } from '../terms.ts';

/** The saleable capacity, else the nearest one known. */
const SEATS: Scalar = {
  kind: 'first-known',
  of: [field('capacity_saleable'), field('capacity_on_sale'), field('capacity_physical')],
};

export const seats: Sum = { kind: 'sum', name: 'seats', universe: 'performances', unit: 'seats', of: SEATS };

export const capacity: Metric = {
  id: 'capacity',
  version: 2,
  label: { fr: 'places offertes', en: 'seats offered' },
  synonyms: { fr: ['jauge', 'jauge commercialisable', 'capacité'], en: ['capacity', 'saleable capacity'] },
  meaning: {
    fr: 'Places qui pouvaient être vendues, additionnées sur les représentations; à défaut, places mises en vente ou places de la salle. Dans la mutualisation, celles d’une représentation présentée ensemble comptent une fois.',
    en: 'Seats that could be sold, added over performances; failing that, seats put on sale or seats of the house. In the pool, those of a performance presented together count once.',
  },
  grain: 'performance',
  unit: 'seats',
  expression: single(seats),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
