import { invert, multiply } from './residues.ts';
import type { SparseRow } from './sparse-row.ts';
import { plusMultiple, scaled, valueAt } from './sparse-row.ts';

/** Of a few rows: a basis of the combinations that are 0 in every column that must be. */
export function eliminateColumns(
  rows: readonly SparseRow[],
  mustBeNought: (column: number) => boolean,
  prime: number,
): readonly SparseRow[] {
  return new Reducer(rows, mustBeNought, prime).left.filter((row) => row.columns.length > 0);
}

/** A few rows, reduced in every column that must be 0. */
export class Reducer {
  /** What is 0 in all of them, of the rows given. */
  readonly left: readonly SparseRow[];
  readonly #taken = new Map<number, SparseRow>();
  readonly #weights = new Map<number, number>();
  readonly #mustBeNought: (column: number) => boolean;
  readonly #prime: number;

  constructor(rows: readonly SparseRow[], mustBeNought: (column: number) => boolean, prime: number) {
    this.#mustBeNought = mustBeNought;
    this.#prime = prime;
    const left: SparseRow[] = [];
    for (const row of rows) {
      const rest = this.reduce(row);
      const pivot = rest.columns.find(mustBeNought);
      if (pivot === undefined) left.push(rest);
      else this.#taken.set(pivot, scaled(rest, invert(valueAt(rest, pivot), prime), prime));
    }
    this.left = left;
    // A row taken may hold pivots of those taken after it.
    for (const [pivot, row] of [...this.#taken].reverse()) {
      const others = this.#sum(row, pivot);
      this.#weights.set(pivot, others === 0 ? 0 : prime - others);
    }
  }

  /**
   * Whether a row could be a sum of those taken, in the columns that must be 0: all of them are 0 in one weighing of columns
   * that is else arbitrary. Rules out nearly all that is not, at the cost of one pass.
   */
  couldVanish(row: SparseRow): boolean {
    return this.#sum(row, -1) === 0;
  }

  #sum({ columns, values }: SparseRow, except: number): number {
    let sum = 0;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i] as number;
      if (column === except || !this.#mustBeNought(column)) continue;
      const weight = this.#weights.get(column) ?? arbitraryWeight(column);
      sum = (sum + multiply(weight, values[i] as number, this.#prime)) % this.#prime;
    }
    return sum;
  }

  /** Until no column that must be nought is a pivot: each subtraction brings only later ones. */
  reduce(row: SparseRow): SparseRow {
    let rest = row;
    let place = 0;
    while (place < rest.columns.length) {
      const column = rest.columns[place] as number;
      const pivotRow = this.#mustBeNought(column) ? this.#taken.get(column) : undefined;
      if (pivotRow === undefined) place += 1;
      else {
        // A row taken starts, among the columns that must be nought, with its pivot; others may stand before it.
        rest = plusMultiple(rest, this.#prime - valueAt(rest, column), pivotRow, this.#prime);
        place = 0;
      }
    }
    return rest;
  }
}

/**
 * Without a pattern that rows could share, below every prime in use. Multiplied alone, columns as far apart would weigh
 * nearly as much more than one another, and the rows of a regular table the same: mixed as in MurmurHash3 (`fmix32`).
 */
export function arbitraryWeight(column: number, which = 0): number {
  let mixed = column + Math.imul(which + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return 1 + ((mixed ^ (mixed >>> 16)) >>> 7);
}
