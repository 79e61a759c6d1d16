import type { Metric, Sum } from '#model/metric.ts';

import { all, field, isKnown, ratio } from '../terms.ts';
import { SEATS_ON_SALE } from './capacity-on-sale.ts';

const KNOWN = all({ kind: 'known', of: SEATS_ON_SALE }, isKnown('revenue'));

const revenueOfSeats: Sum = {
  kind: 'sum',
  name: 'revenue-of-seats',
  universe: 'performances',
  unit: 'minor',
  of: field('revenue'),
  when: KNOWN,
};
const seatsWithRevenue: Sum = {
  kind: 'sum',
  name: 'seats-with-revenue',
  universe: 'performances',
  unit: 'seats',
  of: SEATS_ON_SALE,
  when: KNOWN,
};

export const revenuePerSeat: Metric = {
  id: 'revenue-per-seat',
  version: 1,
  label: { fr: 'revenus par place offerte', en: 'revenue per available seat' },
  synonyms: { fr: ['recette par place offerte'], en: ['revenue per seat'] },
  meaning: {
    fr: 'Revenus divisés par les places mises en vente, aux représentations dont la jauge est connue.',
    en: 'Revenue divided by seats put on sale, at performances whose capacity is known.',
  },
  grain: 'performance',
  unit: 'minor',
  expression: ratio(revenueOfSeats, seatsWithRevenue),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
