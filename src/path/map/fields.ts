import type { Field } from '#model/source.ts';

/** Fields that tell who somebody is: they feed tokens, an area or a year, and are then dropped. */
export const IDENTITY_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'email',
  'first-name',
  'last-name',
  'full-name',
  'postal-code',
  'birth-date',
  'birth-year',
  'phone',
  'address',
  'company',
  'customer-id',
]);

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
