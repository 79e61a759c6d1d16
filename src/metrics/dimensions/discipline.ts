import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const discipline: Dimension = {
  id: 'discipline',
  version: 1,
  label: { fr: 'discipline', en: 'discipline' },
  synonyms: { fr: ['genre'], en: ['art form'] },
  meaning: {
    fr: 'Discipline de la représentation, au premier niveau du vocabulaire. Pour un sondage : celle que l’organisme présente le plus souvent.',
    en: 'Discipline of the performance, at the first level of the vocabulary. For a survey: the one that the organisation presents most often.',
  },
  values: { kind: 'concepts', scheme: 'discipline', level: 'top' },
  in: {
    performances: field('discipline'),
    responses: field('house_discipline'),
  },
  ofPerformance: true,
};
