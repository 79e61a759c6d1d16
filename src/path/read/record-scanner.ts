/**
 * Finds where records end in the bytes of a delimited text (RFC 4180, as spreadsheet programs read it), without
 * making a string of any of them. Separators, quotes and line ends are the same bytes in UTF-8 and in every
 * single-byte encoding we read, so that records can be counted before the encoding is certain.
 */

/** What `scan` found. A bad record is set aside by whoever counts. */
export type RecordStatus = 'good' | 'blank' | 'incomplete' | 'unclosed' | 'stray' | 'too-long';

/** Properties of a good record that keep its bytes from being handed to the engine as they are. */
export const ODD_CR = 1;
export const ODD_QUOTE = 2;
export const ODD_NUL = 4;
export const ODD_ESCAPE = 8;
/** A quoted field holds a line end: the record is one row, several lines. */
export const MULTI_LINE = 16;

const OTHER = 0;
const SEPARATOR = 1;
const LF = 2;
const CR = 3;
const QUOTE = 4;
const NUL = 5;
const ESCAPE = 6;

const BYTE_LF = 10;
const BYTE_CR = 13;
const BYTE_SPACE = 32;
const BYTE_QUOTE = 34;

export type ScannerOptions = {
  /** Byte of the separator. */
  readonly separator: number;
  /** A carriage return alone ends a line (old Macintosh files, which hold no line feed). */
  readonly carriageReturn: boolean;
  /** A quoted field longer than this, over several lines, was never closed. */
  readonly quotedBytesMax: number;
  readonly recordBytesMax: number;
};

/** Where one record ends and what it is made of; one object a file, so that a billion bytes make no garbage. */
export class RecordScanner {
  /** Fields of the last record. */
  fields = 0;
  /** End of the content of the last record, before its line end. */
  contentEnd = 0;
  /** Start of the next record; -1 when its line end is not in view. */
  next = 0;
  /** The `ODD_…` and `MULTI_LINE` bits of the last record. */
  flags = 0;
  readonly #table = new Uint8Array(256);
  /** Bytes from this one on mean nothing. */
  readonly #plainFrom: number;
  readonly #options: ScannerOptions;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#table[0] = NUL;
    // A leading tabulation or apostrophe before `= + - @` is an exporter's guard against formulas.
    this.#table[9] = ESCAPE;
    this.#table[39] = ESCAPE;
    this.#table[BYTE_LF] = LF;
    this.#table[BYTE_CR] = CR;
    this.#table[BYTE_QUOTE] = QUOTE;
    this.#table[options.separator] = SEPARATOR;
    this.#plainFrom = this.#table.findLastIndex((kind) => kind !== OTHER) + 1;
  }

  /**
   * Reads the record that starts at `start`. `bytes[end]` must be a line feed that is not part of the text.
   * `isLast` says that no byte follows `end` in the file.
   */
  scan(bytes: Uint8Array, start: number, end: number, isLast: boolean): RecordStatus {
    const table = this.#table;
    const plainFrom = this.#plainFrom;
    let i = start;
    let fields = 1;
    let flags = 0;
    for (;;) {
      let fieldStart = i;
      let byte = bytes[i] as number;
      while (byte === BYTE_SPACE) byte = bytes[++i] as number;
      if (byte === BYTE_QUOTE && i < end) {
        const open = i;
        i = closingQuote(bytes, i, end);
        if (i < 0 || (i === end && !isLast)) return this.#unclosed(bytes, start, open, end, isLast);
        flags |= quotedFlags(bytes, open, i);
        if (i - open > this.#options.quotedBytesMax && (flags & MULTI_LINE) !== 0)
          return this.#endAtLine(bytes, start, open, end, isLast, 'unclosed');
        while (bytes[i] === BYTE_SPACE) i++;
        const kind = table[bytes[i] as number];
        const isEnd =
          kind === LF || (kind === CR && (bytes[i + 1] === BYTE_LF || this.#options.carriageReturn));
        if (kind !== SEPARATOR && !isEnd) return this.#stray(bytes, start, open, i, end, isLast);
        fieldStart = -1;
        byte = bytes[i] as number;
      }
      let kind = table[byte];
      for (;;) {
        while (kind === OTHER) {
          do byte = bytes[++i] as number;
          while (byte >= plainFrom);
          kind = table[byte];
        }
        if (kind === SEPARATOR || kind === LF) break;
        if (kind === CR) {
          if (bytes[i + 1] === BYTE_LF || this.#options.carriageReturn) break;
          flags |= ODD_CR;
        } else if (kind === QUOTE) flags |= ODD_QUOTE;
        else if (kind === NUL) flags |= ODD_NUL;
        else if (i === fieldStart && isFormulaStart(bytes[i + 1])) flags |= ODD_ESCAPE;
        byte = bytes[++i] as number;
        kind = table[byte];
      }
      if (kind !== SEPARATOR) {
        this.fields = fields;
        this.flags = flags;
        return this.#complete(bytes, start, i, end, isLast);
      }
      fields++;
      i++;
    }
  }

  #complete(bytes: Uint8Array, start: number, at: number, end: number, isLast: boolean): RecordStatus {
    const isCrLf = bytes[at] === BYTE_CR && bytes[at + 1] === BYTE_LF;
    const next = at + (isCrLf ? 2 : 1);
    if (next > end && !isLast) return this.#incomplete(start, end);
    this.contentEnd = Math.min(at, end);
    this.next = Math.min(next, end);
    if (at - start > this.#options.recordBytesMax) return 'too-long';
    return this.#isBlank(bytes, start) ? 'blank' : 'good';
  }

  /** A line without content: nothing, spaces, or only separators and empty quotes. */
  #isBlank(bytes: Uint8Array, start: number): boolean {
    for (let i = start; i < this.contentEnd; i++) {
      const byte = bytes[i] as number;
      if (byte !== BYTE_SPACE && byte !== BYTE_QUOTE && byte !== this.#options.separator) return false;
    }
    return (this.flags & ODD_QUOTE) === 0;
  }

  #incomplete(start: number, end: number): RecordStatus {
    this.next = -1;
    return end - start > this.#options.recordBytesMax ? 'too-long' : 'incomplete';
  }

  /** The quote opened at `open` does not close before `end`. */
  #unclosed(bytes: Uint8Array, start: number, open: number, end: number, isLast: boolean): RecordStatus {
    if (!isLast && end - open <= this.#options.quotedBytesMax) return this.#incomplete(start, end);
    return this.#endAtLine(bytes, start, open, end, isLast, 'unclosed');
  }

  /**
   * Text follows a closing quote. When the field spans lines, the quote that opened it was never closed and the
   * one met now opens another field; otherwise the line has a quote too many.
   */
  #stray(
    bytes: Uint8Array,
    start: number,
    open: number,
    at: number,
    end: number,
    isLast: boolean,
  ): RecordStatus {
    const spansLines = this.#lineEnd(bytes, open, at) < at;
    const status = spansLines ? 'unclosed' : 'stray';
    return this.#endAtLine(bytes, start, spansLines ? open : at, end, isLast, status);
  }

  /** The bad record ends with the line that `from` is on; reading resumes at the next. */
  #endAtLine(
    bytes: Uint8Array,
    start: number,
    from: number,
    end: number,
    isLast: boolean,
    status: 'unclosed' | 'stray',
  ): RecordStatus {
    const lineEnd = this.#lineEnd(bytes, from, end);
    if (lineEnd === end && !isLast) return this.#incomplete(start, end);
    this.contentEnd = lineEnd;
    this.next = Math.min(lineEnd + 1, end);
    return status;
  }

  #lineEnd(bytes: Uint8Array, from: number, end: number): number {
    const at = bytes.indexOf(this.#options.carriageReturn ? BYTE_CR : BYTE_LF, from);
    return at < 0 || at > end ? end : at;
  }
}

/** Index just after the quote that closes the field opened at `open`, or -1. */
function closingQuote(bytes: Uint8Array, open: number, end: number): number {
  let i = open + 1;
  for (;;) {
    while (i < end && bytes[i] !== BYTE_QUOTE) i++;
    if (i >= end) return -1;
    if (bytes[i + 1] !== BYTE_QUOTE) return i + 1;
    i += 2;
  }
}

function quotedFlags(bytes: Uint8Array, open: number, close: number): number {
  let flags = 0;
  for (let i = open + 1; i < close; i++) {
    const byte = bytes[i] ?? 1;
    if (byte === BYTE_LF || byte === BYTE_CR) flags |= MULTI_LINE;
    else if (byte === 0) flags |= ODD_NUL;
  }
  const first = bytes[open + 1];
  return (first === 39 || first === 9) && isFormulaStart(bytes[open + 2]) ? flags | ODD_ESCAPE : flags;
}

function isFormulaStart(byte: number | undefined): boolean {
  return byte === 61 || byte === 43 || byte === 45 || byte === 64;
}
