import type { Metric, Sum } from '#model/metric.ts';

import { all, field, isIn, isKnown, percent } from '../terms.ts';
import { complimentary } from './complimentary-tickets.ts';

/** Tickets issued of which it is known whether they were paid. */
const priced: Sum = {
  kind: 'sum',
  name: 'priced',
  universe: 'lines',
  unit: 'tickets',
  of: {
    kind: 'choose',
    cases: [
      { when: all(isIn('row_kind', 'sum'), isKnown('paid_quantity')), give: field('quantity') },
      { when: isKnown('revenue_minor'), give: field('quantity') },
    ],
  },
};

export const complimentaryRate: Metric = {
  id: 'complimentary-rate',
  version: 1,
  label: { fr: 'part des billets de faveur', en: 'complimentary rate' },
  synonyms: { fr: ['taux de faveurs', 'taux de gratuité'], en: ['comp rate'] },
  meaning: {
    fr: 'Part des billets émis qui l’ont été à un prix nul, parmi ceux dont le prix est connu.',
    en: 'Share of tickets issued at no price, among those whose price is known.',
  },
  grain: 'ticket',
  unit: 'percent',
  expression: percent(complimentary, priced),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
