import { writeSync } from 'node:fs';
import type { Transcode } from './encodings.ts';

const BUFFER_BYTES = 1024 * 1024;

/** Gathers small writes into large ones. Synchronous: its callers are in the middle of a pass over bytes. */
export class ByteWriter {
  readonly #file: number;
  #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #used = 0;

  constructor(file: number) {
    this.#file = file;
  }

  writeText(text: string): void {
    this.#makeRoom(text.length * 3);
    this.#used += this.#buffer.write(text, this.#used, 'utf8');
  }

  /** A whole number in decimal digits: a call that encodes costs more than the digits. */
  writeNumber(value: number): void {
    this.#makeRoom(20);
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    this.#used += digits;
    let rest = value;
    for (let at = this.#used - 1; digits > 0; digits--) {
      this.#buffer[at--] = 48 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }

  writeByte(byte: number): void {
    this.#makeRoom(1);
    this.#buffer[this.#used++] = byte;
  }

  writeBytes(source: Buffer, start: number, end: number, transcode: Transcode): void {
    this.#makeRoom((end - start) * 3);
    this.#used = transcode(source, start, end, this.#buffer, this.#used);
  }

  flush(): void {
    for (let done = 0; done < this.#used; )
      done += writeSync(this.#file, this.#buffer, done, this.#used - done);
    this.#used = 0;
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes <= this.#buffer.length) return;
    this.flush();
    if (bytes > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(bytes);
  }
}
