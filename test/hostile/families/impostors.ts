import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Random } from '#demo/random.ts';
import { salesText } from '../bytes/table.ts';
import { type Family, type HostileFile, refused } from '../hostile-file.ts';

/** Bytes without sense, the same at each run. */
function noise(bytes: number, seed = 'impostors'): Buffer {
  const random = new Random(seed);
  return Buffer.from(Uint8Array.from({ length: bytes }, () => random.below(256)));
}

const after = (start: readonly number[] | string) => () =>
  Buffer.concat([Buffer.from(start as string, 'latin1'), noise(5_000)]);

/** What else a house may drop: the first bytes of each kind, then what such files are full of. */
const KINDS: Readonly<Record<string, () => Uint8Array>> = {
  'a picture (PNG)': after([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'a picture (JPEG)': after([0xff, 0xd8, 0xff, 0xe0]),
  'a picture (GIF)': after('GIF89a'),
  'a picture (WebP)': after('RIFF\x10\x27\0\0WEBPVP8 '),
  'a picture (BMP)': after('BM\x36\0\x0c\0\0\0\0\0'),
  'a picture (TIFF)': after('II*\0'),
  'a picture (HEIC)': after('\0\0\0\x18ftypheic'),
  'a document (PDF)': after('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
  'a document of text (PDF)': () =>
    Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${salesText(20)}`),
  'a document (RTF)': () => Buffer.from(`{\\rtf1\\ansi ${'Ventes \\par '.repeat(200)}}`),
  'music (MP3)': after('ID3\x04\0\0\0\0\0\0'),
  'music without a tag (MP3)': after([0xff, 0xfb, 0x90, 0x64]),
  'music (OGG)': after('OggS\0\x02'),
  'a film (MP4)': after('\0\0\0\x20ftypisom'),
  'a program (ELF)': after('\x7fELF\x02\x01\x01'),
  'a program (Windows)': after('MZ\x90\0\x03\0\0\0'),
  'a program (Mac)': after([0xcf, 0xfa, 0xed, 0xfe]),
  'a program (WebAssembly)': after('\0asm\x01\0\0\0'),
  'a class of Java': after([0xca, 0xfe, 0xba, 0xbe]),
  'a database (SQLite)': () => sqlite(),
  'a table of columns (Parquet)': after('PAR1'),
  'a table of columns (Arrow)': after('ARROW1\0\0'),
  'an archive (gzip)': () => gzipSync(salesText(50)),
  'an archive (7z)': after([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  'an archive (RAR)': after('Rar!\x1a\x07\x01\0'),
  'an archive (xz)': after([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]),
  'an archive (bzip2)': after('BZh91AY&SY'),
  'an archive (zstd)': after([0x28, 0xb5, 0x2f, 0xfd]),
  'an archive (tar)': () =>
    Buffer.concat([
      Buffer.from('ventes.csv'),
      Buffer.alloc(502),
      Buffer.from(salesText(3)),
      Buffer.alloc(1_024),
    ]),
  'bytes packed by zlib': () => deflateSync(noise(5_000)),
  'bytes packed by brotli': () => brotliCompressSync(noise(5_000)),
  'a spreadsheet of Excel 4': after([0x09, 0x04, 0x06, 0, 0, 0, 0x10, 0]),
  'a table of dBASE': after([0x03, 0x7c, 0x05, 0x11]),
  'a font': after([0, 1, 0, 0, 0, 0x0f]),
  noise: () => noise(20_000),
  'more noise': () => noise(20_000, 'more'),
  'noise of one byte': () => noise(1, 'one').fill(0x9d),
  'noise of letters over 0x80': () => noise(5_000).map((byte) => byte | 0x80),
};

const ENDS: Readonly<Record<string, readonly string[]>> = {
  'a document (RTF)': ['separator-unclear', 'json-unreadable'],
  'noise of one byte': ['separator-unclear'],
  'noise of letters over 0x80': ['separator-unclear'],
};

export const impostors: Family = {
  name: 'impostors',
  files: Object.entries(KINDS).map(
    ([what, bytes], index): HostileFile => ({
      what,
      bytes,
      name: index % 2 === 0 ? 'ventes.csv' : 'ventes.xlsx',
      ends: refused(...(ENDS[what] ?? ['file-binary'])),
    }),
  ),
};

function sqlite(): Uint8Array {
  const database = new DatabaseSync(':memory:');
  database.exec('create table ventes (a, b); insert into ventes values (1, 2)');
  const bytes = (database as unknown as { serialize?: () => Uint8Array }).serialize?.();
  database.close();
  return bytes ?? Buffer.concat([Buffer.from('SQLite format 3\0'), noise(4_000)]);
}
