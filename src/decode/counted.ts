import type { Encoding } from './encodings.ts';
import type { RowFaults } from './row-faults.ts';
import type { StagedSheet } from './staged-sheet.ts';

/** What one pass over a file found. `rows` is null when the engine cannot be given the file as it is. */
export type Counted = {
  readonly good: number;
  readonly setAside: RowFaults;
  readonly lf: number;
  readonly crLf: number;
  readonly encoding: Encoding;
  readonly rows: StagedSheet['rows'] | null;
};
