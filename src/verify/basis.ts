import { addTimes, inverse, type Row, times } from './prime-field.ts';

/** Rows in fully reduced form, growing: each pivot column is of one row alone, so that a remainder takes one pass. */
export class Basis {
  readonly p: number;
  readonly rows: Row[] = [];
  readonly #rowOfPivot = new Map<number, number>();
  readonly #usersOf = new Map<number, Set<number>>();

  constructor(p: number) {
    this.p = p;
  }

  /** What of a row no combination of these gives; empty when one does. */
  remainder(row: ReadonlyMap<number, number>): Row {
    const left: Row = new Map(row);
    for (const [column, value] of row) {
      const pivot = this.#rowOfPivot.get(column);
      if (pivot !== undefined) addTimes(left, this.p - value, this.rows[pivot] ?? new Map(), this.p);
    }
    return left;
  }

  add(row: ReadonlyMap<number, number>): void {
    const left = this.remainder(row);
    const pivot = this.#rarest(left);
    if (pivot === null) return;
    const scale = inverse(left.get(pivot) ?? 1, this.p);
    for (const [column, value] of left) left.set(column, times(scale, value, this.p));
    for (const user of [...(this.#usersOf.get(pivot) ?? [])]) this.#subtract(user, pivot, left);
    const number = this.rows.push(left) - 1;
    this.#rowOfPivot.set(pivot, number);
    for (const column of left.keys()) this.#usersAt(column).add(number);
  }

  #subtract(user: number, pivot: number, row: Row): void {
    const target = this.rows[user] ?? new Map();
    addTimes(target, this.p - (target.get(pivot) ?? 0), row, this.p);
    for (const column of row.keys()) {
      if (target.has(column)) this.#usersAt(column).add(user);
      else this.#usersAt(column).delete(user);
    }
  }

  #usersAt(column: number): Set<number> {
    const known = this.#usersOf.get(column) ?? new Set();
    this.#usersOf.set(column, known);
    return known;
  }

  #rarest(row: Row): number | null {
    let [found, fewest]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
    for (const column of row.keys()) {
      const users = this.#usersOf.get(column)?.size ?? 0;
      if (users < fewest) [found, fewest] = [column, users];
    }
    return found;
  }
}
