import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Gift cards and what is left on them. */
export const pretixGiftCards: Source = besideSales({
  id: 'pretix-gift-cards',
  report: { fr: 'Cartes-cadeaux', en: 'Gift cards' },
  signature: [
    ['Gift card code', 'Code carte-cadeau'],
    ['Test mode card', 'Carte du mode de test'],
    ['Creation date', 'Date de création'],
    ['Current value', 'Valeur actuelle'],
  ],
  key: { field: 'order-id', headers: ['Gift card code', 'Code carte-cadeau'] },
  known: [
    'Expiry date',
    'Date d’expiration',
    'Special terms and conditions',
    'Conditions particulières',
    'Currency',
    'Monnaie',
    'Created in order',
    'Créé dans la commande',
    'Last invoice number of order',
    'Dernier numéro de facture de la commande',
    'Last invoice date of order',
    'Dernière date de facture de la commande',
  ],
  rule: 'gift-card',
  notes: {
    fr: 'Une carte-cadeau n’est pas un billet.',
    en: 'A gift card is not a ticket.',
  },
});
