import { type Cells, salesCells } from './table.ts';

const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;

/** A workbook of Excel 97–2003: records of BIFF8 in an OLE container. */
export function oldWorkbookOf(cells: Cells = salesCells(5)): Buffer {
  return oleOf([{ name: 'Workbook', content: biff(cells.flatMap(labels)) }]);
}

export function labels(row: readonly string[], number: number): readonly Buffer[] {
  return row.map((text, column) => labelRecord(number, column, text));
}

/** The globals of a workbook of one sheet, then the sheet with these records. */
export function biff(
  records: readonly Buffer[],
  { globals = [] as readonly Buffer[], sheetAt = null as number | null } = {},
): Buffer {
  const name = Buffer.from('Ventes', 'latin1');
  const start = record(0x809, [0, 6, 5, 0, ...new Array(12).fill(0)]);
  const between = Buffer.concat(globals);
  const at = start.length + between.length + (4 + 8 + name.length) + 4;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(sheetAt ?? at);
  const sheet = record(0x85, [...place, 0, 0, name.length, 0, ...name]);
  return Buffer.concat([
    start,
    between,
    sheet,
    record(0x0a, []),
    record(0x809, [0, 6, 0x10, 0, ...new Array(12).fill(0)]),
    ...records,
    record(0x0a, []),
  ]);
}

export function record(id: number, data: readonly number[] | Buffer, claimedBytes?: number): Buffer {
  const bytes = Buffer.alloc(4 + data.length);
  bytes.writeUInt16LE(id, 0);
  bytes.writeUInt16LE(claimedBytes ?? data.length, 2);
  Buffer.from(data).copy(bytes, 4);
  return bytes;
}

export function labelRecord(row: number, column: number, text: string): Buffer {
  const data = Buffer.alloc(9 + text.length * 2);
  data.writeUInt16LE(row, 0);
  data.writeUInt16LE(column, 2);
  data.writeUInt16LE(text.length, 6);
  data[8] = 1;
  data.write(text, 9, 'utf16le');
  return record(0x204, data);
}

export function numberRecord(row: number, column: number, value: number, style = 0): Buffer {
  const data = Buffer.alloc(14);
  data.writeUInt16LE(row, 0);
  data.writeUInt16LE(column, 2);
  data.writeUInt16LE(style, 4);
  data.writeDoubleLE(value, 6);
  return record(0x203, data);
}

export type MadeStream = {
  readonly name: string;
  readonly content: Buffer;
  /** What its directory entry says of it, instead of the truth. */
  readonly start?: number;
  readonly bytes?: number;
};

export type OleClaims = {
  readonly sectorShift?: number;
  readonly fatSectors?: number;
  readonly directoryAt?: number;
  readonly difatAt?: number;
  readonly difatSectors?: number;
  readonly cutoff?: number;
  /** Entries of the allocation table, by sector. */
  readonly fat?: Readonly<Record<number, number>>;
};

/** An OLE container (MS-CFB): one FAT of as many sectors as needed, a directory, streams of whole sectors. */
export function oleOf(streams: readonly MadeStream[], claims: OleClaims = {}): Buffer {
  const sizes = streams.map(({ content }) => Math.max(1, Math.ceil(content.length / SECTOR)));
  const directorySectors = Math.ceil((streams.length + 1) / 4);
  const data = directorySectors + sizes.reduce((sum, size) => sum + size, 0);
  const fatSectors = Math.ceil((data + Math.ceil(data / 127)) / 128);
  const fat = new Array<number>(fatSectors * 128).fill(FREE);
  for (let i = 0; i < fatSectors; i++) fat[i] = FAT;
  const chain = (at: number, length: number) => {
    for (let i = 0; i < length; i++) fat[at + i] = i === length - 1 ? END : at + i + 1;
  };
  chain(fatSectors, directorySectors);
  let at = fatSectors + directorySectors;
  const directory = [entryOf('Root Entry', 5, END, 0)];
  for (const [index, { name, content, start, bytes }] of streams.entries()) {
    const size = sizes[index] ?? 1;
    chain(at, size);
    directory.push(entryOf(name, 2, start ?? at, bytes ?? Math.max(content.length, 4_096)));
    at += size;
  }
  for (const [sector, next] of Object.entries(claims.fat ?? {})) fat[Number(sector)] = next;
  return Buffer.concat([
    headerOf(fatSectors, claims),
    ...fat.map((next) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(next);
      return bytes;
    }),
    sized(Buffer.concat(directory), directorySectors),
    ...streams.map(({ content }, index) => sized(content, sizes[index] ?? 1)),
    // A short stream is read as far as the smallest size of a whole one.
    Buffer.alloc(8 * SECTOR),
  ]);
}

function headerOf(fatSectors: number, claims: OleClaims): Buffer {
  const header = Buffer.alloc(SECTOR);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(claims.sectorShift ?? 9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(claims.fatSectors ?? fatSectors, 44);
  header.writeUInt32LE(claims.directoryAt ?? fatSectors, 48);
  header.writeUInt32LE(claims.cutoff ?? 4_096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(claims.difatAt ?? END, 68);
  header.writeUInt32LE(claims.difatSectors ?? 0, 72);
  for (let i = 0; i < 109; i++) header.writeUInt32LE(i < fatSectors ? i : FREE, 76 + i * 4);
  return header;
}

function entryOf(name: string, type: number, start: number, bytes: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 62, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry[66] = type;
  entry.fill(0xff, 68, 80);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(bytes, 120);
  return entry;
}

function sized(content: Buffer, sectors: number): Buffer {
  return Buffer.concat([content, Buffer.alloc(sectors * SECTOR - content.length)]);
}
