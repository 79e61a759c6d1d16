import type { Code } from '#model/words.ts';

/**
 * Consecutive bands of a number, as a table that code and SQL both read: the band of a value is the first whose
 * `to` is not below it (`to` is included; null is open). Below `least` or above `most`, the value is unknown.
 */
export type Bands = {
  readonly scheme: Code;
  readonly unit: 'years' | 'days' | 'km' | 'hour';
  readonly least: number | null;
  readonly most: number | null;
  readonly bands: readonly { readonly code: Code; readonly to: number | null }[];
};
