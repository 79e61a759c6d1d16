import type { Metric, Sum } from '#model/metric.ts';

import { all, field, isIn, isKnown, ratio } from '../terms.ts';
import { ordersPlaced } from './orders.ts';

const ticketsOfOrders: Sum = {
  kind: 'sum',
  name: 'tickets-of-orders',
  universe: 'lines',
  unit: 'tickets',
  of: field('quantity'),
  when: all(isIn('movement', 'sale'), isKnown('order_key')),
};

export const orderSize: Metric = {
  id: 'order-size',
  version: 1,
  label: { fr: 'billets par commande', en: 'tickets per order' },
  synonyms: { fr: ['taille du panier'], en: ['order size', 'basket size'] },
  meaning: {
    fr: 'Billets achetés divisés par les commandes, là où la commande est connue.',
    en: 'Tickets bought divided by orders, where the order is known.',
  },
  grain: 'order',
  unit: 'tickets-per-order',
  expression: ratio(ticketsOfOrders, ordersPlaced),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
