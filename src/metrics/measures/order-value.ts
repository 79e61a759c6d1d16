import type { Metric, Sum } from '#model/metric.ts';

import { all, field, isIn, isKnown, ratio } from '../terms.ts';
import { ordersPlaced } from './orders.ts';

const revenueOfOrders: Sum = {
  kind: 'sum',
  name: 'revenue-of-orders',
  universe: 'lines',
  unit: 'minor',
  of: field('revenue_minor'),
  when: all(isIn('movement', 'sale'), isKnown('order_key')),
};

export const orderValue: Metric = {
  id: 'order-value',
  version: 1,
  label: { fr: 'valeur moyenne d’une commande', en: 'average order value' },
  synonyms: { fr: ['panier moyen', 'achat moyen'], en: ['average basket', 'order value'] },
  meaning: {
    fr: 'Ventes brutes divisées par les commandes, là où la commande est connue.',
    en: 'Gross sales divided by orders, where the order is known.',
  },
  grain: 'order',
  unit: 'minor',
  expression: ratio(revenueOfOrders, ordersPlaced),
  additivity: { kind: 'non-additive' },
  disclosure: 'ratio',
  ofPersons: false,
};
