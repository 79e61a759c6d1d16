import type { Metric, Sum } from '#model/metric.ts';

import { field, isIn, negative, single } from '../terms.ts';

const exchanged: Sum = {
  kind: 'sum',
  name: 'exchanged',
  universe: 'lines',
  unit: 'tickets',
  of: negative(field('quantity')),
  when: isIn('movement', 'exchange-out'),
};

export const ticketsExchanged: Metric = {
  id: 'tickets-exchanged',
  version: 1,
  label: { fr: 'billets échangés', en: 'tickets exchanged' },
  synonyms: { fr: ['échanges'], en: ['exchanges'] },
  meaning: {
    fr: 'Billets rendus pour en prendre d’autres.',
    en: 'Tickets handed in for another one.',
  },
  grain: 'ticket',
  unit: 'tickets',
  expression: single(exchanged),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
