import type { Aggregate, Metric } from '#model/metric.ts';

import { all, compare, field, isIn, single } from '../terms.ts';

const medianLead: Aggregate = {
  kind: 'quantile',
  name: 'lead-time',
  universe: 'lines',
  unit: 'days',
  of: { kind: 'days', from: field('sold_at'), to: field('starts_at') },
  weight: field('quantity'),
  at: 0.5,
  when: all(isIn('movement', 'sale'), compare(field('quantity'), '>', 0)),
};

export const leadTime: Metric = {
  id: 'lead-time',
  version: 1,
  label: { fr: 'délai d’achat', en: 'lead time' },
  synonyms: {
    fr: ['délai d’achat médian', 'combien de temps à l’avance'],
    en: ['how far ahead', 'booking lead time'],
  },
  meaning: {
    fr: 'Nombre médian de jours entre l’achat et la représentation; chaque billet acheté compte une fois, rendu ensuite ou non.',
    en: 'Median number of days from purchase to performance; each ticket bought counts once, given back later or not.',
  },
  grain: 'ticket',
  unit: 'days',
  expression: single(medianLead),
  additivity: { kind: 'non-additive' },
  disclosure: 'quantile',
  ofPersons: false,
};
