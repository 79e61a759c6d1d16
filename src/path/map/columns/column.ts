import type { HeaderMatch, TaxWord } from './header-match.ts';
import type { Shape } from './shapes.ts';

/** A column of an unknown table: what its header says and what its values look like. */
export type Column = {
  readonly index: number;
  readonly header: string;
  readonly shape: Shape;
  /** Roles that the header names and the values do not deny, the most likely first. */
  readonly matches: readonly HeaderMatch[];
  readonly taxWord: TaxWord;
};
