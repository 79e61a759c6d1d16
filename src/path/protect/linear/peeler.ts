import type { SparseRow } from './sparse-row.ts';

/** Sets aside, again and again, every row that alone holds a column that must be nought in a sum of rows. */
export class Peeler {
  readonly #count: Int32Array;
  /** The exclusive or of the numbers of the rows that hold a column: the number, when there is one. */
  readonly #who: Int32Array;

  constructor(width: number) {
    this.#count = new Int32Array(width);
    this.#who = new Int32Array(width);
  }

  left<T extends { readonly row: SparseRow }>(
    rows: readonly T[],
    mustBeNought: (column: number) => boolean,
  ): readonly T[] {
    for (let i = 0; i < rows.length; i += 1) this.#change(rows[i], 1, i);
    const isOut = new Uint8Array(rows.length);
    const queue: number[] = [];
    for (const each of rows) this.#queueLonely(each, mustBeNought, queue);
    for (let column = queue.pop(); column !== undefined; column = queue.pop()) {
      if (this.#count[column] !== 1) continue;
      const alone = this.#who[column] as number;
      isOut[alone] = 1;
      this.#change(rows[alone], -1, alone);
      this.#queueLonely(rows[alone], mustBeNought, queue);
    }
    const left = rows.filter((_, i) => isOut[i] === 0);
    for (let i = 0; i < rows.length; i += 1) if (isOut[i] === 0) this.#change(rows[i], -1, i);
    return left;
  }

  #change(each: { readonly row: SparseRow } | undefined, by: 1 | -1, number: number): void {
    if (each === undefined) return;
    const { columns } = each.row;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i] as number;
      this.#count[column] = (this.#count[column] as number) + by;
      this.#who[column] = (this.#who[column] as number) ^ number;
    }
  }

  #queueLonely(
    each: { readonly row: SparseRow } | undefined,
    mustBeNought: (column: number) => boolean,
    queue: number[],
  ): void {
    if (each === undefined) return;
    const { columns } = each.row;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i] as number;
      if (this.#count[column] === 1 && mustBeNought(column)) queue.push(column);
    }
  }
}
