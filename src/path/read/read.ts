/**
 * The first step: from the head of a decoded file to a sheet. `decode` brings the bytes and calls these; nothing
 * here knows a file, a thread or an engine.
 */
import type { Dialect, Sheet } from '#model/sheet.ts';
import type { HeadRow } from './head-row.ts';
import type { Layout } from './header.ts';

export { type Blocks, findBlocks } from './blocks.ts';
export { cellKind } from './cell-kind.ts';
export { frenchScore } from './french-score.ts';
export type { HeadRow } from './head-row.ts';
export { filled, findLayout, type Layout } from './header.ts';
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

/** Cells of those rows: a sheet of thousands of columns tells by fewer rows what they hold. */
const SAMPLE_CELLS_MAX = 100_000;
/** What those rows may take in all, and how much of a cell tells what it is. */
const SAMPLE_CHARACTERS_MAX = 8 * 1024 * 1024;
const SAMPLE_CELL_MAX = 1_000;
/** The wording of a question of a survey is long; a longer name is none, nor are thousands of long ones. */
const NAME_CHARACTERS_MAX = 2_000;
const NAMES_CHARACTERS_MAX = 1_000_000;

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
  const most = Math.floor(NAMES_CHARACTERS_MAX / Math.max(1, layout.header.length));
  const header = layout.header.map((name) => name.slice(0, Math.min(NAME_CHARACTERS_MAX, most)));
  const preamble = layout.preamble.map((cells) => cells.map((cell) => cell.slice(0, SAMPLE_CELL_MAX)));
  return { ...parts, ...layout, header, preamble, sample: sampleOf(layout, head) };
}

function sampleOf(layout: Layout, head: readonly HeadRow[]): Sheet['sample'] {
  const sample: (string | null)[][] = [];
  const rowsMax = Math.min(SAMPLE_ROWS_MAX, Math.ceil(SAMPLE_CELLS_MAX / Math.max(1, layout.header.length)));
  let characters = 0;
  for (const { row, cells } of head) {
    if (row <= layout.headerRow) continue;
    if (sample.length === rowsMax || characters > SAMPLE_CHARACTERS_MAX) break;
    const cut = layout.header.map((_, c) => cells[c]?.slice(0, SAMPLE_CELL_MAX) ?? null);
    for (const cell of cut) characters += cell?.length ?? 0;
    sample.push(cut);
  }
  return sample;
}
