import { FIELDS, type Field } from './fields.ts';
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
  /** ISO code of the currency of amounts that the file writes without one. */
  readonly currency?: Code;
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

/** What a house may confirm of one of its files: headers and labels as the file writes them, fields and codes unchecked. */
export type Choices = {
  /** The name of a sheet, when the file has several; absent for the one that tells most. */
  readonly sheet?: string | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly labels?: Readonly<Record<string, Readonly<Record<string, Code>>>> | undefined;
  readonly questions?: Readonly<Record<string, Code | null>> | undefined;
  readonly dates?: Recipe['dates'] | undefined;
  readonly decimal?: Recipe['decimal'] | undefined;
  readonly currency?: Recipe['currency'] | undefined;
};

/** Choices that a house takes back, one by one: headers, labels and wordings as it confirmed them. */
export type TakenBack = {
  readonly columns?: readonly string[] | undefined;
  readonly labels?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly questions?: readonly string[] | undefined;
  readonly dates?: true | undefined;
  readonly decimal?: true | undefined;
  readonly currency?: true | undefined;
};

const NOT_CHOOSABLE: readonly Field[] = [
  'presenter',
  'seller',
  'producer',
  'tax-rate',
  'house',
  'house-name',
  'seat-state',
  'customer-id',
  'response-id',
  'started-at',
  'completion',
  'question',
  'option',
  'concept',
  'age',
];

/**
 * What a person may say that a column is. Not who presents, sells or represents (those make organisations of what stands
 * there), nor what only a whole export can mean.
 */
export const CHOOSABLE_FIELDS: readonly Field[] = FIELDS.filter((field) => !NOT_CHOOSABLE.includes(field));
