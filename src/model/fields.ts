/** What a row says of its performance. */
export const PERFORMANCE_FIELDS = [
  'performance-id',
  'performance-title',
  'performance-start',
  'performance-date',
  'performance-time',
  'production-id',
  'on-sale-at',
  'discipline',
  'target-audience',
  'venue',
  'venue-kind',
  'municipality',
  'capacity-physical',
  'capacity-saleable',
  'capacity-on-sale',
] as const;

/** Whose ticket, and what became of it. */
const ORDER_FIELDS = [
  'order-id',
  'ticket-id',
  'quantity',
  'status',
  'movement',
  'product-type',
  'purchased-at',
  'purchased-date',
  'purchased-time',
  'moved-at',
  'price-type',
  'channel',
  'presenter',
  'seller',
  'producer',
  'scanned',
  'seat-state',
] as const;

/** Money. `price` and `list-price` follow `amounts` of the source; the others are what they say. */
export const MONEY_FIELDS = [
  'price',
  'list-price',
  'tax',
  'second-tax',
  'fees',
  'refunded-amount',
  'discount',
] as const;

/** Who somebody is: they feed tokens, an area or a year, and are then dropped. */
export const IDENTITY_FIELDS = [
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
] as const;

const PLACE_FIELDS = ['country', 'city'] as const;

const SUM_FIELDS = [
  'period',
  'period-start',
  'period-end',
  'paid-quantity',
  'free-quantity',
  'house',
  'house-name',
] as const;

/**
 * `started-at` tells answers of the same number apart, where a tool numbers those of each survey from 1; `completion` says
 * whether an answer was finished; `question` and `option` are columns of a survey kept one answer a row; `concept` is what
 * a local label stands for.
 */
const SURVEY_FIELDS = [
  'response-id',
  'started-at',
  'answered-at',
  'weight',
  'age',
  'age-band',
  'completion',
  'question',
  'option',
  'concept',
] as const;

/** What a column of a file can tell. `tax-rate` is written as `amounts.rates` of the source says. Identity fields feed tokens only and are then dropped. */
export const FIELDS = [
  ...PERFORMANCE_FIELDS,
  ...ORDER_FIELDS,
  ...MONEY_FIELDS,
  'tax-rate',
  'currency',
  ...IDENTITY_FIELDS,
  ...PLACE_FIELDS,
  ...SUM_FIELDS,
  ...SURVEY_FIELDS,
] as const;

export type Field = (typeof FIELDS)[number];

/** Whose label a label is: of a field, or of the options of survey questions whose answers are of one scheme. */
export type LabelField = Field | `option:${string}`;

export function isIdentity(field: string): boolean {
  return (IDENTITY_FIELDS as readonly string[]).includes(field);
}
