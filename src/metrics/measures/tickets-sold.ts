import type { Metric, Sum } from '#model/metric.ts';

import { all, compare, constant, field, isIn, isKnown, single } from '../terms.ts';

/** A house that gives sums says how many were paid; on a line, a price that is not zero says so. */
export const sold: Sum = {
  kind: 'sum',
  name: 'sold',
  universe: 'lines',
  unit: 'tickets',
  of: {
    kind: 'choose',
    cases: [
      { when: isIn('row_kind', 'sum'), give: field('paid_quantity') },
      { when: compare(field('revenue_minor'), '<>', 0), give: field('quantity') },
      { when: all(isIn('revenue_minor', 0), isKnown('quantity')), give: constant(0) },
    ],
  },
};

export const ticketsSold: Metric = {
  id: 'tickets-sold',
  version: 1,
  label: { fr: 'billets vendus', en: 'tickets sold' },
  synonyms: {
    fr: ['billets payants', 'billets payés', 'ventes de billets'],
    en: ['paid tickets', 'ticket sales'],
  },
  meaning: {
    fr: 'Billets payants : ceux dont le prix, sans taxes ni frais, n’est pas nul; nets des remboursements et des annulations.',
    en: 'Paid tickets: those whose price, without taxes and fees, is not zero; net of refunds and voids.',
  },
  grain: 'ticket',
  unit: 'tickets',
  expression: single(sold),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
