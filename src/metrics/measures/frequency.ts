import type { Aggregate, Metric } from '#model/metric.ts';

import { ACQUIRES, ratio } from '../terms.ts';
import { buyersCounted } from './buyers.ts';

const attendances: Aggregate = {
  kind: 'count-distinct',
  name: 'attendances',
  universe: 'lines',
  unit: 'attendances',
  of: ['person', 'performance'],
  when: ACQUIRES,
};

export const frequency: Metric = {
  id: 'frequency',
  version: 1,
  label: { fr: 'représentations par acheteur', en: 'performances per buyer' },
  synonyms: { fr: ['fréquence', 'assiduité'], en: ['frequency'] },
  meaning: {
    fr: 'Nombre moyen de représentations différentes auxquelles un acheteur a pris des billets.',
    en: 'Average number of different performances for which a buyer took tickets.',
  },
  grain: 'person',
  unit: 'performances-per-buyer',
  expression: ratio(attendances, buyersCounted),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: true,
};
