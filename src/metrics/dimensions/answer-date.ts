import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const answerDate: Dimension = {
  id: 'answer-date',
  version: 1,
  label: { fr: 'date de réponse', en: 'answer date' },
  synonyms: { fr: [], en: [] },
  meaning: {
    fr: 'Jour local de la réponse au sondage.',
    en: 'Local day of the answer to the survey.',
  },
  values: { kind: 'date' },
  calendar: 'answer',
  in: {
    responses: { kind: 'date', of: field('answered_at') },
  },
};
