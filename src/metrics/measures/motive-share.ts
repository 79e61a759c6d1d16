import type { Metric } from '#model/metric.ts';

import { weighed } from '../survey-share.ts';
import { all, field, isIn, percent } from '../terms.ts';

const ASKED = all(isIn('question', 'motives'), { kind: 'holds', of: field('answered') });

export const motiveShare: Metric = {
  id: 'motive-share',
  version: 1,
  label: {
    fr: 'part des répondants venus pour ce motif',
    en: 'share of respondents who came for this reason',
  },
  synonyms: { fr: ['motifs', 'motivations'], en: ['motives', 'motivations'] },
  meaning: {
    fr: 'Parmi les répondants à la question sur les motifs de leur sortie, part pondérée de ceux qui ont choisi le motif; plusieurs choix sont permis. Dans la mutualisation, aucun organisme ne pèse plus du quart.',
    en: 'Among those who answered the question about why they came, the weighted share who chose the reason; several choices are allowed. In the pool, no organisation weighs more than a quarter.',
  },
  grain: 'respondent',
  unit: 'percent',
  expression: percent(weighed('came-for', ASKED), weighed('asked-why', ASKED, ['motive'])),
  additivity: { kind: 'non-additive' },
  disclosure: 'survey-share',
  ofPersons: false,
  requires: ['survey-question'],
};
