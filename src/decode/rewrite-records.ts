import { isUtf8 } from 'node:buffer';
import { closeSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Blocks, joinRecord, MULTI_LINE, splitRecord } from '#path/read/read.ts';
import { ByteWriter } from './byte-writer.ts';
import type { Counted } from './counted.ts';
import type { DelimitedFile } from './delimited-file.ts';
import { decodeText, transcoderFrom, wholeCharacters } from './encodings.ts';
import { faultOf, surplusOf } from './fault-of-record.ts';
import { RowFaults } from './row-faults.ts';
import type { StagedSheet } from './staged-sheet.ts';
import { UnreadRows } from './unread-rows.ts';
import { type RecordPlace, walkRecords } from './walk-records.ts';

/** Copies the sound records of a file to `target`, as UTF-8, each after its row number; the others are set aside. */
export async function rewriteRecords(delimited: DelimitedFile, target: string): Promise<Counted> {
  const { file, markBytes, shape, columns, headerRow, limits, encoding, blocks } = delimited;
  const separator = shape.separator.charCodeAt(0);
  const setAside = new RowFaults(columns);
  const unread = new UnreadRows(`${target}.unread`, { separator: shape.separator, columns, encoding });
  let good = 0;
  let lf = 0;
  let crLf = 0;
  // Up to where the window is text: a character may go on beyond it, and at the end of the file does not.
  let soundTo = Number.POSITIVE_INFINITY;
  let kept: string | null = null;
  const handle = await open(file);
  const output = openSync(target, 'w', 0o600);
  try {
    const writer = new ByteWriter(output);
    const write = recordWriter(delimited, writer);
    const lineWriter = blocks && blockWriter(delimited, blocks, writer);
    await walkRecords(handle, {
      ...limits,
      ...shape,
      separator,
      from: markBytes,
      beforeWindow(bytes) {
        if (encoding !== 'utf-8') return;
        const whole = wholeCharacters(bytes);
        soundTo = isUtf8(whole) ? whole.length : 0;
      },
      onRecord(bytes, place) {
        if (place.lineEndBytes === 1) lf++;
        else if (place.lineEndBytes === 2) crLf++;
        if (place.status === 'blank') return;
        if (lineWriter !== null && place.status === 'good') {
          if (lineWriter(bytes, place)) good++;
          return;
        }
        if (place.row <= headerRow) return;
        const isText = place.end <= soundTo || isUtf8(bytes.subarray(place.start, place.end));
        const fault =
          faultOf(bytes, place, columns, separator) ??
          (isText ? null : ({ code: 'row-undecodable' } as const));
        if (fault !== null) {
          setAside.add(place.row, fault);
          unread.add(bytes, place, fault);
        } else {
          good++;
          write(bytes, place);
        }
      },
    });
    writer.flush();
  } finally {
    kept = unread.close();
    closeSync(output);
    await handle.close();
  }
  const rows: StagedSheet['rows'] = {
    kind: 'csv',
    file: target,
    separator: shape.separator,
    columns: columns + 1 + (blocks?.names.length ?? 0),
    skipRows: 0,
    rowNumber: 'first-column',
  };
  return { good, setAside, lf, crLf, encoding, rows, unread: kept };
}

/** Writes what is a line of the table, with what stands above its block; says whether it was one. */
function blockWriter({ encoding, shape }: DelimitedFile, blocks: Blocks, writer: ByteWriter) {
  const read = blocks.reader();
  return (bytes: Buffer, { row, start, end }: RecordPlace): boolean => {
    const cells = splitRecord(decodeText(bytes.subarray(start, end), encoding), shape.separator);
    const line = read({ row, cells });
    if (line === null) return false;
    writer.writeText(`${row}${shape.separator}${joinRecord(line.cells, shape.separator)}\n`);
    return true;
  };
}

/** Most records are copied byte for byte; one with a quirk is cut into cells and written anew. */
function recordWriter({ encoding, columns, shape }: DelimitedFile, writer: ByteWriter) {
  const transcode = transcoderFrom(encoding);
  const separator = shape.separator.charCodeAt(0);
  return (bytes: Buffer, place: RecordPlace) => {
    const { start, end } = place;
    writer.writeNumber(place.row);
    writer.writeByte(separator);
    if ((place.flags & ~MULTI_LINE) === 0 && surplusOf(place, columns) === 0)
      writer.writeBytes(bytes, start, end, transcode);
    else {
      const text = decodeText(bytes.subarray(start, end), encoding);
      writer.writeText(joinRecord(splitRecord(text, shape.separator).slice(0, columns), shape.separator));
    }
    writer.writeByte(10);
  };
}
