import { type Field, MONEY_FIELDS } from '#model/fields.ts';

/** Identity fields from which nothing at all is kept. */
export const DROPPED_FIELDS: ReadonlySet<Field> = new Set<Field>(['phone', 'address', 'company', 'city']);

/** Fields that hold numbers. */
export const NUMBER_FIELDS: ReadonlySet<Field> = new Set<Field>([
  ...MONEY_FIELDS,
  'tax-rate',
  'quantity',
  'paid-quantity',
  'free-quantity',
  'weight',
]);
