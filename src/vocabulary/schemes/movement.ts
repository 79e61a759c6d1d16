import type { ConceptScheme } from '#model/concept.ts';

import { concept, group } from '../define.ts';

export const MOVEMENT: ConceptScheme = {
  code: 'movement',
  version: '1',
  label: { fr: 'Mouvement', en: 'Movement' },
  definition: {
    fr: 'Ce qui arrive à un billet, à sa propre date et avec son propre signe; un remboursement n’efface jamais la vente.',
    en: 'What happens to a ticket, on its own date and with its own sign; a refund never erases the sale.',
  },
  concepts: [
    concept(
      'sale',
      ['Vente', 'Sale'],
      ['Un billet est émis, payé ou non. Compte en plus.', 'A ticket is issued, paid or not. Counts up.'],
      {
        fr: 'vendu|payé|émis|émission|achat|valide|confirmé|ventes',
        en: 'sold|paid|issued|purchase|valid|confirmed|completed|order placed',
      },
    ),
    concept(
      'refund',
      ['Remboursement', 'Refund'],
      [
        'Un billet vendu est repris et son prix rendu. Compte en moins.',
        'A sold ticket is taken back and its price returned. Counts down.',
      ],
      {
        fr: 'remboursé|remboursements|retour|retourné|crédit',
        en: 'refunded|return|returned|credited|chargeback',
      },
    ),
    concept(
      'exchange-in',
      ['Échange, billet reçu', 'Exchange, ticket received'],
      [
        'Le billet pris en échange d’un autre. Compte en plus.',
        'The ticket taken in exchange for another. Counts up.',
      ],
      {
        fr: 'échange entrant|échangé pour|nouvel échange',
        en: 'exchange in|swapped to|exchanged to|upgrade to',
      },
    ),
    concept(
      'exchange-out',
      ['Échange, billet rendu', 'Exchange, ticket given back'],
      [
        'Le billet rendu pour en prendre un autre. Compte en moins.',
        'The ticket given back to take another. Counts down.',
      ],
      {
        fr: 'échange sortant|échangé|rendu en échange',
        en: 'exchange out|swapped from|exchanged|exchanged from',
      },
    ),
    concept(
      'void',
      ['Annulation', 'Void'],
      [
        'Un billet émis est annulé sans que l’acheteur soit remboursé, ou n’a jamais été payé. Compte en moins.',
        'An issued ticket is cancelled without a refund to the buyer, or was never paid. Counts down.',
      ],
      {
        fr: 'annulé|annulée|annulations|invalidé|expiré',
        en: 'voided|cancelled|canceled|cancellation|invalidated|expired',
      },
    ),
  ],
  groups: [
    group(
      'exchange',
      ['Échange', 'Exchange'],
      ['Les deux moitiés d’un échange.', 'Both halves of an exchange.'],
      ['exchange-in', 'exchange-out'],
      { fr: 'échanges', en: 'exchanges|swap' },
    ),
    group(
      'returns',
      ['Billets repris', 'Tickets taken back'],
      [
        'Remboursements, annulations et billets rendus en échange.',
        'Refunds, voids and tickets given back in exchange.',
      ],
      ['refund', 'void', 'exchange-out'],
      { fr: 'reprises', en: 'negative movements' },
    ),
  ],
};
