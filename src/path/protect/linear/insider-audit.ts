import type { Coalition } from './coalitions.ts';
import type { Elimination } from './elimination.ts';
import { eliminateColumns } from './small-elimination.ts';
import type { SparseRow } from './sparse-row.ts';
import { normalised } from './sparse-row.ts';

/** A combination of published cells that, with what a coalition knows, is a total of one other holding alone. */
export type Disclosure = {
  readonly coalition: readonly string[];
  readonly about: number;
  /** Modulo the prime; 1 in its first column. */
  readonly row: SparseRow;
  readonly prime: number;
};

/** Of a column: no holding unknown to the coalition, or the number of the one there is, or several. */
const NOBODY = -1;
const SEVERAL = -2;

/**
 * Every exact disclosure to any of the coalitions, by the theorem of the design: what is published, with the coalition’s
 * own data, tells a total of holding o alone exactly when the space of what is published holds a vector that is 0
 * wherever anybody else than o and those it knows contributes, and not 0 somewhere in o. Once per vector, with the
 * first coalition that finds it.
 *
 * In reduced form a vector is the sum of the rows whose pivots it touches: only rows with a pivot that at most o is
 * unknown in can be part of one. Most are excluded at once, by a column that they alone hold among these.
 */
export function disclosures(
  space: Elimination,
  contributors: readonly (readonly number[])[],
  coalitions: readonly Coalition[],
): readonly Disclosure[] {
  const rows = space.rows();
  const sets = [...new Set(contributors)];
  const number = new Map(sets.map((set, i) => [set, i]));
  const setOf = Int32Array.from(contributors, (set) => number.get(set) ?? -1);
  const found = new Map<string, Disclosure>();
  const peeler = new Peeler(contributors.length);
  for (const { parties, knows } of coalitions) {
    const ofSet = Int32Array.from(sets, (set) => unknownOf(set, knows));
    const unknown = (column: number): number => ofSet[setOf[column] as number] as number;
    for (const { about, row } of disclosuresTo(unknown, rows, peeler, space.prime)) {
      const vector = normalised(row, space.prime);
      const key = `${vector.columns.join()}/${vector.values.join()}`;
      if (!found.has(key)) found.set(key, { coalition: parties, about, row: vector, prime: space.prime });
    }
  }
  return [...found.values()];
}

function unknownOf(set: readonly number[], knows: ReadonlySet<number>): number {
  let found = NOBODY;
  for (const holding of set) {
    if (knows.has(holding)) continue;
    if (found !== NOBODY) return SEVERAL;
    found = holding;
  }
  return found;
}

type PivotRow = { readonly pivot: number; readonly row: SparseRow };
type Unknown = (column: number) => number;

function disclosuresTo(unknown: Unknown, all: readonly PivotRow[], peeler: Peeler, prime: number) {
  const possible = all.filter(({ pivot }) => unknown(pivot) !== SEVERAL).map(({ row }) => row);
  const rows = peeler.left(possible, (column) => unknown(column) === SEVERAL);
  const targets = new Set(rows.flatMap((row) => [...row.columns].map(unknown)));
  return [...targets]
    .filter((about) => about >= 0)
    .sort((a, b) => a - b)
    .flatMap((about) => {
      const mustBeNought = (column: number): boolean =>
        unknown(column) !== about && unknown(column) !== NOBODY;
      const left = peeler.left(rows, mustBeNought);
      return eliminateColumns(left, mustBeNought, prime)
        .filter((row) => row.columns.some((column) => unknown(column) === about))
        .map((row) => ({ about, row }));
    });
}

/** Sets aside, again and again, every row that alone holds a column that must be nought. */
class Peeler {
  readonly #count: Int32Array;
  /** The exclusive or of the numbers of the rows that hold a column: the number, when there is one. */
  readonly #who: Int32Array;

  constructor(width: number) {
    this.#count = new Int32Array(width);
    this.#who = new Int32Array(width);
  }

  left(rows: readonly SparseRow[], mustBeNought: (column: number) => boolean): readonly SparseRow[] {
    for (const [i, { columns }] of rows.entries()) this.#change(columns, 1, i);
    const isOut = new Uint8Array(rows.length);
    const queue = rows.flatMap(({ columns }) =>
      [...columns].filter((column) => this.#count[column] === 1 && mustBeNought(column)),
    );
    for (let column = queue.pop(); column !== undefined; column = queue.pop()) {
      if (this.#count[column] !== 1) continue;
      const alone = this.#who[column] as number;
      const columns = rows[alone]?.columns ?? new Int32Array(0);
      isOut[alone] = 1;
      this.#change(columns, -1, alone);
      for (const other of columns) if (this.#count[other] === 1 && mustBeNought(other)) queue.push(other);
    }
    const left = rows.filter((_, i) => isOut[i] === 0);
    for (const [i, { columns }] of rows.entries()) if (isOut[i] === 0) this.#change(columns, -1, i);
    return left;
  }

  #change(columns: Int32Array, by: 1 | -1, row: number): void {
    for (const column of columns) {
      this.#count[column] = (this.#count[column] as number) + by;
      this.#who[column] = (this.#who[column] as number) ^ row;
    }
  }
}
