import type { Blocks } from '#path/read/read.ts';
import type { Encoding } from './encodings.ts';
import type { TextShape } from './read-head.ts';
import type { Decoding } from './staged-sheet.ts';

/** What the passes over a delimited file must know. */
export type DelimitedFile = {
  readonly file: string;
  readonly markBytes: number;
  readonly shape: TextShape;
  readonly encoding: Encoding;
  readonly columns: number;
  /** Rows up to this one are titles and header. */
  readonly headerRow: number;
  readonly limits: Decoding['limits'];
  /** A report of one block a performance, to be read as one table. */
  readonly blocks: Blocks | null;
};
