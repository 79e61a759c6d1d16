import type { Field } from '#model/source.ts';
import type { Code } from '#model/words.ts';

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

/** Fields whose local labels stand for a concept, and the scheme of that concept. */
export const LABEL_SCHEMES: Readonly<Partial<Record<Field, Code>>> = {
  'price-type': 'price-class',
  channel: 'channel',
  discipline: 'discipline',
  'target-audience': 'target-audience',
  'venue-kind': 'venue-kind',
  municipality: 'municipality',
  'age-band': 'age-band',
  question: 'survey-question',
};

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
