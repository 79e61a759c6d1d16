import type { Metric, Sum } from '#model/metric.ts';

import { field, isIn, isKnown, percent } from '../terms.ts';

const subscribed: Sum = {
  kind: 'sum',
  name: 'subscribed',
  universe: 'lines',
  unit: 'tickets',
  of: field('quantity'),
  when: isIn('price_class', 'subscription'),
};
const classed: Sum = {
  kind: 'sum',
  name: 'classed',
  universe: 'lines',
  unit: 'tickets',
  of: field('quantity'),
  when: isKnown('price_class'),
};

export const subscriptionShare: Metric = {
  id: 'subscription-share',
  version: 1,
  label: { fr: 'part des billets d’abonnement', en: 'subscription share' },
  synonyms: { fr: ['taux d’abonnement'], en: ['subscription rate'] },
  meaning: {
    fr: 'Part des billets émis en abonnement ou en forfait, parmi ceux dont la catégorie tarifaire est connue.',
    en: 'Share of tickets issued by subscription or package, among those of known price class.',
  },
  grain: 'ticket',
  unit: 'percent',
  expression: percent(subscribed, classed),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
