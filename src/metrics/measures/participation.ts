import type { Aggregate, Metric } from '#model/metric.ts';

import { percent } from '../terms.ts';
import { buyersCounted } from './buyers.ts';

const buyersOfAnyDiscipline: Aggregate = {
  ...buyersCounted,
  name: 'buyers-of-any-discipline',
  without: ['discipline', 'discipline-detail'],
};

export const participation: Metric = {
  id: 'participation',
  version: 1,
  label: { fr: 'taux de fréquentation', en: 'participation' },
  synonyms: {
    fr: ['proportion qui fréquente', 'part du groupe qui y va'],
    en: ['participation rate', 'share who go'],
  },
  meaning: {
    fr: 'Parmi les acheteurs du groupe demandé, toutes disciplines confondues, part de ceux qui sont allés à la discipline demandée.',
    en: 'Among the buyers of the group asked about, all disciplines together, the share who went to the discipline asked about.',
  },
  grain: 'person',
  unit: 'percent',
  expression: percent(buyersCounted, buyersOfAnyDiscipline),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: true,
};
