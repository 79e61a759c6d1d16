import type { Relation } from '#model/plan.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Limits } from './limits.ts';

/** A sheet with its rows where the engine finds them. `sheet.rowsRead` = rows of the relation + rows set aside. */
export type StagedSheet = {
  readonly sheet: Sheet;
  readonly rows: Extract<Relation, { kind: 'csv' }>;
  /** Rows that cannot be given to the engine; the sum of their counts is the number of such rows. */
  readonly setAside: readonly Problem[];
  /** Where a text’s own records among them are, a JSON line each (`UnreadRow`); null when none is kept. */
  readonly unread?: string | null;
};

export type Decoded = {
  readonly sheets: readonly StagedSheet[];
  /** Of the file as a whole: hidden sheets passed over, an encoding guessed, … */
  readonly problems: readonly Problem[];
};

/** What is asked of every decoder. `staging` is a folder of this file alone; it is destroyed by whoever made it. */
export type Decoding = {
  readonly file: string;
  readonly fileName: string;
  readonly staging: string;
  readonly limits: Limits;
};
