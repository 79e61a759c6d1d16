import type { Metric, Sum } from '#model/metric.ts';

import { field, GIVES_BACK, negative, single } from '../terms.ts';

export const refunded: Sum = {
  kind: 'sum',
  name: 'refunded',
  universe: 'lines',
  unit: 'tickets',
  of: negative(field('quantity')),
  when: GIVES_BACK,
};

export const ticketsRefunded: Metric = {
  id: 'tickets-refunded',
  version: 1,
  label: { fr: 'billets remboursés ou annulés', en: 'tickets refunded or voided' },
  synonyms: {
    fr: ['remboursements', 'annulations', 'billets remboursés'],
    en: ['refunds', 'refunded tickets', 'voids'],
  },
  meaning: {
    fr: 'Billets rendus ou annulés, comptés en positif. Un billet échangé n’est pas rendu.',
    en: 'Tickets given back or voided, counted as a positive number. An exchanged ticket is not given back.',
  },
  grain: 'ticket',
  unit: 'tickets',
  expression: single(refunded),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
