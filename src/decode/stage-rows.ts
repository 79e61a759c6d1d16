import { closeSync, openSync, statSync } from 'node:fs';
import { problem, refusal } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import {
  type Blocks,
  findBlocks,
  findLayout,
  type HeadRow,
  joinRecord,
  type Layout,
  makeSheet,
  SAMPLE_ROWS_MAX,
} from '#path/read/read.ts';
import { ByteWriter } from './byte-writer.ts';
import { grownBytesMax } from './limits.ts';
import { RowFaults } from './row-faults.ts';
import type { Decoding, StagedSheet } from './staged-sheet.ts';

/** Rows above the data that may be titles. */
const TITLE_ROWS = 100;

export type RowsToStage = {
  readonly decoding: Decoding;
  readonly sheetName: string | null;
  readonly format: Sheet['format'];
  readonly typed: boolean;
  /** Rows in order, blank ones left out; cells may stop before the last column. */
  readonly rows: AsyncIterable<HeadRow> | Iterable<HeadRow>;
  /** Already known for documents, whose objects name their own values. */
  readonly layout?: Layout;
  /** Rows that could not be read; the decoder goes on adding to them while its rows are taken. */
  readonly setAside?: RowFaults;
};

/** A sheet staged; `unstaged` says why there is none. */
export type Staging =
  | { readonly staged: StagedSheet; readonly problems: readonly Problem[] }
  | { readonly staged: null; readonly unstaged: 'nothing' | 'no-header' };

/** A few parts of a file, said again and again, must not become a thousand tables. */
export function forbidManySheets(sheets: number, { fileName, limits }: Decoding): void {
  if (sheets > limits.sheetsMax)
    throw refusal('sheets-too-many', { file: fileName, sheetsMax: limits.sheetsMax });
}

export function forbidManyColumns(columns: number, { fileName, limits }: Decoding): void {
  if (columns > limits.columnsMax)
    throw refusal('columns-too-many', { file: fileName, columnsMax: limits.columnsMax });
}

/** Writes the rows under a sheet’s header to `target`, each after its row number. Memory holds only the first rows. */
export async function stageRows(request: RowsToStage, target: string): Promise<Staging> {
  const iterator = iterate(request.rows);
  const head: HeadRow[] = [];
  while (head.length < SAMPLE_ROWS_MAX + TITLE_ROWS) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    head.push(value);
  }
  if (head.length === 0 && request.layout === undefined) return { staged: null, unstaged: 'nothing' };
  const found = request.layout ?? findLayout(head);
  if (found === null) return { staged: null, unstaged: 'no-header' };
  const blocks = request.layout ? null : findBlocks(head, found);
  const layout = blocks ? { ...found, header: [...found.header, ...blocks.names] } : found;
  const columns = layout.header.length;
  const { decoding, sheetName, format, typed } = request;
  forbidManyColumns(columns, decoding);
  const setAside = request.setAside ?? new RowFaults(columns);
  const written = await writeRows(
    { head, rest: iterator, layout, decoding, setAside, read: blocks?.reader() },
    target,
  );
  const { fileName } = decoding;
  const rowsRead = written.rows + setAside.total;
  const parts = {
    fileName,
    sheetName,
    format,
    dialect: null,
    layout,
    head: linesOf(head, blocks),
    rowsRead,
    typed,
  };
  const staged: StagedSheet = {
    sheet: makeSheet(parts),
    rows: {
      kind: 'csv',
      file: target,
      separator: ',',
      columns: columns + 1,
      skipRows: 0,
      rowNumber: 'first-column',
    },
    setAside: setAside.problems(),
  };
  return { staged, problems: notes(request, columns, written, rowsRead) };
}

type Written = { rows: number; beyond: number; firstBeyond: number | null };

/** The first rows as lines of one table. */
export function linesOf(head: readonly HeadRow[], blocks: Blocks | null): readonly HeadRow[] {
  const read = blocks?.reader();
  return read ? head.flatMap((row) => read(row) ?? []) : head;
}

type Writing = Required<Pick<RowsToStage, 'decoding' | 'layout' | 'setAside'>> & {
  readonly head: readonly HeadRow[];
  readonly rest: AsyncIterator<HeadRow> | Iterator<HeadRow>;
  readonly read: ReturnType<Blocks['reader']> | undefined;
};

async function writeRows(
  { head, rest, layout, decoding, setAside, read }: Writing,
  target: string,
): Promise<Written> {
  const { file, fileName, limits } = decoding;
  const bytesMax = grownBytesMax(statSync(file).size, limits);
  const output = openSync(target, 'w', 0o600);
  const written: Written = { rows: 0, beyond: 0, firstBeyond: null };
  let bytes = 0;
  try {
    const writer = new ByteWriter(output);
    const write = (given: HeadRow) => {
      if (read === undefined && given.row <= layout.headerRow) return;
      const line = read ? read(given) : given;
      if (line === null) return;
      const { row, cells } = line;
      const columns = layout.header.length;
      if (cells.length > columns && cells.slice(columns).some((cell) => cell !== null)) {
        written.beyond++;
        written.firstBeyond ??= row;
      }
      const record = recordOf(sized(cells, columns), limits.recordBytesMax);
      if (record === null) {
        setAside.add(row, { code: 'record-too-long' });
        return;
      }
      written.rows++;
      writer.writeText(`${row},${record}\n`);
      bytes += record.length;
      // One text that a million cells point to, one row repeated a million times: a small file, a large table.
      if (bytes > bytesMax) throw refusal('file-too-heavy', { file: fileName });
    };
    head.forEach(write);
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) write(next.value);
    writer.flush();
  } finally {
    closeSync(output);
  }
  return written;
}

/** Null when it is longer than the engine expects; known before so long a text is made. */
function recordOf(cells: HeadRow['cells'], charactersMax: number): string | null {
  let characters = 0;
  for (const cell of cells) characters += cell?.length ?? 0;
  if (characters > charactersMax) return null;
  const record = joinRecord(cells, ',');
  return record.length > charactersMax ? null : record;
}

function sized(cells: HeadRow['cells'], columns: number): HeadRow['cells'] {
  if (cells.length === columns) return cells;
  return Array.from({ length: columns }, (_, c) => cells[c] ?? null);
}

function iterate(rows: RowsToStage['rows']): AsyncIterator<HeadRow> | Iterator<HeadRow> {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
}

function notes(
  { sheetName, decoding }: RowsToStage,
  columns: number,
  { beyond, firstBeyond }: Written,
  rowsRead: number,
): readonly Problem[] {
  const sheet = sheetName ?? decoding.fileName;
  return [
    ...(rowsRead === 0 ? [problem('sheet-empty', { sheet }, 'warning')] : []),
    ...(beyond > 0
      ? [problem('cells-beyond-columns', { sheet, columns }, 'warning', { row: firstBeyond, count: beyond })]
      : []),
  ];
}
