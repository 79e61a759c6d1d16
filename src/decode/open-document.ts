import { refusal } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import { shownName } from '#model/shown-name.ts';
import { type HeadRow, withoutFormulaGuard } from '#path/read/read.ts';
import { isoText, numberText } from './serial-date.ts';
import type { Decoded, Decoding } from './staged-sheet.ts';
import { stageSheets } from './workbook.ts';
import { parseXml, textWithin, type XmlElement } from './xml-tree.ts';
import { findEntry, readEntry, type Zip } from './zip.ts';

/** A spreadsheet of OpenDocument (ISO/IEC 26300-1 §9): its tables, each row as often as it is repeated. */
export async function decodeOds(decoding: Decoding, zip: Zip): Promise<Decoded> {
  const { fileName, limits } = decoding;
  if (partOf(zip, 'META-INF/manifest.xml').includes('encryption-data'))
    throw refusal('file-encrypted-workbook', { file: fileName });
  const root = contentOf(zip);
  const spreadsheet = childOf(childOf(root, 'body'), 'spreadsheet');
  const tables = spreadsheet?.children.filter(({ name }) => name === 'table') ?? [];
  const sheets = tables.map((table) => ({
    name: shownName(table.attributes.get('name') ?? ''),
    isHidden: false,
    rows: () => tableRows(table, limits.columnsMax, fileName),
  }));
  return await stageSheets(decoding, sheets, 'ods');
}

function contentOf(zip: Zip): XmlElement {
  try {
    return parseXml(partOf(zip, 'content.xml'), zip.fileName);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'xml-unreadable') throw error;
    throw refusal('workbook-unreadable', { file: zip.fileName }, { cause: error });
  }
}

function partOf(zip: Zip, name: string): string {
  const entry = findEntry(zip, name);
  if (entry === null) return '';
  if (entry.bytes > zip.limits.documentBytesMax) throw refusal('file-too-heavy', { file: zip.fileName });
  return readEntry(zip, entry).toString('utf8');
}

function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** No program that writes these holds more rows; a file that says so would be read for long, and refused in the end. */
const ROWS_MAX = 1_048_576;

function* tableRows(table: XmlElement, columnsMax: number, file: string): Generator<HeadRow> {
  let row = 0;
  for (const element of rowElements(table)) {
    const times = timesOf(element, 'number-rows-repeated');
    const cells = cellsOf(element, columnsMax);
    if (cells.length > 0 && row + times > ROWS_MAX && times > 1) throw refusal('file-too-heavy', { file });
    if (cells.length > 0) for (let i = 1; i <= times; i++) yield { row: row + i, cells };
    row += times;
  }
}

/** Rows stand in groups too, and in the header that each page repeats. */
function* rowElements(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children)
    if (child.name === 'table-row') yield child;
    else if (/^table-(?:header-rows|row-group|rows)$/.test(child.name)) yield* rowElements(child);
}

/** Up to the last filled cell; one column more than there may be says that there are too many. */
function cellsOf(row: XmlElement, columnsMax: number): (string | null)[] {
  const cells: (string | null)[] = [];
  let empty = 0;
  for (const element of row.children) {
    if (!/^(?:covered-)?table-cell$/.test(element.name)) continue;
    const times = timesOf(element, 'number-columns-repeated');
    const cell = cellText(element);
    if (cell === null) {
      empty += times;
      continue;
    }
    for (; empty > 0 && cells.length < columnsMax; empty--) cells.push(null);
    empty = 0;
    for (let i = 0; i < times && cells.length <= columnsMax; i++) cells.push(cell);
  }
  return cells;
}

function timesOf({ attributes }: XmlElement, name: string): number {
  const times = Math.trunc(Number(attributes.get(name) ?? 1));
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}

function cellText(cell: XmlElement): string | null {
  const { attributes } = cell;
  switch (attributes.get('value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberText(attributes.get('value') ?? '') || null;
    case 'boolean':
      return attributes.get('boolean-value') ?? null;
    case 'date':
      return isoText(attributes.get('date-value') ?? '') || null;
    case 'time':
      return clockText(attributes.get('time-value') ?? '') || null;
    case 'error':
      return null;
    default: {
      const paragraphs = cell.children.filter(({ name }) => name === 'p');
      const text = paragraphs.map((p) => textWithin(p, signOf)).join('\n');
      const written = text === '' ? (attributes.get('string-value') ?? '') : text;
      return written.trim() === '' ? null : withoutFormulaGuard(written);
    }
  }
}

/** `PT19H30M00S` is half past seven in the evening. */
function clockText(duration: string): string {
  const [, ...parts] = /^PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S$/.exec(duration) ?? [];
  return parts.length === 0 ? duration : parts.map((part) => part.padStart(2, '0')).join(':');
}

const SPACES_MAX = 1_000;

/** Spaces, tabulations and line ends are elements here. */
function signOf(element: XmlElement): string | null {
  if (element.name === 's') return ' '.repeat(Math.min(timesOf(element, 'c'), SPACES_MAX));
  if (element.name === 'tab') return '\t';
  return element.name === 'line-break' ? '\n' : null;
}
