import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What a till took, for whatever it was: the bar, the shop, tickets that the ticketing system counts. */
export const sumupTransactions: Source = {
  id: 'sumup-transactions',
  system: 'SumUp',
  report: { fr: 'Paiements de la caisse', en: 'Payments of the till' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order',
  signature: [['Transaction ID'], ['Receipt No.'], ['Payment Method'], ['Note'], ['Amount'], ['Type']],
  fields: {
    'order-id': named('Transaction ID'),
    'purchased-date': named('Date'),
    'purchased-time': named('Time'),
  },
  known: ['Type', 'Receipt No.', 'Payment Method', 'Note', 'Amount', 'Currency', 'Status'],
  decimal: 'detect',
  dates: 'detect',
  otherwise: ['sale'],
  leftOut: 'payment',
  notes: {
    fr: 'Un paiement ne dit pas ce qui est vendu : bar, boutique ou billets. Rien n’est compté; déposez l’export de votre billetterie.',
    en: 'A payment does not say what was sold: bar, shop or tickets. Nothing is counted; hand in the export of your ticketing system.',
  },
};
