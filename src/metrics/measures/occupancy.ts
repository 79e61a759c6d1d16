import type { Metric, Sum } from '#model/metric.ts';

import { all, field, isKnown, percent } from '../terms.ts';
import { SEATS_ON_SALE } from './capacity-on-sale.ts';

const KNOWN = all({ kind: 'known', of: SEATS_ON_SALE }, isKnown('issued'));

const entries: Sum = {
  kind: 'sum',
  name: 'entries',
  universe: 'performances',
  unit: 'tickets',
  of: field('issued'),
  when: KNOWN,
};
const places: Sum = {
  kind: 'sum',
  name: 'places',
  universe: 'performances',
  unit: 'seats',
  of: SEATS_ON_SALE,
  when: KNOWN,
};

export const occupancy: Metric = {
  id: 'occupancy',
  version: 1,
  label: { fr: 'taux d’occupation', en: 'occupancy' },
  synonyms: {
    fr: ['taux de remplissage', 'assistance', 'salle remplie'],
    en: ['attendance rate', 'house fill', 'fill rate'],
  },
  meaning: {
    fr: 'Billets émis, payés ou non, pour cent places mises en vente, aux représentations dont la jauge est connue.',
    en: 'Tickets issued, paid or not, per hundred seats put on sale, at performances whose capacity is known.',
  },
  grain: 'performance',
  unit: 'percent',
  expression: percent(entries, places),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
