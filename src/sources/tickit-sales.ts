import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Sales of the sample data base of Amazon Redshift; the commission is the seller’s, and no part of what the buyer paid. */
export const tickitSales: Source = {
  id: 'tickit-sales',
  system: 'TICKIT',
  report: { fr: 'Table des ventes (sales)', en: 'Table of sales (sales)' },
  evidence: 'documentation',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order-line',
  signature: [['salesid'], ['listid'], ['eventid'], ['qtysold'], ['pricepaid'], ['saletime']],
  fields: {
    'order-id': named('salesid'),
    'customer-id': named('buyerid'),
    'performance-id': named('eventid'),
    quantity: named('qtysold'),
    price: named('pricepaid'),
    'purchased-at': named('saletime'),
  },
  known: ['listid', 'sellerid', 'dateid', 'commission'],
  amounts: { per: 'row', taxes: 'none', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'detect',
  otherwise: ['sale'],
  notes: {
    fr: 'Connue par la définition de ses tables : les titres et les heures sont dans la table des événements (event), à déposer avec elle.',
    en: 'Known by the definition of its tables: titles and hours are in the table of events (event), to be handed in with it.',
  },
};
