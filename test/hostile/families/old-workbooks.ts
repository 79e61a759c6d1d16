import {
  biff,
  labelRecord,
  labels,
  type MadeStream,
  numberRecord,
  oldWorkbookOf,
  oleOf,
  record,
} from '../bytes/old-workbook.ts';
import { salesCells } from '../bytes/table.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

const sales = () => salesCells(5).flatMap(labels);
const workbook = (content: Buffer): readonly MadeStream[] => [{ name: 'Workbook', content }];
const whole = () => biff(sales());

/** Where the streams begin in a container of one stream: after its FAT and its directory. */
const FIRST = 2;

function damaged(change: (bytes: Buffer) => void): Buffer {
  const bytes = oldWorkbookOf();
  change(bytes);
  return bytes;
}

/** Streams that each say that they are the whole file. */
function echoing(streams: number, bytes: number): Buffer {
  const content = Buffer.alloc(bytes);
  return oleOf([
    ...workbook(content),
    ...Array.from({ length: streams }, (_, i) => ({
      name: `s${i}`,
      content: Buffer.alloc(0),
      start: fatOf(bytes, streams),
      bytes,
    })),
  ]);
}

/** The sector at which the first stream of `echoing` begins. */
function fatOf(bytes: number, streams: number): number {
  const directory = Math.ceil((streams + 2) / 4);
  const data = directory + Math.ceil(bytes / 512) + streams;
  return Math.ceil((data + Math.ceil(data / 127)) / 128) + directory;
}

export const oldWorkbooks: Family = {
  name: 'old workbooks',
  files: [
    { what: 'a sound one', bytes: () => oldWorkbookOf(), ends: received(5) },
    ...each(refused('workbook-unreadable'), {
      'a container without a workbook': () => oleOf([{ name: 'WordDocument', content: Buffer.alloc(5_000) }]),
      'a container of nothing': () => oleOf([]),
      'a chain of sectors that goes in circles, in the directory': () =>
        oleOf(workbook(whole()), { fat: { 1: 1 } }),
      'a stream whose sectors go in circles': () => oleOf(workbook(whole()), { fat: { [FIRST]: FIRST } }),
      'a directory beyond the end': () => oleOf(workbook(whole()), { directoryAt: 0x00ffffff }),
      'sectors of one byte': () => oleOf(workbook(whole()), { sectorShift: 0 }),
      'sectors of 2 GiB': () => oleOf(workbook(whole()), { sectorShift: 31 }),
      'sectors of 4 kB that are not': () => oleOf(workbook(whole()), { sectorShift: 12 }),
      'no allocation table': () => oleOf(workbook(whole()), { fatSectors: 0 }),
      'a table of tables that goes in circles': () =>
        oleOf(workbook(whole()), { difatAt: 0, difatSectors: 0xffffffff, fatSectors: 0xffffffff }),
      'a stream that begins beyond the end': () =>
        oleOf([{ name: 'Workbook', content: whole(), start: 0x00ffffff }]),
      'a workbook of Excel 5': () =>
        oleOf([
          {
            name: 'Book',
            content: Buffer.concat([record(0x809, [0, 5, 5, 0, 0, 0, 0, 0]), record(0x0a, [])]),
          },
        ]),
      'a workbook that begins with no beginning': () => oleOf(workbook(record(0x0a, []))),
      'noise after the signature': () => damaged((bytes) => bytes.fill(0xa5, 8)),
      'noise for a directory': () => damaged((bytes) => bytes.fill(0xa5, 1024, 1536)),
      'noise for an allocation table': () => damaged((bytes) => bytes.fill(0xa5, 512, 1024)),
      'a shared text that says that it is long': () =>
        oleOf(
          workbook(
            biff([], {
              globals: [record(0xfc, [1, 0, 0, 0, 1, 0, 0, 0, 0xff, 0xff, 0x04, 0xff, 0xff, 0xff, 0x7f, 65])],
            }),
          ),
        ),
      'cells below the last row': () => oleOf(workbook(biff([...sales(), numberRecord(65_535, 16_384, 1)]))),
      'a merge that says that it is long': () =>
        oleOf(workbook(biff([...sales(), record(0xe5, [0xff, 0xff])]))),
      'a text longer than its record': () =>
        oleOf(workbook(biff([...sales(), record(0x204, [9, 0, 0, 0, 0, 0, 0xff, 0xff, 1, 65])]))),
      'two cells at opposite corners': () =>
        oleOf(workbook(biff([labelRecord(0, 0, 'a'), numberRecord(65_535, 16_383, 1)]))),
    }),
    ...each(refused('workbook-unreadable', 'file-empty', 'header-missing', 'file-unrecognised'), {
      'a sheet that begins elsewhere': () => oleOf(workbook(biff(sales(), { sheetAt: 0xfffffff }))),
      'a sheet that is its own globals': () => oleOf(workbook(biff(sales(), { sheetAt: 0 }))),
      'records of no length': () =>
        oleOf(workbook(Buffer.concat([biff([]).subarray(0, 20), Buffer.alloc(4_000)]))),
      'a record longer than the file': () =>
        oleOf(workbook(Buffer.concat([biff([]).subarray(0, 20), record(0x204, [], 0xffff)]))),
      'shared texts without end': () =>
        oleOf(
          workbook(biff([], { globals: [record(0xfc, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])] })),
        ),
    }),
    ...each(refused('file-encrypted-workbook'), {
      'a password': () => oleOf(workbook(biff(sales(), { globals: [record(0x2f, [0, 0, 1, 2, 3, 4])] }))),
      'a password of RC4': () =>
        oleOf(
          workbook(biff(sales(), { globals: [record(0x2f, [1, 0, 1, 0, 1, 0, ...new Array(48).fill(7)])] })),
        ),
      'a new workbook with a password': () =>
        oleOf([
          { name: 'EncryptionInfo', content: Buffer.alloc(5_000) },
          { name: 'EncryptedPackage', content: Buffer.alloc(5_000) },
        ]),
    }),
    ...each(received(5), {
      'dates and numbers that are none beside': () =>
        oleOf(
          workbook(
            biff([
              ...sales(),
              numberRecord(0, 30, Number.NaN),
              numberRecord(1, 30, Number.POSITIVE_INFINITY),
              numberRecord(2, 30, -1),
            ]),
          ),
        ),
      'a formula without a value beside': () =>
        oleOf(
          workbook(biff([...sales(), record(0x06, [1, 0, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0])])),
        ),
      'a thousand streams beside': () =>
        oleOf([
          ...workbook(whole()),
          ...Array.from({ length: 1_000 }, (_, i) => ({ name: `s${i}`, content: Buffer.alloc(1) })),
        ]),
    }),
    {
      what: 'three hundred streams that each say that they are the whole file',
      bytes: () => echoing(300, 2_000_000),
      ends: refused('workbook-unreadable'),
    },
    {
      what: 'ten thousand streams that each say that they are the whole file',
      bytes: () => echoing(10_000, 8_000_000),
      ends: refused('workbook-unreadable', 'file-too-heavy'),
      isDear: true,
    },
  ],
};
