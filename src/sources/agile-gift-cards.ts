import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Gift cards sold and used. A card is no seat; the seat that it pays is a sale elsewhere. */
export const agileGiftCards: Source = {
  id: 'agile-gift-cards',
  system: 'Agile Ticketing',
  report: { fr: 'Activité des cartes-cadeaux', en: 'Gift card activity' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order-line',
  signature: [['Anonymous Number'], ['Activity Date'], ['Order Number'], ['Activity Desc'], ['Amount']],
  fields: {
    'order-id': named('Order Number'),
    'purchased-at': named('Activity Date'),
    price: named('Amount'),
  },
  known: ['Anonymous Number', 'Activity Desc', 'Type'],
  decimal: 'point',
  dates: 'month-first',
  leftOut: 'gift-card',
};
