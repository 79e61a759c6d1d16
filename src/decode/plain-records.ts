import { readFileSync } from 'node:fs';

/** Made by `scripts/write-plain-records.ts`. */
const MODULE = new URL('./plain-records.wasm', import.meta.url);
const PAGE_BYTES = 65_536;

type Exports = {
  readonly pass: (from: number, end: number, separator: number, columns: number, bytesMax: number) => number;
  readonly next: WebAssembly.Global;
  readonly returns: WebAssembly.Global;
};

export type PlainShape = {
  readonly separator: number;
  readonly columns: number;
  readonly recordBytesMax: number;
};

/**
 * Passes over records of which nothing is to be said: as many fields as columns, not blank, on one line that ends with
 * a line feed or a return and a line feed, and none of what the record scanner flags. It sees 64 bytes at a time, so
 * that counting them takes a fifth of the scanner's time; whatever it is not sure of it leaves to the scanner.
 */
export class PlainRecords {
  /** How many records were passed over last. */
  passed = 0;
  /** How many of these end with a return and a line feed. */
  returns = 0;
  /** Where the first record that is not passed over starts, in the bytes given. */
  next = 0;
  readonly #exports: Exports;
  readonly #memory: WebAssembly.Memory;
  readonly #shape: PlainShape;
  #used = 0;

  private constructor(code: Uint8Array, memory: WebAssembly.Memory, shape: PlainShape) {
    const imports = { parterre: { memory } };
    this.#exports = new WebAssembly.Instance(new WebAssembly.Module(code), imports).exports as Exports;
    this.#memory = memory;
    this.#shape = shape;
  }

  /**
   * With room for so many bytes; null on a processor that cannot look at 16 bytes at once, and on a machine that lets a
   * program have few addresses: each such memory takes some gigabytes of them, though not of memory.
   */
  static make(bytes: number, shape: PlainShape): PlainRecords | null {
    const code = readFileSync(MODULE);
    const memory = WebAssembly.validate(code) ? memoryOf(bytes) : null;
    return memory && new PlainRecords(code, memory, shape);
  }

  /** Bytes that it can look at. */
  allocate(bytes: number): Buffer {
    const buffer = Buffer.from(this.#memory.buffer, this.#used, bytes);
    this.#used += bytes;
    return buffer;
  }

  /** Passes over the plain records from the one at `start`. `bytes` were allocated here. */
  pass(bytes: Buffer, start: number, end: number): void {
    const { pass, next, returns } = this.#exports;
    const { separator, columns, recordBytesMax } = this.#shape;
    const offset = bytes.byteOffset;
    returns.value = 0;
    this.passed = pass(offset + start, offset + end, separator, columns, recordBytesMax);
    this.next = next.value - offset;
    this.returns = returns.value;
  }
}

function memoryOf(bytes: number): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
