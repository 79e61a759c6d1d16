import { type Field, IDENTITY_FIELDS } from '#model/fields.ts';

export const CAPACITY_FIELDS: readonly Field[] = [
  'capacity-physical',
  'capacity-saleable',
  'capacity-on-sale',
];

/** Dates of the row itself. */
export const ROW_DATE_FIELDS: readonly Field[] = [
  'purchased-at',
  'purchased-date',
  'moved-at',
  'started-at',
  'answered-at',
  'period-start',
  'period-end',
];

export const PERFORMANCE_DATE_FIELDS: readonly Field[] = [
  'performance-start',
  'performance-date',
  'on-sale-at',
];

export const COUNT_FIELDS: readonly Field[] = ['quantity', 'paid-quantity', 'free-quantity'];

/** Labels of the house that stand for a shared concept, and the column they become. */
export const LABEL_FIELDS: readonly (readonly [field: Field, column: string])[] = [
  ['price-type', 'price_class'],
  ['channel', 'channel'],
  ['age-band', 'age_band'],
  ['question', 'question'],
];

export const PERFORMANCE_LABEL_FIELDS: readonly (readonly [field: Field, column: string])[] = [
  ['discipline', 'discipline'],
  ['target-audience', 'target_audience'],
  ['venue-kind', 'venue_kind'],
  ['municipality', 'municipality'],
];

/** Those of a row whose label is kept beside its concept, so that a later choice of the house changes what was counted. */
export const KEPT_LABEL_FIELDS = LABEL_FIELDS.filter(([, column]) => column !== 'question');

/** Names of houses, looked up among the members. */
export const MEMBER_FIELDS: readonly Field[] = ['presenter', 'seller', 'producer', 'house'];

/** Fields that name somebody or somebody’s order: no problem quotes them, and no key is made of them. */
export const UNQUOTED_FIELDS: readonly Field[] = [
  ...IDENTITY_FIELDS,
  'order-id',
  'ticket-id',
  'response-id',
  'city',
];

/** What becomes of a ticket after its sale: a line without a number is the same line, paid and refunded. */
export const AFTER_SALE_FIELDS: readonly Field[] = ['status', 'scanned', 'refunded-amount', 'moved-at'];
