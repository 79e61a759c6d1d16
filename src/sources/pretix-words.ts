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
  'canceled paid fee': ['sale', 'void'],
  'annule frais paye': ['sale', 'void'],
};

export const PRETIX_NOT_PAID: RowRule = {
  rule: 'not-paid',
  field: 'status',
  when: {
    in: [
      'pending',
      'pending overdue',
      'approval pending',
      'approved payment pending',
      'expired',
      'n',
      'e',
      'en attente',
      'en attente en retard',
      'en attente d approbation',
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
