import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Payments and refunds of orders: their money is counted with their positions. */
export const pretixPayments: Source = besideSales({
  id: 'pretix-payments',
  report: { fr: 'Paiements et remboursements', en: 'Payments and refunds' },
  signature: [
    ['Order', 'Commande'],
    ['Payment ID', 'ID de paiement'],
    ['Creation date', 'Date de création'],
    ['Completion date', 'Date de finalisation'],
    ['Status code', 'Code de statut'],
    ['Amount', 'Montant'],
  ],
  key: { field: 'order-id', headers: ['Order', 'Commande'] },
  known: [
    'Event slug',
    'Titre de l’événement',
    'Status',
    'Statut',
    'Payment method',
    'Mode de paiement',
    'Comment',
    'Commentaire',
    'Matching ID',
    'ID correspondant',
    'Payment details',
    'Détails du paiement',
    'Invoice numbers',
    'Numéros de facture',
  ],
  rule: 'payment',
  notes: {
    fr: 'Un paiement n’est pas un billet : déposez plutôt « Données de la commande ».',
    en: 'A payment is not a ticket: hand in “Order data” instead.',
  },
});
