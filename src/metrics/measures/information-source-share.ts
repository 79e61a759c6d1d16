import type { Aggregate, Metric } from '#model/metric.ts';

import { field, percent } from '../terms.ts';

const ANSWERED = { kind: 'holds', of: field('answered') } as const;

/** A2: a share of the pool is not that of one large house. */
const HOLDING_SHARE_MAX = 0.25;

const chose: Aggregate = {
  kind: 'weigh-distinct',
  name: 'chose',
  universe: 'responses',
  unit: 'respondents',
  of: 'respondent_key',
  weight: 'weight',
  holdingShareMax: HOLDING_SHARE_MAX,
  when: ANSWERED,
};
const answeredQuestion: Aggregate = {
  kind: 'weigh-distinct',
  name: 'answered',
  universe: 'responses',
  unit: 'respondents',
  of: 'respondent_key',
  weight: 'weight',
  holdingShareMax: HOLDING_SHARE_MAX,
  when: ANSWERED,
  without: ['information-source'],
};

export const informationSourceShare: Metric = {
  id: 'information-source-share',
  version: 2,
  label: { fr: 'part des répondants qui s’informent ainsi', en: 'share of respondents informed this way' },
  synonyms: { fr: ['sources d’information', 's’informent'], en: ['sources of information', 'find out'] },
  meaning: {
    fr: 'Parmi les répondants à la question, part pondérée de ceux qui ont choisi la source; plusieurs choix sont permis. Dans la mutualisation, aucun organisme ne pèse plus du quart.',
    en: 'Among those who answered the question, the weighted share who chose the source; several choices are allowed. In the pool, no organisation weighs more than a quarter.',
  },
  grain: 'respondent',
  unit: 'percent',
  expression: percent(chose, answeredQuestion),
  additivity: { kind: 'non-additive' },
  disclosure: 'survey-share',
  ofPersons: false,
  requires: ['survey-question'],
};
