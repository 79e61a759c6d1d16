import type { Field } from './source.ts';
import type { Code, Slug } from './words.ts';

/** What is remembered of a house’s choices for one kind of file. It comes before recognition and guesses. */
export type Recipe = {
  /** Folded header → the field that the house chose, or that nothing is read from it. */
  readonly columns?: Readonly<Record<string, Field | 'ignored'>>;
  /** Folded local label → concept code, by field. */
  readonly labels?: Readonly<Partial<Record<Field, Readonly<Record<string, Code>>>>>;
  /** Folded wording of a survey question → shared question, or null for one of the house’s own. */
  readonly questions?: Readonly<Record<string, Code | null>>;
  readonly dates?: 'day-first' | 'month-first';
  readonly decimal?: 'point' | 'comma';
};

/** A recipe with the kind of file that it is for. Each confirmation makes a new version; the newest is used. */
export type KeptRecipe = {
  readonly id: string;
  readonly organisation: Slug;
  readonly version: number;
  /** Folded headers of the file that was confirmed, sorted: what tells the house’s next file of the same kind. */
  readonly headers: readonly string[];
  /** What the file was taken for (`pretix-positions`, `unknown-table`). */
  readonly source: string;
  readonly recipe: Recipe;
  readonly savedAt: string;
};

/**
 * What a person may say that a column is. Not who presents, sells or represents (those make organisations of what stands
 * there), nor what only a whole export can mean.
 */
export const CHOOSABLE_FIELDS: readonly Field[] = [
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
  'scanned',
  'price',
  'list-price',
  'tax',
  'second-tax',
  'fees',
  'refunded-amount',
  'discount',
  'currency',
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
  'country',
  'city',
  'period',
  'period-start',
  'period-end',
  'paid-quantity',
  'free-quantity',
  'answered-at',
  'weight',
  'age-band',
];
