import { salesText } from '../bytes/table.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

const lines = () => salesText(5).trimEnd().split('\n');
const MARKS: Readonly<Record<string, readonly number[]>> = {
  'UTF-8': [0xef, 0xbb, 0xbf],
  'UTF-16 little': [0xff, 0xfe],
  'UTF-16 big': [0xfe, 0xff],
  'UTF-32 little': [0xff, 0xfe, 0, 0],
  'UTF-32 big': [0, 0, 0xfe, 0xff],
  'UTF-7': [0x2b, 0x2f, 0x76, 0x38],
};

function swapped(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** A sound file of thirty lines with these bytes in one cell of its second. */
function withBytes(bytes: readonly number[]): Buffer {
  const whole = Buffer.from(salesText(30));
  const at = whole.indexOf('Web', whole.indexOf(',t2,'));
  return Buffer.concat([whole.subarray(0, at), Buffer.from(bytes), whole.subarray(at + 3)]);
}

/** Sequences that UTF-8 forbids. */
const FORBIDDEN: Readonly<Record<string, readonly number[]>> = {
  'an overlong nought': [0xc0, 0x80],
  'an overlong slash': [0xc0, 0xaf],
  'an overlong quote of three bytes': [0xe0, 0x80, 0xa2],
  'an overlong comma of four bytes': [0xf0, 0x80, 0x80, 0xac],
  'a lone high surrogate': [0xed, 0xa0, 0x80],
  'a lone low surrogate': [0xed, 0xbf, 0xbf],
  'a pair of surrogates, each by itself': [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  'a character beyond the last': [0xf4, 0x90, 0x80, 0x80],
  'a sequence of five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80],
  'a lone continuation': [0x80],
  'the start of a character that stops': [0xe2, 0x82],
  'bytes that are never used': [0xfe, 0xff],
};

export const encodings: Family = {
  name: 'encodings',
  files: [
    ...each(
      received(29, 1),
      Object.fromEntries(Object.entries(FORBIDDEN).map(([what, bytes]) => [what, () => withBytes(bytes)])),
    ),
    {
      what: 'two encodings, a row each',
      bytes: () =>
        Buffer.concat(lines().map((line, i) => Buffer.from(`${line}\n`, i % 2 === 0 ? 'utf8' : 'latin1'))),
      ends: received(5),
    },
    {
      what: 'one row of another encoding',
      bytes: () =>
        Buffer.concat(
          salesText(20)
            .trimEnd()
            .split('\n')
            .map((line, i) => Buffer.from(`${line}\n`, i === 9 ? 'latin1' : 'utf8')),
        ),
      ends: received(19, 1),
    },
    {
      what: 'latin letters after a UTF-8 mark',
      bytes: () => Buffer.concat([Buffer.from(MARKS['UTF-8'] ?? []), Buffer.from(salesText(5), 'latin1')]),
      ends: received(5),
    },
    { what: 'two UTF-8 marks', bytes: () => `\ufeff\ufeff${salesText(5)}`, ends: received(5) },
    {
      what: 'a mark before each line',
      bytes: () =>
        lines()
          .map((line) => `\ufeff${line}\n`)
          .join(''),
      ends: received(5),
    },
    {
      what: 'UTF-8 after a mark of UTF-16',
      bytes: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(salesText(5))]),
      ends: refused('separator-unclear', 'file-binary', 'record-too-long-file'),
    },
    {
      what: 'UTF-8 after a mark of UTF-16, big end first',
      bytes: () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(salesText(5))]),
      ends: refused('separator-unclear', 'file-binary'),
    },
    {
      what: 'UTF-16 after the mark of the other',
      bytes: () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(salesText(5), 'utf16le')]),
      ends: refused('separator-unclear', 'file-binary'),
    },
    { what: 'UTF-16 without a mark', bytes: () => Buffer.from(salesText(5), 'utf16le'), ends: received(5) },
    { what: 'UTF-16 without a mark, big end first', bytes: () => swapped(salesText(5)), ends: received(5) },
    {
      what: 'UTF-16 with lone surrogates',
      bytes: () => Buffer.from(`\ufeff${salesText(5).replace('Web', 'W\ud800b')}`, 'utf16le'),
      ends: received(5),
    },
    {
      what: 'UTF-32',
      bytes: () => Buffer.from([...salesText(5)].flatMap((c) => [c.codePointAt(0) ?? 0, 0, 0, 0])),
      ends: refused('file-binary'),
    },
    {
      what: 'UTF-32 with its mark',
      bytes: () =>
        Buffer.from([
          0xff,
          0xfe,
          0,
          0,
          ...[...salesText(5)].flatMap((c) => [c.codePointAt(0) ?? 0, 0, 0, 0]),
        ]),
      ends: refused('file-binary'),
    },
    { what: 'UTF-7', bytes: () => salesText(5).replaceAll('é', '+AOk-'), ends: received(5) },
    {
      what: 'EBCDIC',
      bytes: () => Uint8Array.from({ length: 2_000 }, (_, i) => [0xc1, 0x6b, 0x40, 0xf1, 0x15][i % 5] ?? 0),
      ends: refused('file-binary', 'separator-unclear'),
    },
    ...each(
      refused('file-empty'),
      Object.fromEntries(
        Object.entries(MARKS)
          .filter(([what]) => /UTF-(?:8|16)/.test(what))
          .map(([what, mark]) => [`nothing but a mark of ${what}`, () => Uint8Array.from(mark)]),
      ),
    ),
    { what: 'Old Macintosh line ends', bytes: () => salesText(5).replaceAll('\n', '\r'), ends: received(5) },
    {
      what: 'three kinds of line ends',
      bytes: () =>
        lines()
          .map((line, i) => line + (['\r\n', '\n', '\r'][i % 3] ?? ''))
          .join(''),
      ends: received(3, 1),
    },
    {
      what: 'line ends of Unicode',
      bytes: () => lines().join('\u2028'),
      ends: refused('file-unrecognised', 'header-missing'),
    },
  ],
};
