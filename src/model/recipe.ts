import type { Field } from './source.ts';
import type { Code } from './words.ts';

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
