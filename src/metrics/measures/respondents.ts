import type { Aggregate, Metric } from '#model/metric.ts';

import { field, single } from '../terms.ts';

export const respondentsCounted: Aggregate = {
  kind: 'count-distinct',
  name: 'respondents',
  universe: 'responses',
  unit: 'respondents',
  of: ['respondent_key'],
  when: { kind: 'holds', of: field('answered') },
};

export const respondents: Metric = {
  id: 'respondents',
  version: 1,
  label: { fr: 'répondants', en: 'respondents' },
  synonyms: { fr: ['personnes sondées', 'réponses au sondage'], en: ['people surveyed', 'survey answers'] },
  meaning: {
    fr: 'Personnes qui ont répondu au sondage; celles qui ont choisi la réponse, quand une réponse est demandée.',
    en: 'People who answered the survey; those who chose the answer, when one is asked about.',
  },
  grain: 'respondent',
  unit: 'respondents',
  expression: single(respondentsCounted),
  additivity: { kind: 'semi-additive', over: ['organisation', 'age-band', 'fsa', 'region'] },
  disclosure: 'survey-share',
  ofPersons: false,
};
