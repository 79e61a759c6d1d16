import type { Aggregate, Metric } from '#model/metric.ts';

import { isIn, single } from '../terms.ts';

export const ordersPlaced: Aggregate = {
  kind: 'count-distinct',
  name: 'orders',
  universe: 'lines',
  unit: 'orders',
  of: ['order_key'],
  when: isIn('movement', 'sale'),
};

export const orders: Metric = {
  id: 'orders',
  version: 1,
  label: { fr: 'commandes', en: 'orders' },
  synonyms: { fr: ['transactions', 'paniers', 'achats'], en: ['transactions', 'baskets', 'purchases'] },
  meaning: {
    fr: 'Commandes passées, remboursées ensuite ou non. Une commande peut tenir plusieurs billets et plusieurs représentations.',
    en: 'Orders placed, refunded later or not. One order may hold several tickets and several performances.',
  },
  grain: 'order',
  unit: 'orders',
  expression: single(ordersPlaced),
  additivity: {
    kind: 'semi-additive',
    over: ['purchase-date', 'purchase-month', 'purchase-weekday', 'purchase-hour', 'purchase-daypart'],
  },
  disclosure: 'amount',
  ofPersons: false,
};
