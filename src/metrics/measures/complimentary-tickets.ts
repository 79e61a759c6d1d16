import type { Metric, Sum } from '#model/metric.ts';

import { all, compare, constant, field, isIn, isKnown, minus, single } from '../terms.ts';

export const complimentary: Sum = {
  kind: 'sum',
  name: 'complimentary',
  universe: 'lines',
  unit: 'tickets',
  of: {
    kind: 'choose',
    cases: [
      { when: isIn('row_kind', 'sum'), give: minus(field('quantity'), field('paid_quantity')) },
      { when: isIn('revenue_minor', 0), give: field('quantity') },
      { when: all(compare(field('revenue_minor'), '<>', 0), isKnown('quantity')), give: constant(0) },
    ],
  },
};

export const complimentaryTickets: Metric = {
  id: 'complimentary-tickets',
  version: 1,
  label: { fr: 'billets de faveur', en: 'complimentary tickets' },
  synonyms: {
    fr: ['faveurs', 'invitations', 'billets gratuits'],
    en: ['comps', 'free tickets', 'guest tickets'],
  },
  meaning: {
    fr: 'Billets émis à un prix nul, nets de ceux qui ont été repris.',
    en: 'Tickets issued at no price, net of those taken back.',
  },
  grain: 'ticket',
  unit: 'tickets',
  expression: single(complimentary),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
