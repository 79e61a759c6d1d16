import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { refusal } from '#messages/messages.ts';
import { grownBytesMax, type Limits } from './limits.ts';

/** One file of an archive, as the archive’s directory says. */
export type ZipEntry = {
  readonly name: string;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly isStored: boolean;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly headerAt: number;
};

export type Zip = {
  readonly file: string;
  /** Name as delivered, for refusals. */
  readonly fileName: string;
  readonly entries: readonly ZipEntry[];
  readonly limits: Limits;
};

const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const DIRECTORY_BYTES_MAX = 64 * 1024 * 1024;

/** Opens an archive by the directory at its end: an archive cut short has none. */
export function openZip(file: string, fileName: string, limits: Limits): Zip {
  const handle = openSync(file, 'r');
  try {
    const size = fstatSync(handle).size;
    const tail = readAt(handle, Math.max(0, size - END_BYTES - COMMENT_BYTES_MAX), size);
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end < 0 || end + END_BYTES > tail.length) throw refusal('zip-truncated', { file: fileName });
    const at = tail.readUInt32LE(end + 16);
    const bytes = tail.readUInt32LE(end + 12);
    if (at + bytes > size || bytes > DIRECTORY_BYTES_MAX) throw refusal('zip-truncated', { file: fileName });
    const entries = entriesOf(readAt(handle, at, at + bytes));
    if (entries === null) throw refusal('zip-truncated', { file: fileName });
    if (entries.length > limits.zipEntriesMax)
      throw refusal('zip-too-many-entries', { file: fileName, entriesMax: limits.zipEntriesMax });
    const zip = { file, fileName, entries, limits };
    forbidBombs(zip, size);
    return zip;
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from);
  return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from));
}

/** The entries of a central directory (APPNOTE 4.3.12); null when it breaks off. ZIP64 sizes are beyond our limits. */
function entriesOf(directory: Buffer): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return null;
    const flags = directory.readUInt16LE(at + 8);
    const nameBytes = directory.readUInt16LE(at + 28);
    const name = directory.subarray(at + 46, at + 46 + nameBytes);
    entries.push({
      name: name.toString('utf8').replaceAll('\\', '/'),
      isEncrypted: (flags & 1) === 1,
      isStored: directory.readUInt16LE(at + 10) === 0,
      crc: directory.readUInt32LE(at + 16),
      compressedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * What the directory admits to, of all entries together: a thousand may be the same bytes. None inflates to more than
 * the directory says.
 */
function forbidBombs({ entries, fileName, limits }: Zip, size: number): void {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > grownBytesMax(size, limits)) throw refusal('zip-bomb', { file: fileName });
}

export function findEntry(zip: Zip, name: string): ZipEntry | null {
  const wanted = name.toLowerCase();
  return zip.entries.find((entry) => entry.name.toLowerCase() === wanted) ?? null;
}

/** A small entry, whole. */
export function readEntry(zip: Zip, entry: ZipEntry): Buffer {
  const compressed = compressedBytes(zip, entry);
  try {
    const maxOutputLength = Math.max(1, entry.bytes);
    const bytes = entry.isStored ? compressed : inflateRawSync(compressed, { maxOutputLength });
    if (bytes.length > entry.bytes) throw refusal('zip-bomb', { file: zip.fileName });
    if (crc32(bytes) !== entry.crc) throw refusal('zip-truncated', { file: zip.fileName });
    return bytes;
  } catch (error) {
    throw asRefusal(zip, error);
  }
}

/** An entry piece by piece; its sum is checked at the end. */
export async function* streamEntry(zip: Zip, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { from, to } = placeOf(zip, entry);
  if (from === to) return;
  const raw = createReadStream(zip.file, { start: from, end: to - 1, highWaterMark: 1024 * 1024 });
  const inflated = entry.isStored ? raw : raw.pipe(createInflateRaw({ chunkSize: 1024 * 1024 }));
  raw.on('error', (error) => inflated.destroy(error));
  let bytes = 0;
  let sum = 0;
  try {
    for await (const chunk of inflated) {
      const piece = chunk as Buffer;
      bytes += piece.length;
      if (bytes > entry.bytes) throw refusal('zip-bomb', { file: zip.fileName });
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== entry.crc) throw refusal('zip-truncated', { file: zip.fileName });
  } catch (error) {
    throw asRefusal(zip, error);
  } finally {
    raw.destroy();
  }
}

function compressedBytes(zip: Zip, entry: ZipEntry): Buffer {
  const { from, to } = placeOf(zip, entry);
  const handle = openSync(zip.file, 'r');
  try {
    return readAt(handle, from, to);
  } finally {
    closeSync(handle);
  }
}

/** Where the bytes of an entry lie: after its local header, whose lengths may differ from the directory’s. */
function placeOf(zip: Zip, entry: ZipEntry): { from: number; to: number } {
  if (entry.isEncrypted) throw refusal('zip-encrypted', { file: zip.fileName });
  const handle = openSync(zip.file, 'r');
  try {
    const header = readAt(handle, entry.headerAt, entry.headerAt + 30);
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50)
      throw refusal('zip-truncated', { file: zip.fileName });
    const from = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (from + entry.compressedBytes > fstatSync(handle).size)
      throw refusal('zip-truncated', { file: zip.fileName });
    return { from, to: from + entry.compressedBytes };
  } finally {
    closeSync(handle);
  }
}

function asRefusal(zip: Zip, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') return refusal('zip-bomb', { file: zip.fileName }, { cause: error });
  if (code.startsWith('Z_')) return refusal('zip-truncated', { file: zip.fileName }, { cause: error });
  return error;
}
