import type { RowRule } from '#model/source.ts';

/** The system’s own numbers for “Seated, Paid” and “Ticketed, Paid”, and these words. */
export const TESSITURA_SOLD = {
  '3': ['sale'],
  '12': ['sale'],
  'seated paid': ['sale'],
  'ticketed paid': ['sale'],
} as const;

/** Every other number, and words that say so; a word in neither is nobody’s to guess. */
export const TESSITURA_NOT_SOLD: readonly RowRule[] = [
  {
    rule: 'already-cancelled',
    field: 'status',
    when: { matches: '^(?:returned?|cancell?ed|upgraded)\\b' },
  },
  {
    rule: 'not-paid',
    field: 'status',
    when: { matches: '\\bunpaid\\b|^(?:[0-24-9]|1[013-9]|[2-9]\\d|\\d{3,})$' },
  },
];

/** Customer 0 is the house itself. */
export const TESSITURA_HOUSE: RowRule = {
  rule: 'house-account',
  field: 'customer-id',
  when: { in: ['0'] },
};
