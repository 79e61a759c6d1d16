import { guillemets, message, NBSP } from './message.ts';

/** A typed question that cannot be turned into a plan. */
export const METRICS = {
  'metric-unknown': message<{ metric: string }>({
    fr: (p) =>
      `Aucune mesure ne s’appelle ${guillemets(p.metric)}. La page des définitions les donne toutes.`,
    en: (p) => `No measure is called “${p.metric}”. The definitions page lists them all.`,
  }),
  'dimension-unknown': message<{ dimension: string }>({
    fr: (p) =>
      `Aucun critère ne s’appelle ${guillemets(p.dimension)}. La page des définitions les donne tous.`,
    en: (p) => `No criterion is called “${p.dimension}”. The definitions page lists them all.`,
  }),
  'dimension-repeated': message<{ dimension: string }>({
    fr: (p) => `Le critère ${guillemets(p.dimension)} est demandé deux fois. Gardez-en un.`,
    en: (p) => `The criterion “${p.dimension}” is asked for twice. Keep one.`,
  }),
  'dimension-not-applicable': message<{ metric: string; dimension: string }>({
    fr: (p) =>
      `La mesure ${guillemets(p.metric)} ne se calcule pas selon ${guillemets(p.dimension)}. Retirez ce critère ou changez de mesure.`,
    en: (p) =>
      `The measure “${p.metric}” cannot be computed by “${p.dimension}”. Remove this criterion or change the measure.`,
  }),
  'dimension-required': message<{ metric: string; dimension: string }>({
    fr: (p) =>
      `La mesure ${guillemets(p.metric)} demande que l’on précise ${guillemets(p.dimension)}. Ajoutez-le comme filtre ou comme critère.`,
    en: (p) =>
      `The measure “${p.metric}” needs “${p.dimension}” to be stated. Add it as a filter or as a criterion.`,
  }),
  'value-unknown': message<{ dimension: string; value: string }>({
    fr: (p) => `${guillemets(p.value)} n’est pas une valeur du critère ${guillemets(p.dimension)}.`,
    en: (p) => `“${p.value}” is not a value of the criterion “${p.dimension}”.`,
  }),
  'range-not-applicable': message<{ dimension: string }>({
    fr: (p) =>
      `Le critère ${guillemets(p.dimension)} se filtre par une liste de valeurs, pas par une période.`,
    en: (p) => `The criterion “${p.dimension}” is filtered by a list of values, not by a range of dates.`,
  }),
  'range-unreadable': message<{ dimension: string; value: string }>({
    fr: (p) =>
      `Période illisible pour ${guillemets(p.dimension)}${NBSP}: ${guillemets(p.value)}. Écrivez année-mois-jour, comme 2024-09-01, le début avant la fin.`,
    en: (p) =>
      `The range of “${p.dimension}” cannot be read: “${p.value}”. Write year-month-day, like 2024-09-01, the start before the end.`,
  }),
  'comparison-without-period': message({
    fr: () =>
      'Une comparaison avec une autre période demande que la question en ait une. Ajoutez un filtre de dates.',
    en: () => 'A comparison with another period needs the question to have one. Add a filter of dates.',
  }),
  'comparison-not-over': message<{ until: string }>({
    fr: (p) =>
      `La mutualisation se compare par mois terminés, jusqu’au ${p.until}. Rien de cette période ne l’est encore.`,
    en: (p) =>
      `The pool is compared by months that are over, up to ${p.until}. Nothing of this period is yet.`,
  }),
  'comparison-open-ended': message({
    fr: () =>
      'La période qui précède n’a de sens que pour une période qui a un début et une fin. Ajoutez la date qui manque.',
    en: () =>
      'The previous period makes sense only for a period with a start and an end. Add the missing date.',
  }),
  'comparison-with-itself': message({
    fr: () => 'La question porte déjà sur la mutualisation. On compare ses propres données avec elle.',
    en: () => 'The question is already about the pool. One compares one’s own data with it.',
  }),
};
