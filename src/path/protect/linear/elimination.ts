import { invert, multiply } from './residues.ts';
import type { SparseRow } from './sparse-row.ts';
import { placeOf, plusMultiple, residues, scaled, valueAt } from './sparse-row.ts';

/** In place of the pivot of a row that is watched only. */
const WATCHED = -1;

/** A row of the space with its pivot, or a watched row. */
export type KeptRow = { readonly row: SparseRow; readonly pivot: number };

/**
 * The space that rows span, modulo a prime, in reduced echelon form: each row taken has a pivot, a column where it alone
 * is not 0. Rows may also be watched: they are kept reduced beside it, without adding to it.
 *
 * Fill-in is kept low by the choice of pivots: of a new row, the column that the fewest rows hold, now or to come. In
 * a table whose totals come first that is a last child, which stands for “the total without the others”: as many
 * entries as cells, times two for every dimension, where the usual order of columns fills the matrix.
 */
export class Elimination {
  readonly prime: number;
  /** Rows taken and rows watched, by number. */
  #rows: SparseRow[] = [];
  #pivots: number[] = [];
  readonly #rowOfPivot: Int32Array;
  /** Which rows hold a column; a row that no longer does may still be listed. */
  #holders: number[][];
  readonly #isShared: Uint8Array;
  readonly #held: Int32Array;
  readonly #toCome: Int32Array;
  readonly #sums: Float64Array;
  /** Columns that a row under reduction came by. */
  readonly #touched: Int32Array;
  readonly #isTouched: Uint8Array;
  #touchedCount = 0;

  /** `toCome`: in how many rows still to be taken a column is; a hint, consumed by `forget`. */
  constructor(prime: number, width: number, toCome: Int32Array = new Int32Array(width)) {
    this.prime = prime;
    this.#rowOfPivot = new Int32Array(width).fill(-1);
    this.#holders = Array.from({ length: width }, () => []);
    this.#isShared = new Uint8Array(width);
    this.#held = new Int32Array(width);
    this.#toCome = toCome.slice();
    this.#sums = new Float64Array(width);
    this.#touched = new Int32Array(width);
    this.#isTouched = new Uint8Array(width);
  }

  /** What of a row of integers is not in the space: no row at all when it is in it. */
  reduce(row: SparseRow): SparseRow {
    return this.reduceResidues(residues(row, this.prime));
  }

  reduceResidues({ columns, values }: SparseRow): SparseRow {
    for (let i = 0; i < columns.length; i += 1) {
      const [column, value] = [columns[i] as number, values[i] as number];
      const id = this.#rowOfPivot[column] as number;
      if (id < 0) this.#add(column, value);
      else this.#addMultiple(this.prime - value, this.#rows[id] as SparseRow, column);
    }
    return this.#collect();
  }

  #addMultiple(factor: number, row: SparseRow, exceptColumn: number): void {
    const { columns, values } = row;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i] as number;
      if (column !== exceptColumn) this.#add(column, multiply(factor, values[i] as number, this.prime));
    }
  }

  #add(column: number, value: number): void {
    if (this.#isTouched[column] === 0) {
      this.#isTouched[column] = 1;
      this.#touched[this.#touchedCount] = column;
      this.#touchedCount += 1;
    }
    const sum = (this.#sums[column] as number) + value;
    this.#sums[column] = sum >= this.prime ? sum - this.prime : sum;
  }

  #collect(): SparseRow {
    let size = 0;
    for (let i = 0; i < this.#touchedCount; i += 1) {
      const column = this.#touched[i] as number;
      this.#isTouched[column] = 0;
      if (this.#sums[column] !== 0) this.#touched[size++] = column;
    }
    this.#touchedCount = 0;
    const columns = this.#touched.slice(0, size).sort();
    const values = new Int32Array(size);
    for (let i = 0; i < size; i += 1) {
      const column = columns[i] as number;
      values[i] = this.#sums[column] as number;
      this.#sums[column] = 0;
    }
    return { columns, values };
  }

  /** Takes a row that `reduce` gave, not empty, into the space. */
  take(reduced: SparseRow): void {
    const pivot = this.#cheapestColumn(reduced);
    const row = scaled(reduced, invert(valueAt(reduced, pivot), this.prime), this.prime);
    for (const id of this.#holdersOf(pivot)) this.#subtract(id, row, pivot);
    this.#holders[pivot] = [];
    this.#keep(row, pivot);
  }

  /** Keeps a row of residues reduced beside the space; false when it is in the space already, and is not watched. */
  watch(row: SparseRow): boolean {
    const reduced = this.reduceResidues(row);
    if (reduced.columns.length === 0) return false;
    this.#keep(reduced, WATCHED);
    return true;
  }

  /** Whether the space would hold a watched row if it took this one: whether the two are proportional. */
  tellsWatched(reduced: SparseRow): boolean {
    const column = this.#rarestColumn(reduced);
    const value = valueAt(reduced, column);
    return (this.#holders[column] ?? []).some((id) => {
      const row = this.#rows[id];
      if (row === undefined || this.#pivots[id] !== WATCHED) return false;
      return isProportional(row, reduced, column, value, this.prime);
    });
  }

  /** A row to come has been dealt with: its columns no longer count for it. */
  forget({ columns }: SparseRow): void {
    for (const column of columns) this.#toCome[column] = (this.#toCome[column] ?? 0) - 1;
  }

  /** A basis of the space, in the order in which its rows were taken. */
  basis(): readonly SparseRow[] {
    return this.#rows.filter((_, id) => this.#pivots[id] !== WATCHED);
  }

  /** Rows taken and rows watched. */
  kept(): readonly KeptRow[] {
    return this.#rows.map((row, id) => ({ row, pivot: this.#pivots[id] ?? WATCHED }));
  }

  /** The same again, to take and watch rows by itself. Lists of holders are shared until either changes one. */
  copy(): Elimination {
    const copy = new Elimination(this.prime, this.#held.length);
    copy.#rows = [...this.#rows];
    copy.#pivots = [...this.#pivots];
    copy.#rowOfPivot.set(this.#rowOfPivot);
    copy.#holders = [...this.#holders];
    copy.#held.set(this.#held);
    copy.#isShared.fill(1);
    this.#isShared.fill(1);
    return copy;
  }

  #cheapestColumn({ columns }: SparseRow): number {
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    for (const column of columns) {
      const cost = (this.#held[column] as number) + (this.#toCome[column] as number);
      if (cost <= least) [best, least] = [column, cost];
    }
    return best;
  }

  #rarestColumn({ columns }: SparseRow): number {
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    for (const column of columns) {
      const held = this.#held[column] as number;
      if (held < least) [best, least] = [column, held];
    }
    return best;
  }

  #holdersOf(column: number): readonly number[] {
    const ids = new Set(this.#holders[column]);
    return [...ids].filter((id) => placeOf((this.#rows[id] as SparseRow).columns, column) >= 0);
  }

  #subtract(id: number, row: SparseRow, pivot: number): void {
    const before = this.#rows[id] as SparseRow;
    const after = plusMultiple(before, this.prime - valueAt(before, pivot), row, this.prime);
    this.#rows[id] = after;
    this.#recount(before.columns, after.columns, id);
  }

  /** Of two ascending lists: who left and who came. */
  #recount(before: Int32Array, after: Int32Array, id: number): void {
    let [i, j] = [0, 0];
    while (i < before.length || j < after.length) {
      const left = i < before.length ? (before[i] as number) : Number.MAX_SAFE_INTEGER;
      const right = j < after.length ? (after[j] as number) : Number.MAX_SAFE_INTEGER;
      if (left < right) this.#held[left] = (this.#held[left] as number) - 1;
      else if (right < left) this.#hold(right, id);
      if (left <= right) i += 1;
      if (right <= left) j += 1;
    }
  }

  #keep(row: SparseRow, pivot: number): void {
    const id = this.#rows.length;
    this.#rows.push(row);
    this.#pivots.push(pivot);
    if (pivot !== WATCHED) this.#rowOfPivot[pivot] = id;
    for (const column of row.columns) if (column !== pivot) this.#hold(column, id);
  }

  #hold(column: number, id: number): void {
    if (this.#isShared[column] === 1) {
      this.#holders[column] = [...(this.#holders[column] ?? [])];
      this.#isShared[column] = 0;
    }
    const list = this.#holders[column] as number[];
    const held = (this.#held[column] as number) + 1;
    this.#held[column] = held;
    list.push(id);
    if (list.length > 2 * held + 16) this.#holders[column] = [...this.#holdersOf(column)];
  }
}

function isProportional(
  a: SparseRow,
  b: SparseRow,
  column: number,
  valueOfB: number,
  prime: number,
): boolean {
  if (a.columns.length !== b.columns.length) return false;
  for (let i = 0; i < a.columns.length; i += 1) if (a.columns[i] !== b.columns[i]) return false;
  const factor = multiply(valueOfB, invert(valueAt(a, column), prime), prime);
  for (let i = 0; i < a.columns.length; i += 1)
    if (multiply(factor, a.values[i] as number, prime) !== b.values[i]) return false;
  return true;
}
