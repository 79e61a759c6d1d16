import type { Metric } from '#model/metric.ts';

import { weighed } from '../survey-share.ts';
import { all, field, isIn, isKnown, percent } from '../terms.ts';

/** Who answered in words that stand on the common scale; an answer that is on none says nothing of satisfaction. */
const RATED = all(
  isIn('question', 'satisfaction'),
  { kind: 'holds', of: field('answered') },
  isKnown('option'),
);
const SATISFIED = all(RATED, isIn('option', 'very-satisfied', 'satisfied'));

export const satisfaction: Metric = {
  id: 'satisfaction',
  version: 1,
  label: { fr: 'part des répondants satisfaits', en: 'share of satisfied respondents' },
  synonyms: { fr: ['satisfaction', 'taux de satisfaction'], en: ['satisfaction', 'satisfaction rate'] },
  meaning: {
    fr: 'Parmi les répondants à la question sur la satisfaction, part pondérée de ceux qui ont choisi l’un des deux degrés du haut d’une échelle de cinq. Dans la mutualisation, aucun organisme ne pèse plus du quart.',
    en: 'Among those who answered the question about satisfaction, the weighted share who chose one of the two upper levels of a scale of five. In the pool, no organisation weighs more than a quarter.',
  },
  grain: 'respondent',
  unit: 'percent',
  expression: percent(weighed('satisfied', SATISFIED), weighed('rated', RATED)),
  additivity: { kind: 'non-additive' },
  disclosure: 'survey-share',
  ofPersons: false,
};
