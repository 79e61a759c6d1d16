import { refusal } from '#messages/messages.ts';
import { type HeadRow, withoutFormulaGuard } from '#path/read/read.ts';
import { rowNumber } from './row-number.ts';
import { numberText, serialText } from './serial-date.ts';
import { richText, type Workbook } from './xlsx-parts.ts';
import { decodeXmlText } from './xml-text.ts';

/** Far more than a row of the longest record takes with its markup: beyond, a row is never closed. */
const ROW_CHARACTERS_MAX = 64 * 1024 * 1024;

/**
 * The rows of one worksheet as text, blank ones left out, while its XML is being inflated. Looking for
 * the few tags of rows and cells is several times as fast as a general XML reader, and 200,000 rows are common.
 */
export async function* worksheetRows(
  chunks: AsyncIterable<Buffer>,
  workbook: Workbook,
): AsyncGenerator<HeadRow> {
  const decoder = new TextDecoder();
  let pending = '';
  let tags: Tags | null = null;
  let row = 0;
  for await (const chunk of chunks) {
    pending += decoder.decode(chunk, { stream: true });
    if (pending.length > ROW_CHARACTERS_MAX) throw refusal('file-too-heavy', { file: workbook.fileName });
    tags ??= tagsOf(pending);
    if (tags === null) continue;
    let at = 0;
    for (;;) {
      const start = pending.indexOf(tags.open, at);
      if (start < 0) {
        at = Math.max(at, pending.length - tags.open.length);
        break;
      }
      const opened = pending.indexOf('>', start);
      if (opened < 0) {
        at = start;
        break;
      }
      const isEmpty = pending[opened - 1] === '/';
      const end = isEmpty ? opened : pending.indexOf(tags.close, opened);
      if (end < 0) {
        at = start;
        break;
      }
      row = rowNumber(Number(attribute(pending.slice(start, opened), ' r="') ?? 0), row);
      const cells = isEmpty ? [] : cellsOf(pending.slice(opened + 1, end), tags, workbook);
      if (cells.some((cell) => cell !== null)) yield { row, cells };
      at = isEmpty ? opened + 1 : end + tags.close.length;
    }
    pending = pending.slice(at);
  }
}

/** The tags of rows and cells; some writers put a prefix before every tag (`x:row`), as the sheet’s own tag shows. */
type Tags = {
  readonly open: string;
  readonly close: string;
  readonly cell: string;
  readonly cellClose: string;
  readonly value: string;
};

function tagsOf(xml: string): Tags | null {
  const sheetData = /<(\w+:)?sheetData[\s/>]/.exec(xml);
  if (sheetData === null) return null;
  const p = sheetData[1] ?? '';
  return { open: `<${p}row`, close: `</${p}row>`, cell: `<${p}c`, cellClose: `</${p}c>`, value: `<${p}v>` };
}

/** Columns of a sheet, as spreadsheet programs limit them. */
const COLUMNS_MAX = 16_384;

function cellsOf(xml: string, tags: Tags, workbook: Workbook): (string | null)[] {
  const cells: (string | null)[] = [];
  for (let at = xml.indexOf(tags.cell); at >= 0; at = xml.indexOf(tags.cell, at)) {
    const opened = xml.indexOf('>', at);
    if (opened < 0) break;
    const attributes = xml.slice(at + tags.cell.length, opened);
    at = opened + 1;
    const isEmpty = attributes.endsWith('/');
    // `<cellWatch`, `<col`: tags that only begin like a cell.
    if (attributes !== '' && attributes !== '/' && attributes.charCodeAt(0) > 32) continue;
    const reference = attribute(attributes, ' r="');
    const column = (reference === null ? null : columnOf(reference)) ?? cells.length;
    if (column >= COLUMNS_MAX) continue;
    while (cells.length < column) cells.push(null);
    const end = isEmpty ? opened : xml.indexOf(tags.cellClose, opened);
    if (end < 0) break;
    cells[column] = isEmpty ? null : cellText(attributes, sourceOf(xml, opened, end, tags), workbook);
    at = isEmpty ? at : end + tags.cellClose.length;
  }
  return cells;
}

function attribute(attributes: string, opening: string): string | null {
  const start = attributes.indexOf(opening);
  if (start < 0) return null;
  return attributes.slice(start + opening.length, attributes.indexOf('"', start + opening.length));
}

/** The text of a cell’s value, or of its inline string, still escaped; null without one. */
function sourceOf(xml: string, from: number, to: number, tags: Tags): CellSource {
  // Within the cell alone: a row of texts holds no value, and would be looked through to its end at each of its cells.
  const content = xml.slice(from + 1, to);
  const start = content.indexOf(tags.value);
  if (start >= 0) {
    const value = content.slice(start + tags.value.length, content.indexOf('<', start + tags.value.length));
    return { value, content: '' };
  }
  return { value: /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</.exec(content)?.[1] ?? '', content };
}

type CellSource = { readonly value: string; readonly content: string };

/** `AB12` is column 27, counted from 0; null without a letter. */
function columnOf(reference: string): number | null {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column - 1;
}

function cellText(attributes: string, { value, content }: CellSource, workbook: Workbook): string | null {
  const type = attribute(attributes, ' t="') ?? 'n';
  if (type === 'inlineStr') return textOrNull(richText(content));
  if (value === '') return null;
  switch (type) {
    case 's':
      return textOrNull(workbook.sharedStrings[Number(value)] ?? '');
    case 'str':
      return textOrNull(decodeXmlText(value));
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      // #N/A, #REF! …: the workbook itself does not know the value.
      return null;
    case 'd':
      return value.replace('T', ' ');
    default:
      return numeric(value, Number(attribute(attributes, ' s="') ?? 0), workbook);
  }
}

function numeric(value: string, styleIndex: number, { styles, is1904 }: Workbook): string {
  const style = styles[styleIndex] ?? 'number';
  if (style === 'number') return numberText(value);
  if (typeof style === 'object') return numberText(value).padStart(style.digits, '0');
  return serialText(Number(value), style, is1904);
}

function textOrNull(text: string): string | null {
  if (text.charCodeAt(0) > 39) return text;
  return text.trim() === '' ? null : withoutFormulaGuard(text);
}
