/**
 * The first step: from the head of a decoded file to a sheet. `decode` brings the bytes and calls these; nothing
 * here knows a file, a thread or an engine.
 */
import type { Dialect, Sheet } from '#model/sheet.ts';
import type { HeadRow, Layout } from './header.ts';

export { type Blocks, findBlocks } from './blocks.ts';
export { cellKind } from './cell-kind.ts';
export { frenchScore } from './french-score.ts';
export { findLayout, type HeadRow, type Layout } from './header.ts';
export {
  MULTI_LINE,
  ODD_CR,
  ODD_ESCAPE,
  ODD_NUL,
  ODD_QUOTE,
  RecordScanner,
  type RecordStatus,
} from './record-scanner.ts';
export {
  chooseSeparator,
  SEPARATORS,
  type Separator,
  type SeparatorTrial,
  separatorHint,
} from './separator.ts';
export { joinRecord, splitRecord, withoutFormulaGuard } from './split-record.ts';

/** Rows of data that a sheet shows to the pure steps. */
export const SAMPLE_ROWS_MAX = 1_000;

export type SheetParts = {
  readonly fileName: string;
  readonly sheetName: string | null;
  readonly format: Sheet['format'];
  readonly dialect: Dialect | null;
  readonly layout: Layout;
  /** The first rows of the file or sheet, header and titles among them. */
  readonly head: readonly HeadRow[];
  readonly rowsRead: number;
  readonly typed: boolean;
};

/** The sheet that the next steps see. Every sample row has one cell a column. */
export function makeSheet({ layout, head, ...parts }: SheetParts): Sheet {
  const sample = head
    .filter(({ row }) => row > layout.headerRow)
    .slice(0, SAMPLE_ROWS_MAX)
    .map(({ cells }) => layout.header.map((_, c) => cells[c] ?? null));
  return { ...parts, ...layout, sample };
}
