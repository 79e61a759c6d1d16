import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook as ReadWorkbook } from 'hucre';
import { problem, refusal } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import { shownName } from '#model/shown-name.ts';
import { type HeadRow, withoutFormulaGuard } from '#path/read/read.ts';
import { dateText, numberText } from './serial-date.ts';
import { isSoundOle } from './sound-ole.ts';
import { forbidManySheets, stageRows } from './stage-rows.ts';
import type { Decoded, Decoding, StagedSheet } from './staged-sheet.ts';
import { readWorkbook } from './xlsx-parts.ts';
import { worksheetRows } from './xlsx-rows.ts';
import { findEntry, streamEntry, type Zip } from './zip.ts';

/** A sheet of a workbook before its rows are taken. */
export type OpenSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: () => AsyncIterable<HeadRow> | Iterable<HeadRow>;
};

/** An Office Open XML workbook. Binary ones (.xlsb) are refused: the reader tried loses cells without a word. */
export async function decodeXlsx(decoding: Decoding, zip: Zip): Promise<Decoded> {
  if (findEntry(zip, 'xl/workbook.bin') !== null)
    throw refusal('workbook-unreadable', { file: decoding.fileName });
  const workbook = readWorkbook(zip);
  const sheets = workbook.sheets.map(({ name, isHidden, entry }) => ({
    name,
    isHidden,
    rows: () => worksheetRows(streamEntry(zip, entry), workbook),
  }));
  return await stageSheets(decoding, sheets, 'xlsx');
}

/** A workbook of Excel 97–2003, in an OLE container. */
export async function decodeXls(decoding: Decoding): Promise<Decoded> {
  const bytes = wholeFile(decoding);
  if (isEncrypted(bytes)) throw refusal('file-encrypted-workbook', { file: decoding.fileName });
  const workbook = isSoundOle(bytes) ? await readByLibrary(bytes) : null;
  if (workbook === null) throw refusal('workbook-unreadable', { file: decoding.fileName });
  const sheets = workbook.sheets.map((sheet) => ({
    name: shownName(sheet.name),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: () => libraryRows(sheet.rows),
  }));
  return await stageSheets(decoding, sheets, 'xls');
}

/** Null when the library cannot read it. It is loaded when an old workbook comes, which is seldom. */
async function readByLibrary(bytes: Buffer): Promise<ReadWorkbook | null> {
  const { readXls } = await import('hucre');
  return readXls(bytes).catch(() => null);
}

export function wholeFile({ file, fileName, limits }: Decoding): Buffer {
  if (statSync(file).size > limits.documentBytesMax)
    throw refusal('file-too-large', { file: fileName, megabytesMax: limits.documentBytesMax / 2 ** 20 });
  return readFileSync(file);
}

/** The library leaves out rows that it never met, and cells after the last filled one. */
function* libraryRows(rows: readonly (readonly unknown[] | null | undefined)[]): Generator<HeadRow> {
  for (const [index, row] of rows.entries()) {
    const cells = Array.from(row ?? [], cellText);
    if (cells.some((cell) => cell !== null)) yield { row: index + 1, cells };
  }
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateText(value);
  if (typeof value === 'number') return numberText(String(value));
  if (typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : '';
  return text.trim() === '' || /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)
    ? null
    : withoutFormulaGuard(text);
}

/** Stages each visible sheet that has a header; a workbook without any is refused for the first cause met. */
export async function stageSheets(
  decoding: Decoding,
  sheets: readonly OpenSheet[],
  format: Sheet['format'],
): Promise<Decoded> {
  const { fileName, staging } = decoding;
  forbidManySheets(sheets.length, decoding);
  const staged: StagedSheet[] = [];
  const problems: Problem[] = [];
  for (const [index, { name, isHidden, rows }] of sheets.entries()) {
    if (isHidden) {
      problems.push(problem('sheet-hidden', { sheet: name }, 'info'));
      continue;
    }
    const parts = { decoding, sheetName: name, format, typed: true, rows: rows() };
    const result = await stageRows(parts, join(staging, `sheet-${index + 1}.csv`));
    if (result.staged === null) {
      if (result.unstaged === 'no-header') problems.push(problem('header-missing', { file: name }, 'error'));
    } else {
      staged.push(result.staged);
      problems.push(...result.problems);
    }
  }
  if (staged.length > 0) return { sheets: staged, problems };
  const isHeaderMissing = problems.some(({ code }) => code === 'header-missing');
  throw refusal(isHeaderMissing ? 'header-missing' : 'file-empty', { file: fileName });
}

const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** First record of the globals of a BIFF8 workbook. */
const BIFF8_START = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const FILEPASS = 0x2f;

/** A newer workbook with a password is an OLE container around a package; an older one says so in its first records. */
function isEncrypted(bytes: Buffer): boolean {
  if (bytes.includes(ENCRYPTED_PACKAGE)) return true;
  const start = bytes.indexOf(BIFF8_START);
  if (start < 0) return false;
  let at = start;
  for (let records = 0; records < 8 && at + 4 <= bytes.length; records++) {
    if (bytes.readUInt16LE(at) === FILEPASS) return true;
    at += 4 + bytes.readUInt16LE(at + 2);
  }
  return false;
}
