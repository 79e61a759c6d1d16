import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** What was put on gift cards and taken off them. */
export const pretixGiftCardTransactions: Source = besideSales({
  id: 'pretix-gift-card-transactions',
  report: { fr: 'Transactions par cartes-cadeaux', en: 'Gift card transactions' },
  signature: [
    ['Gift card code', 'Code carte-cadeau'],
    ['Test mode', 'Mode test'],
    ['Amount', 'Montant'],
    ['Currency', 'Monnaie'],
    ['Order', 'Commande'],
  ],
  key: { field: 'order-id', headers: ['Gift card code', 'Code carte-cadeau'] },
  known: ['Date', 'Organizer', 'Organisateur'],
  rule: 'gift-card',
  notes: {
    fr: 'Une carte-cadeau n’est pas un billet.',
    en: 'A gift card is not a ticket.',
  },
});
