import type { Aggregate, Metric } from '#model/metric.ts';

import { ACQUIRES, all, compare, field, single } from '../terms.ts';

const firstHere: Aggregate = {
  kind: 'count-distinct',
  name: 'first-here',
  universe: 'lines',
  unit: 'persons',
  of: ['person'],
  when: all(ACQUIRES, compare({ kind: 'date', of: field('sold_at') }, '=', field('first_on_here'))),
};

export const firstTimeBuyers: Metric = {
  id: 'first-time-buyers',
  version: 1,
  label: { fr: 'nouveaux acheteurs (ici)', en: 'first-time buyers (here)' },
  synonyms: {
    fr: ['nouveaux acheteurs', 'primo-acheteurs', 'nouveau public'],
    en: ['first-time buyers', 'new buyers', 'new audience'],
  },
  meaning: {
    fr: 'Personnes dont le premier achat connu chez cet organisme est parmi les billets comptés. L’historique déposé borne ce que l’on sait.',
    en: 'Persons whose first known purchase from this organisation is among the tickets counted. The history handed in limits what is known.',
  },
  grain: 'person',
  unit: 'persons',
  expression: single(firstHere),
  additivity: { kind: 'non-additive' },
  disclosure: 'amount',
  ofPersons: true,
};
