import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const disciplineDetail: Dimension = {
  id: 'discipline-detail',
  version: 1,
  label: { fr: 'discipline détaillée', en: 'detailed discipline' },
  synonyms: { fr: ['sous-discipline', 'genre précis'], en: ['genre'] },
  meaning: {
    fr: 'Discipline de la représentation, au niveau le plus fin que la maison déclare.',
    en: 'Discipline of the performance, at the finest level that the house states.',
  },
  values: { kind: 'concepts', scheme: 'discipline', level: 'as-recorded' },
  in: {
    performances: field('discipline'),
  },
  ofPerformance: true,
};
