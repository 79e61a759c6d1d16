import type { FileHandle } from 'node:fs/promises';
import {
  chooseSeparator,
  type HeadRow,
  RecordScanner,
  SAMPLE_ROWS_MAX,
  SEPARATORS,
  type Separator,
  separatorHint,
  splitRecord,
} from '#path/read/read.ts';
import { decodeText, type Encoding } from './encodings.ts';
import type { Limits } from './limits.ts';

/** Enough for a thousand rows of any export seen, and to tell encodings apart. */
const HEAD_BYTES = 4 * 1024 * 1024;
/** Rows above the data that may be titles. */
const TITLE_ROWS = 100;
const TRIED_ROWS = 300;

export type Head = { readonly bytes: Buffer; readonly end: number; readonly isWhole: boolean };

/** A record of the head with its number of fields, which for a sound record is that of its cells. */
export type HeadRecord = HeadRow & { readonly fields: number; readonly isGood: boolean };

/** The first bytes of a file, with room for the scanner’s line feed after them. */
export async function readHead(handle: FileHandle): Promise<Head> {
  const { size } = await handle.stat();
  const wanted = Math.min(HEAD_BYTES, size);
  const bytes = Buffer.alloc(wanted + 1);
  const { bytesRead } = await handle.read(bytes, 0, wanted, 0);
  bytes[bytesRead] = 10;
  return { bytes, end: bytesRead, isWhole: bytesRead === size };
}

export type TextShape = {
  readonly separator: Separator;
  readonly carriageReturn: boolean;
  readonly firstRow: number;
};

/** Separator and line end of a text; null when no separator cuts it into a table. */
export function shapeOf(head: Head, markBytes: number, limits: Limits): TextShape | null {
  const text = head.bytes.subarray(markBytes, head.end);
  const carriageReturn = endsLinesByReturn(text);
  const firstLine =
    text
      .subarray(0, 16)
      .toString('latin1')
      .split(/[\r\n]/)[0] ?? '';
  const hint = separatorHint(firstLine);
  if (hint !== null) return { separator: hint, carriageReturn, firstRow: 0 };
  const trials = SEPARATORS.map((separator) => {
    const scan = { separator, carriageReturn, firstRow: 1 };
    const fields = scanHead(head, markBytes, scan, limits, TRIED_ROWS).map((place) => place.fields);
    return { separator, fields };
  });
  const separator = chooseSeparator(trials);
  return separator === null ? null : { separator, carriageReturn, firstRow: 1 };
}

/** Old Macintosh files: a return ends a line, and a line feed stands only within quotes, in a cell of several lines. */
function endsLinesByReturn(text: Uint8Array): boolean {
  if (!text.includes(13)) return false;
  let isQuoted = false;
  let returns = 0;
  for (const byte of text) {
    if (byte === 34) isQuoted = !isQuoted;
    else if (byte === 10 && !isQuoted) return false;
    else if (byte === 13 && !isQuoted) returns++;
  }
  return returns > 0;
}

/** The first records of the file, cut into cells. Blank lines are left out, and counted in `row`. */
export function headRecords(
  head: Head,
  markBytes: number,
  shape: TextShape,
  encoding: Encoding,
  limits: Limits,
): readonly HeadRecord[] {
  return scanHead(head, markBytes, shape, limits, SAMPLE_ROWS_MAX + TITLE_ROWS).map((place) => {
    const text = decodeText(head.bytes.subarray(place.start, place.end), encoding);
    const { row, fields, isGood } = place;
    return { row, fields, isGood, cells: splitRecord(text, shape.separator) };
  });
}

type Place = { row: number; start: number; end: number; fields: number; isGood: boolean };

function scanHead(
  head: Head,
  markBytes: number,
  shape: TextShape,
  limits: Limits,
  max: number,
): readonly Place[] {
  const { carriageReturn, firstRow } = shape;
  const scanner = new RecordScanner({ ...limits, separator: shape.separator.charCodeAt(0), carriageReturn });
  const places: Place[] = [];
  let row = firstRow;
  for (let at = markBytes; at < head.end && places.length < max; row++) {
    const status = scanner.scan(head.bytes, at, head.end, head.isWhole);
    if (status === 'incomplete' || scanner.next < 0) break;
    const isGood = status === 'good';
    const fields = isGood ? scanner.fields : 0;
    if (status !== 'blank' && row > 0)
      places.push({ row, start: at, end: scanner.contentEnd, fields, isGood });
    at = scanner.next;
  }
  return places;
}
