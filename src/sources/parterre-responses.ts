import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** One row per option chosen; a question left unanswered has an empty option. */
export const parterreResponses: Source = {
  id: 'parterre-responses',
  system: 'Parterre',
  report: { fr: 'Réponses de sondage (responses.csv)', en: 'Survey responses (responses.csv)' },
  evidence: 'own-standard',
  formats: ['delimited', 'workbook'],
  kind: 'responses',
  grain: 'response',
  isExact: true,
  signature: [['respondent_id'], ['question'], ['option']],
  fields: {
    'response-id': named('respondent_id'),
    question: named('question'),
    option: named('option'),
    weight: named('weight'),
    'answered-at': named('answered_at'),
    'birth-year': named('birth_year'),
    'age-band': named('age_band'),
    'postal-code': named('fsa'),
    email: named('email'),
  },
  decimal: 'point',
  dates: 'iso',
};
