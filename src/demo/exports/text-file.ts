import { closeSync, openSync, writeSync } from 'node:fs';

const FLUSH_AT = 1 << 20;

/** A text file written in order, in pieces of a megabyte. */
export class TextFile {
  readonly #file: number;
  readonly #encode: (text: string) => Uint8Array;
  #pending = '';

  constructor(path: string, encoding: 'utf-8' | 'windows-1252' = 'utf-8') {
    this.#file = openSync(path, 'w');
    this.#encode = encoding === 'utf-8' ? (text) => Buffer.from(text, 'utf8') : windows1252;
  }

  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= FLUSH_AT) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = this.#encode(this.#pending);
    this.#pending = '';
    for (let from = 0; from < bytes.length; ) from += writeSync(this.#file, bytes, from);
  }
}

/** Bytes 0x80–0x9F where windows-1252 differs from ISO 8859-1, of the characters that we write. */
const ABOVE_LATIN1: Readonly<Record<string, string>> = {
  '€': '\x80',
  '…': '\x85',
  Œ: '\x8c',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '–': '\x96',
  '—': '\x97',
  œ: '\x9c',
};

function windows1252(text: string): Uint8Array {
  return Buffer.from(
    text.replace(/[€…Œ‘’“”–—œ]/g, (character) => ABOVE_LATIN1[character] ?? '?'),
    'latin1',
  );
}
