import type { Metric } from '#model/metric.ts';

import { weighed } from '../survey-share.ts';
import { field, percent } from '../terms.ts';

const ANSWERED = { kind: 'holds', of: field('answered') } as const;

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
  expression: percent(weighed('chose', ANSWERED), weighed('answered', ANSWERED, ['information-source'])),
  additivity: { kind: 'non-additive' },
  disclosure: 'survey-share',
  ofPersons: false,
  requires: ['survey-question'],
};
