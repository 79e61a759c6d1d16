import type { Field } from '#model/source.ts';

/** Identity fields from which nothing at all is kept. */
export const DROPPED_FIELDS: ReadonlySet<Field> = new Set<Field>(['phone', 'address', 'company', 'city']);

/** Fields that hold numbers. */
export const NUMBER_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'price',
  'list-price',
  'tax',
  'second-tax',
  'fees',
  'refunded-amount',
  'discount',
  'quantity',
  'paid-quantity',
  'free-quantity',
  'weight',
]);
