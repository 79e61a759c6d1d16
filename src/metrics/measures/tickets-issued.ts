import type { Metric, Sum } from '#model/metric.ts';

import { field, single } from '../terms.ts';

export const issued: Sum = {
  kind: 'sum',
  name: 'tickets',
  universe: 'lines',
  unit: 'tickets',
  of: field('quantity'),
};

export const ticketsIssued: Metric = {
  id: 'tickets-issued',
  version: 1,
  label: { fr: 'billets émis', en: 'tickets issued' },
  synonyms: {
    fr: ['billets', 'billets distribués', 'entrées', 'visites', 'fréquentation'],
    en: ['tickets', 'tickets distributed', 'entries', 'attendance', 'visits'],
  },
  meaning: {
    fr: 'Billets en circulation, payés ou non, nets des remboursements et des annulations.',
    en: 'Tickets in circulation, paid or not, net of refunds and voids.',
  },
  grain: 'ticket',
  unit: 'tickets',
  expression: single(issued),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
