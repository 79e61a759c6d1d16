import { TextFile } from './text-file.ts';

/** A file in which other lines come up among the tickets, as they were sold. */
export class MixedLines {
  readonly #file: TextFile;
  readonly #others: readonly string[];
  #written = 0;
  #mixed = 0;

  constructor(path: string, others: readonly string[], encoding?: 'utf-8' | 'windows-1252') {
    this.#file = new TextFile(path, encoding);
    this.#others = others;
  }

  /** Titles and headers: nothing is mixed in. */
  head(text: string): void {
    this.#file.write(text);
  }

  write(line: string): void {
    this.#file.write(line);
    this.#written += 1;
    if (this.#written % 211 === 7) this.#mix();
  }

  /** Writes what is left of the others, then the last lines. */
  close(tail = ''): void {
    while (this.#mixed < this.#others.length) this.#mix();
    this.#file.write(tail);
    this.#file.close();
  }

  #mix(): void {
    const other = this.#others[this.#mixed];
    if (other === undefined) return;
    this.#file.write(other);
    this.#mixed += 1;
  }
}
