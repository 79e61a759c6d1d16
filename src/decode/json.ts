import { join } from 'node:path';
import { refusal } from '#messages/messages.ts';
import type { Sheet } from '#model/sheet.ts';
import { shownName } from '#model/shown-name.ts';
import { type HeadRow, withoutFormulaGuard } from '#path/read/read.ts';
import { listsOf, type Tree, type TreeList } from './document-tree.ts';
import { decodeText, guessEncoding } from './encodings.ts';
import { RowFaults } from './row-faults.ts';
import { forbidManySheets, stageRows } from './stage-rows.ts';
import type { Decoded, Decoding, StagedSheet } from './staged-sheet.ts';
import { wholeFile } from './workbook.ts';

/** A JSON document, or JSON lines: one object a line. */
export async function decodeJson(decoding: Decoding): Promise<Decoded> {
  const bytes = wholeFile(decoding);
  const { encoding, markBytes } = guessEncoding(bytes);
  const text = decodeText(bytes.subarray(markBytes), encoding);
  const lines = jsonLines(text);
  if (lines !== null) {
    const lists = listsOf(lines.objects.map(({ value }) => value));
    const lineOfRow = lines.objects.map(({ line }) => line);
    return await stageLists(decoding, lists, 'json', { faults: lines.faults, lineOfRow });
  }
  try {
    return await stageLists(decoding, listsOf(parseJson(text)), 'json');
  } catch (cause) {
    if (cause instanceof SyntaxError)
      throw refusal('json-unreadable', { file: decoding.fileName }, { cause });
    throw cause;
  }
}

/** Numbers of more than fifteen digits (identifiers) keep them; only then is the slower way taken. */
function parseJson(text: string): Tree {
  if (!/[\s:,[]-?\d{16,}/.test(text)) return JSON.parse(text) as Tree;
  const revive = (_key: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '')
      ? context?.source
      : value;
  return JSON.parse(text, revive) as Tree;
}

type Lines = {
  readonly objects: readonly { readonly line: number; readonly value: Tree }[];
  readonly faults: RowFaults;
};

/** Null when the text is not one object a line: then it is a document. */
function jsonLines(text: string): Lines | null {
  const lines = text.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (objectOf(first) === null || lines.filter((line) => line.trim() !== '').length < 2) return null;
  const objects: { line: number; value: Tree }[] = [];
  const faults = new RowFaults(0);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = objectOf(line);
    if (value === null) faults.add(index + 1, { code: 'row-unreadable' });
    else objects.push({ line: index + 1, value });
  }
  return { objects, faults };
}

/** The object that a line is; null when it is none. */
function objectOf(line: string): Tree | null {
  if (!line.trimStart().startsWith('{')) return null;
  try {
    return parseJson(line);
  } catch {
    return null;
  }
}

/** Stages each list of a document. Rows are numbered from 1 in their list: a document has no header row. */
export async function stageLists(
  decoding: Decoding,
  lists: readonly TreeList[],
  format: Sheet['format'],
  lines?: { readonly faults: RowFaults; readonly lineOfRow: readonly number[] },
): Promise<Decoded> {
  const { fileName, staging } = decoding;
  forbidManySheets(lists.length, decoding);
  const staged: StagedSheet[] = [];
  for (const [index, { path, header, rows, places, strangers }] of lists.entries()) {
    const isTop = path === '[]';
    const faults = (isTop ? lines?.faults : undefined) ?? new RowFaults(0);
    for (const place of strangers) faults.add(place, { code: 'row-unreadable' });
    const parts = {
      decoding,
      sheetName: path === '' ? null : shownName(path),
      format,
      typed: true,
      layout: { preamble: [], header, headerRow: 0 },
      rows: listRows(header, rows, (isTop ? lines?.lineOfRow : undefined) ?? places),
      setAside: faults,
    };
    const result = await stageRows(parts, join(staging, `list-${index + 1}.csv`));
    if (result.staged !== null) staged.push(result.staged);
  }
  if (staged.length === 0) throw refusal('file-empty', { file: fileName });
  return { sheets: staged, problems: [] };
}

function* listRows(
  header: readonly string[],
  rows: TreeList['rows'],
  places: readonly number[],
): Generator<HeadRow> {
  for (const [index, row] of rows.entries()) {
    const cells = header.map((name) => {
      const value = row.get(name) ?? '';
      return value === '' ? null : withoutFormulaGuard(value);
    });
    yield { row: places[index] ?? index + 1, cells };
  }
}
