import type { MovementType } from '#model/movement.ts';
import type { RowRule, Source } from '#model/source.ts';

/** States of a pretix order, in the languages in which houses here export (fr/LC_MESSAGES/django.po). */
export const PRETIX_STATUSES: Readonly<Record<string, readonly MovementType[]>> = {
  paid: ['sale'],
  p: ['sale'],
  paye: ['sale'],
  payee: ['sale'],
  'paid confirmed': ['sale'],
  canceled: ['sale', 'void'],
  cancelled: ['sale', 'void'],
  c: ['sale', 'void'],
  annule: ['sale', 'void'],
  annulee: ['sale', 'void'],
  // The order is paid and holds its cancellation fee alone: its positions say themselves that they are cancelled.
  'canceled paid fee': ['sale'],
  'annule frais paye': ['sale'],
  'annule frais payes': ['sale'],
};

export const PRETIX_NOT_PAID: RowRule = {
  rule: 'not-paid',
  field: 'status',
  when: {
    in: [
      'pending',
      'pending overdue',
      // Holds its seats and is to be paid later, which the JSON does not tell from another that waits.
      'pending confirmed',
      'en attente confirme',
      'approval pending',
      'approved payment pending',
      'expired',
      'n',
      'e',
      'en attente',
      'en attente en retard',
      'en attente d approbation',
      'approbation en attente',
      'expire',
      'expiree',
    ],
  },
};

/** Ids of the channels that pretix itself defines. */
export const PRETIX_LABELS: NonNullable<Source['labels']> = {
  channel: {
    web: 'online',
    'online shop': 'online',
    'boutique en ligne': 'online',
    pretixpos: 'counter',
    'box office': 'counter',
    guichet: 'counter',
    resellers: 'reseller',
  },
};
