import type { Aggregate, Metric } from '#model/metric.ts';

import { field, percent } from '../terms.ts';

const ANSWERED = { kind: 'holds', of: field('answered') } as const;

const chose: Aggregate = {
  kind: 'weigh-distinct',
  name: 'chose',
  universe: 'responses',
  unit: 'respondents',
  of: 'respondent_key',
  weight: 'weight',
  when: ANSWERED,
};
const answeredQuestion: Aggregate = {
  kind: 'weigh-distinct',
  name: 'answered',
  universe: 'responses',
  unit: 'respondents',
  of: 'respondent_key',
  weight: 'weight',
  when: ANSWERED,
  without: ['information-source'],
};

export const informationSourceShare: Metric = {
  id: 'information-source-share',
  version: 1,
  label: { fr: 'part des répondants qui s’informent ainsi', en: 'share of respondents informed this way' },
  synonyms: { fr: ['sources d’information', 's’informent'], en: ['sources of information', 'find out'] },
  meaning: {
    fr: 'Parmi les répondants à la question, part pondérée de ceux qui ont choisi la source; plusieurs choix sont permis.',
    en: 'Among those who answered the question, the weighted share who chose the source; several choices are allowed.',
  },
  grain: 'respondent',
  unit: 'percent',
  expression: percent(chose, answeredQuestion),
  additivity: { kind: 'non-additive' },
  disclosure: 'survey-share',
  ofPersons: false,
  requires: ['survey-question'],
};
