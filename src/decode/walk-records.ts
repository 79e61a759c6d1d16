import type { FileHandle } from 'node:fs/promises';
import { RecordScanner, type RecordStatus } from '#path/read/read.ts';
import { PlainRecords } from './plain-records.ts';

/** One record of a file, in the window of bytes that holds it. The object is the same for every record. */
export type RecordPlace = {
  status: Exclude<RecordStatus, 'incomplete'>;
  /** As a spreadsheet program numbers it. */
  row: number;
  start: number;
  end: number;
  fields: number;
  flags: number;
  /** 0 at the end of a file without a last line end, 1 or 2. */
  lineEndBytes: number;
};

export type Walk = {
  readonly separator: number;
  readonly carriageReturn: boolean;
  /** Where the first record begins: after a byte-order mark. */
  readonly from: number;
  /** Row of the first record: 1, or 0 when it is a hint that no spreadsheet program shows. */
  readonly firstRow: number;
  readonly recordBytesMax: number;
  readonly quotedBytesMax: number;
  readonly onRecord: (bytes: Buffer, place: RecordPlace) => void;
  /** Records below the header of which nothing is to be said: those of a large file are counted, and not shown. */
  readonly plain?: {
    readonly columns: number;
    readonly headerRow: number;
    readonly onPassed: (records: number, returns: number) => void;
  };
  /** After each window: the bytes of its whole records. Awaited, so that what was written can be flushed. */
  readonly onWindow?: (bytes: Buffer) => Promise<void> | void;
  /** Before the records of a window are given. */
  readonly beforeWindow?: (bytes: Buffer) => void;
};

const WINDOW_BYTES = 4 * 1024 * 1024;
/** Below, making the module ready takes longer than scanning. */
const PLAIN_BYTES_MIN = 1024 * 1024;

/** Reads a file once, window by window, and shows each record; memory does not grow with the file. */
export async function walkRecords(handle: FileHandle, walk: Walk): Promise<void> {
  const scanner = new RecordScanner(walk);
  const place: RecordPlace = {
    status: 'good',
    row: walk.firstRow,
    start: 0,
    end: 0,
    fields: 0,
    flags: 0,
    lineEndBytes: 0,
  };
  const headerRow = walk.plain?.headerRow ?? 0;
  const { size } = await handle.stat();
  const extent = extentOf(walk, size);
  const plain =
    walk.plain && size > PLAIN_BYTES_MIN
      ? PlainRecords.make(2 * extent.bufferBytes, { ...walk, ...walk.plain })
      : null;
  const reader = windowsOf(handle, extent, plain);
  let isSkipping = false;
  let carried = 0;
  for (;;) {
    const { bytes, end, isLast } = await reader.next(carried);
    let at = 0;
    if (isSkipping) {
      const lineEnd = bytes.indexOf(10);
      isSkipping = lineEnd < 0 || lineEnd >= end;
      at = isSkipping ? end : lineEnd + 1;
    }
    const from = at;
    walk.beforeWindow?.(bytes.subarray(from, end));
    while (at < end) {
      if (plain !== null && place.row > headerRow) {
        plain.pass(bytes, at, end);
        if (plain.passed > 0) {
          walk.plain?.onPassed(plain.passed, plain.returns);
          place.row += plain.passed;
          at = plain.next;
          continue;
        }
      }
      const status = scanner.scan(bytes, at, end, isLast);
      if (status === 'incomplete') break;
      place.status = status;
      place.start = at;
      place.end = scanner.contentEnd;
      place.fields = scanner.fields;
      place.flags = scanner.flags;
      isSkipping = scanner.next < 0;
      place.lineEndBytes = scanner.next - scanner.contentEnd;
      if (isSkipping) place.end = end;
      walk.onRecord(bytes, place);
      place.row++;
      at = isSkipping ? end : scanner.next;
    }
    await walk.onWindow?.(bytes.subarray(from, at));
    if (isLast) break;
    carried = end - at;
  }
}

type Extent = {
  readonly from: number;
  readonly size: number;
  readonly windowBytes: number;
  readonly bufferBytes: number;
};

/** A small file is given small windows, since most are and memory has to be found for each. */
function extentOf({ from, recordBytesMax }: Walk, size: number): Extent {
  const most = Math.max(size - from, 1);
  const windowBytes = Math.min(WINDOW_BYTES, most);
  // The bytes carried from the window before, and the scanner's line feed.
  return { from, size, windowBytes, bufferBytes: Math.min(recordBytesMax, most) + windowBytes + 1 };
}

/**
 * Windows of a file as large as it is now, each beginning with the bytes carried from the one before; the next is read
 * ahead.
 */
function windowsOf(
  handle: FileHandle,
  { from, size, windowBytes, bufferBytes }: Extent,
  plain: PlainRecords | null,
) {
  const allocate = () => plain?.allocate(bufferBytes) ?? Buffer.allocUnsafe(bufferBytes);
  let position = from;
  // Two windows in turn: one is read into while the other is looked at.
  let current = allocate();
  let other = allocate();
  let ahead = Buffer.allocUnsafe(windowBytes);
  let spare = Buffer.allocUnsafe(windowBytes);
  let end = 0;
  const readAhead = () => {
    const buffer = ahead;
    const bytes = Math.min(windowBytes, Math.max(size - position, 0));
    return handle.read(buffer, 0, bytes, position).then(({ bytesRead }) => ({ buffer, bytesRead }));
  };
  let reading = readAhead();
  return {
    async next(carried: number) {
      const { buffer, bytesRead } = await reading;
      current.copy(other, 0, end - carried, end);
      buffer.copy(other, carried, 0, bytesRead);
      [current, other] = [other, current];
      end = carried + bytesRead;
      position += bytesRead;
      const isLast = bytesRead === 0;
      if (!isLast) {
        [ahead, spare] = [spare, buffer];
        reading = readAhead();
      }
      current[end] = 10;
      return { bytes: current, end, isLast };
    },
  };
}
