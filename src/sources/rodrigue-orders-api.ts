import type { Source } from '#model/source.ts';

/** Orders as the API gives them: they name neither their tickets nor an amount, so that nothing is read from them. */
export const rodrigueOrdersApi: Source = {
  id: 'rodrigue-orders-api',
  system: 'Rodrigue',
  report: { fr: 'API : commandes (orders)', en: 'API: orders' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['orders', ''],
  kind: 'labels',
  grain: 'order',
  signature: [['orderKey'], ['identityId'], ['purchaseDate'], ['id']],
  fields: {},
  known: ['id', 'identityId', 'purchaseDate', 'events', 'orderKey'],
  notes: {
    fr: 'Une commande ne dit ni ses billets ni son montant, et les billets ne disent pas leur commande : rien n’en est compté.',
    en: 'An order tells neither its tickets nor its amount, and tickets do not tell their order: nothing of it is counted.',
  },
};
