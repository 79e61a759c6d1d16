import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Payments made with gift cards: their money is counted with their positions. */
export const pretixGiftCardRedemptions: Source = besideSales({
  id: 'pretix-gift-card-redemptions',
  report: { fr: 'Remises par cartes-cadeaux', en: 'Gift card redemptions' },
  signature: [
    ['Order', 'Commande'],
    ['Payment ID', 'ID de paiement'],
    ['Gift card code', 'Code carte-cadeau'],
    ['Amount', 'Montant'],
    ['Issuer', 'Émetteur'],
  ],
  key: { field: 'order-id', headers: ['Order', 'Commande'] },
  known: ['Event slug', 'Titre de l’événement', 'Date'],
  rule: 'payment',
  notes: {
    fr: 'Un paiement n’est pas un billet : déposez plutôt « Données de la commande ».',
    en: 'A payment is not a ticket: hand in “Order data” instead.',
  },
});
