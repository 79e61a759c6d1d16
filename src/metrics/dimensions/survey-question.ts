import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const surveyQuestion: Dimension = {
  id: 'survey-question',
  version: 1,
  label: { fr: 'question de sondage', en: 'survey question' },
  synonyms: { fr: ['question'], en: ['question'] },
  meaning: {
    fr: 'Question partagée à laquelle le répondant a répondu.',
    en: 'Shared question that the respondent answered.',
  },
  values: { kind: 'concepts', scheme: 'survey-question', level: 'as-recorded' },
  in: {
    responses: field('question'),
  },
};
