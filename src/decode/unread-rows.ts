import { closeSync, openSync } from 'node:fs';

import { ByteWriter } from './byte-writer.ts';
import { decodeText, type Encoding } from './encodings.ts';
import type { RowFault } from './row-faults.ts';
import type { RecordPlace } from './walk-records.ts';

/** A record that cannot be cut into the cells of its table, as the house is to correct it: a line of JSON in a staged file. */
export type UnreadRow = { readonly row: number; readonly fault: RowFault; readonly cells: readonly string[] };

/** Of a longer record the beginning tells which line it is. */
const BYTES_MAX = 20_000;

/** Keeps such records beside the staged rows; no file where there is none. */
export class UnreadRows {
  readonly #target: string;
  readonly #separator: string;
  readonly #columns: number;
  readonly #encoding: Encoding;
  #open: { readonly file: number; readonly writer: ByteWriter } | null = null;

  constructor(target: string, of: { separator: string; columns: number; encoding: Encoding }) {
    this.#target = target;
    this.#separator = of.separator;
    this.#columns = of.columns;
    this.#encoding = of.encoding;
  }

  add(bytes: Buffer, { row, start, end }: RecordPlace, fault: RowFault): void {
    if (this.#open === null) {
      const file = openSync(this.#target, 'w', 0o600);
      this.#open = { file, writer: new ByteWriter(file) };
    }
    const isCut = end - start > BYTES_MAX;
    const text = decodeText(bytes.subarray(start, isCut ? start + BYTES_MAX : end), this.#encoding);
    const unread: UnreadRow = { row, fault, cells: this.#cellsOf(isCut ? `${text}…` : text) };
    this.#open.writer.writeText(`${JSON.stringify(unread)}\n`);
  }

  /** Cut at each separator, whatever the quotes say; what is too much stays in the last cell, so that nothing is lost. */
  #cellsOf(text: string): readonly string[] {
    const parts = text.replaceAll('\0', '').split(this.#separator);
    const last = parts.slice(this.#columns - 1).join(this.#separator);
    return parts.length <= this.#columns ? parts : [...parts.slice(0, this.#columns - 1), last];
  }

  /** The file, if there is one. */
  close(): string | null {
    if (this.#open === null) return null;
    this.#open.writer.flush();
    closeSync(this.#open.file);
    this.#open = null;
    return this.#target;
  }
}
