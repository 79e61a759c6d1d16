import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Dialect } from '#model/sheet.ts';
import { frenchScore } from '#path/read/read.ts';

export type Encoding = Dialect['encoding'];
type SingleByte = Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be'>;

/** In the order in which they win a tie. `TextDecoder` does not know cp850, so that all come from one library. */
const SINGLE_BYTE: readonly SingleByte[] = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850'];

/** The library’s `macintosh` is an older table, without the euro sign. */
const LIBRARY_NAMES: Readonly<Record<SingleByte, string>> = {
  'windows-1252': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  macintosh: 'macroman',
  cp850: 'cp850',
};

const UTF_8_MARK = [0xef, 0xbb, 0xbf];

export type EncodingGuess = {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark. */
  readonly markBytes: number;
};

/** The encoding of a text from its first bytes; a later window may still contradict `utf-8`. */
export function guessEncoding(head: Buffer): EncodingGuess {
  if (UTF_8_MARK.every((byte, i) => head[i] === byte)) return { encoding: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const wide = wideWithoutMark(head);
  if (wide !== null) return { encoding: wide, markBytes: 0 };
  return { encoding: narrowEncoding(head), markBytes: 0 };
}

/** In Western text every other byte of UTF-16 is nought. */
function wideWithoutMark(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(head.length, 4096);
  const noughts = [0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) noughts[i % 2] = (noughts[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  if (odd > length / 4 && even < odd / 4) return 'utf-16le';
  return even > length / 4 && odd < even / 4 ? 'utf-16be' : null;
}

/**
 * UTF-8 unless its rules are broken about as often as they are kept: a UTF-8 file with a few spoiled rows stays
 * one, and those rows are set aside.
 */
function narrowEncoding(bytes: Buffer): Encoding {
  const evidence = new EncodingEvidence();
  evidence.add(wholeCharacters(bytes));
  return evidence.encoding();
}

/** Evidence for and against UTF-8, gathered window by window over a whole file. */
export class EncodingEvidence {
  #kept = 0;
  #broken = 0;
  #firstBroken: Uint8Array | null = null;

  /** A window that cuts no character. */
  add(bytes: Buffer): void {
    if (isAscii(bytes)) return;
    if (isUtf8(bytes)) {
      // Counting every letter of a sound window would cost more than reading it.
      this.#kept += 1_000;
      return;
    }
    const { kept, broken } = utf8Evidence(bytes);
    this.#kept += kept;
    this.#broken += broken;
    this.#firstBroken ??= aroundHighBytes(bytes);
  }

  get isSound(): boolean {
    return this.#broken === 0;
  }

  encoding(): Encoding {
    return this.#firstBroken === null || this.#kept > this.#broken * 4
      ? 'utf-8'
      : bestSingleByte(Buffer.from(this.#firstBroken));
  }
}

/** Without the character that the end of a window may cut. */
export function wholeCharacters(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) break;
  }
  return bytes;
}

function utf8Evidence(bytes: Buffer): { kept: number; broken: number } {
  let kept = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte < 0x80) i++;
    else if (isUtf8(bytes.subarray(i, i + length))) {
      kept++;
      i += length;
    } else {
      broken++;
      i++;
    }
  }
  return { kept, broken };
}

const SCORED_BYTES = 64 * 1024;

function bestSingleByte(sample: Buffer): SingleByte {
  let best: SingleByte = 'windows-1252';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of SINGLE_BYTE) {
    const score = frenchScore(decodeText(sample, encoding)) - controlsIn(sample, encoding);
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** Bytes 0x80–0x9F are control characters in ISO 8859-15: no text file holds them. */
function controlsIn(sample: Buffer, encoding: SingleByte): number {
  return encoding === 'iso-8859-15' && sample.some((byte) => byte >= 0x80 && byte < 0xa0) ? 1000 : 0;
}

function aroundHighBytes(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let size = 0;
  for (let i = 0; i < bytes.length && size < SCORED_BYTES; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    const piece = bytes.subarray(Math.max(0, i - 8), i + 24);
    pieces.push(piece);
    size += piece.length;
    i += 23;
  }
  return Buffer.concat(pieces);
}

export function decodeText(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'utf-8') return bytes.toString('utf8');
  return iconv.decode(bytes, libraryName(encoding));
}

function libraryName(encoding: Encoding): string {
  return encoding in LIBRARY_NAMES ? LIBRARY_NAMES[encoding as SingleByte] : encoding;
}

/**
 * Writes text of `source` from `start` to `end` as UTF-8 into `target` at `offset`; returns the new offset. The target
 * has room for three bytes a byte.
 */
export type Transcode = (
  source: Buffer,
  start: number,
  end: number,
  target: Buffer,
  offset: number,
) => number;

/** Five times as fast as decoding each record to a string and encoding it again. */
export function transcoderFrom(encoding: Encoding): Transcode {
  if (encoding === 'utf-8')
    return (source, start, end, target, offset) => offset + source.copy(target, offset, start, end);
  const { first, second, third } = tablesOf(encoding);
  return (source, start, end, target, offset) => {
    let at = offset;
    for (let i = start; i < end; i++) {
      const byte = source[i] as number;
      if (byte < 0x80) target[at++] = byte;
      else {
        target[at++] = first[byte] ?? 0;
        target[at++] = second[byte] ?? 0;
        const last = third[byte] ?? 0;
        if (last !== 0) target[at++] = last;
      }
    }
    return at;
  };
}

/** In UTF-8 the first byte of U+0080 to U+00BF, and of nothing else. */
const LEAD_OF_SIGNS = 0xc2;

/**
 * The same for chunks of megabytes, ten times as fast: the platform reads them as Latin-1, and of the signs with which that
 * begins its upper half those are put right that mean something else. Null of an encoding whose letters are elsewhere.
 */
export function chunkTranscoderFrom(encoding: Encoding, chunkBytesMax: number): Transcode | null {
  const { first, second, third } = tablesOf(encoding);
  const hasLatinLetters = first.every((byte, i) => i < 0xc0 || (byte === 0xc3 && second[i] === i - 0x40));
  if (!hasLatinLetters) return null;
  const latin = Buffer.allocUnsafe(2 * chunkBytesMax);
  return (source, start, end, target, offset) => {
    const length = latin.write(source.toString('latin1', start, end), 0, 'utf8');
    let at = offset;
    let from = 0;
    const signAfter = (place: number) => latin.indexOf(LEAD_OF_SIGNS, place);
    for (let sign = signAfter(0); sign >= 0 && sign < length; sign = signAfter(sign + 2)) {
      const byte = latin[sign + 1] as number;
      if (first[byte] === LEAD_OF_SIGNS && second[byte] === byte) continue;
      at += latin.copy(target, at, from, sign);
      from = sign + 2;
      target[at++] = first[byte] as number;
      target[at++] = second[byte] as number;
      if (third[byte] !== 0) target[at++] = third[byte] as number;
    }
    return at + latin.copy(target, at, from, length);
  };
}

/** The two or three UTF-8 bytes of each byte above 0x7f. */
function tablesOf(encoding: Encoding) {
  const tables = { first: new Uint8Array(256), second: new Uint8Array(256), third: new Uint8Array(256) };
  for (let byte = 0x80; byte < 0x100; byte++) {
    const character = decodeText(Buffer.from([byte]), encoding);
    // A byte that the encoding leaves free stands, as on the Web, for the control character of its number.
    const written = Buffer.from(character === '\ufffd' ? String.fromCharCode(byte) : character, 'utf8');
    tables.first[byte] = written[0] ?? 0;
    tables.second[byte] = written[1] ?? 0;
    tables.third[byte] = written[2] ?? 0;
  }
  return tables;
}
