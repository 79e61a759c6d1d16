import type { Metric, Sum } from '#model/metric.ts';

import { all, field, isKnown, percent } from '../terms.ts';
import { SEATS_ON_SALE } from './capacity-on-sale.ts';

const KNOWN = all({ kind: 'known', of: SEATS_ON_SALE }, isKnown('sold'));

const paidEntries: Sum = {
  kind: 'sum',
  name: 'paid-entries',
  universe: 'performances',
  unit: 'tickets',
  of: field('sold'),
  when: KNOWN,
};
const placesOfPaid: Sum = {
  kind: 'sum',
  name: 'places-of-paid',
  universe: 'performances',
  unit: 'seats',
  of: SEATS_ON_SALE,
  when: KNOWN,
};

export const paidOccupancy: Metric = {
  id: 'paid-occupancy',
  version: 1,
  label: { fr: 'taux d’occupation payant', en: 'paid occupancy' },
  synonyms: { fr: ['taux de remplissage payant'], en: ['paid capacity sold'] },
  meaning: {
    fr: 'Billets payants pour cent places mises en vente, aux représentations dont la jauge est connue.',
    en: 'Paid tickets per hundred seats put on sale, at performances whose capacity is known.',
  },
  grain: 'performance',
  unit: 'percent',
  expression: percent(paidEntries, placesOfPaid),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
