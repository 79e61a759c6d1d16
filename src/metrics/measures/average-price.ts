import type { Metric, Sum } from '#model/metric.ts';

import { all, field, isIn, isKnown, ratio } from '../terms.ts';
import { sold } from './tickets-sold.ts';

/** Revenue of the rows whose tickets are counted: an order total without a number of tickets would raise the price. */
const pricedRevenue: Sum = {
  kind: 'sum',
  name: 'priced-revenue',
  universe: 'lines',
  unit: 'minor',
  of: {
    kind: 'choose',
    cases: [
      { when: all(isIn('row_kind', 'sum'), isKnown('paid_quantity')), give: field('revenue_minor') },
      { when: all(isIn('row_kind', 'movement'), isKnown('quantity')), give: field('revenue_minor') },
    ],
  },
};

export const averagePrice: Metric = {
  id: 'average-price',
  version: 1,
  label: { fr: 'prix moyen du billet vendu', en: 'average paid price' },
  synonyms: { fr: ['prix moyen', 'prix moyen d’un billet'], en: ['average price', 'average ticket price'] },
  meaning: {
    fr: 'Revenus divisés par les billets payants. La médiane dit mieux le prix courant.',
    en: 'Revenue divided by paid tickets. The median tells the usual price better.',
  },
  grain: 'ticket',
  unit: 'minor',
  expression: ratio(pricedRevenue, sold),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
