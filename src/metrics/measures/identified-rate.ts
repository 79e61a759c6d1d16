import type { Metric, Sum } from '#model/metric.ts';

import { field, isKnown, percent } from '../terms.ts';
import { issued } from './tickets-issued.ts';

export const identified: Sum = {
  kind: 'sum',
  name: 'identified',
  universe: 'lines',
  unit: 'tickets',
  of: field('quantity'),
  when: isKnown('person'),
};

export const identifiedRate: Metric = {
  id: 'identified-rate',
  version: 1,
  label: { fr: 'acheteurs identifiés', en: 'identified buyers' },
  synonyms: { fr: ['part des billets à acheteur identifié'], en: ['capture rate'] },
  meaning: {
    fr: 'Part des billets émis dont l’acheteur est reconnu.',
    en: 'Share of tickets issued whose buyer is recognised.',
  },
  grain: 'ticket',
  unit: 'percent',
  expression: percent(identified, issued),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: true,
};
