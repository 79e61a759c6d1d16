/** What a file is, told by its first bytes; its extension is never asked. */
export type Container = 'empty' | 'zip' | 'ole' | 'binary' | 'json' | 'xml' | 'html' | 'text';

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly container: Container }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], container: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], container: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], container: 'ole' },
  // Spreadsheets older than OLE (BIFF2–4), PDF, images, gzip, 7z, RAR, Parquet, SQLite, programs: not tables for us.
  ...[
    [0x09, 0x00],
    [0x09, 0x02],
    [0x09, 0x04],
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x1f, 0x8b],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0x52, 0x61, 0x72, 0x21],
    [0x50, 0x41, 0x52, 0x31],
    [0x7f, 0x45, 0x4c, 0x46],
    [0x4d, 0x5a, 0x90, 0x00],
    [...Buffer.from('SQLite format 3')],
  ].map((bytes) => ({ bytes, container: 'binary' as const })),
];

/** `text` is the same head decoded, without its byte-order mark. */
export function containerOf(head: Buffer, text: string): Container {
  const signed = SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  if (signed !== undefined) return signed.container;
  const start = text.slice(0, 2_000).trimStart();
  if (text.trim() === '') return 'empty';
  if (isBinary(text)) return 'binary';
  if (/^<(?:!doctype html|html|table|head|body|meta)\b/i.test(start)) return 'html';
  if (/^<(?:\?xml|!--|!doctype|[a-z_])/i.test(start)) return /<html\b/i.test(start) ? 'html' : 'xml';
  return /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{[\]"\d-]|$))/.test(start) ? 'json' : 'text';
}

/** Text holds few control characters other than those of its lines; an odd nought in a row does not spoil a file. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 64 * 1024);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls > sample.length / 50;
}
