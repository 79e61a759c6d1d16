import type { Encoding } from './encodings.ts';
import type { RowFaults } from './row-faults.ts';
import type { StagedSheet } from './staged-sheet.ts';

/** What the passes over a file found, and where the engine finds its rows. */
export type Counted = {
  readonly good: number;
  readonly setAside: RowFaults;
  readonly lf: number;
  readonly crLf: number;
  readonly encoding: Encoding;
  readonly rows: StagedSheet['rows'];
  /** Where the records set aside are; null when none is kept. */
  readonly unread: string | null;
};
