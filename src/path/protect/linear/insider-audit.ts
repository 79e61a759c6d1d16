import type { Coalition } from './coalitions.ts';
import type { Elimination } from './elimination.ts';
import { Peeler } from './peeler.ts';
import type { PossibleRow } from './possible-rows.ts';
import { possibleRows } from './possible-rows.ts';
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

/**
 * Every exact disclosure to any of the coalitions, by the theorem of the design: what is published, with the coalition’s
 * own data, tells a total of holding o alone exactly when the space of what is published holds a vector that is 0
 * wherever anybody else than o and those it knows contributes, and not 0 somewhere in o. Once per vector, with the
 * first coalition that finds it.
 *
 * A vector is a sum of rows. Most rows are excluded at once, by a column that they alone hold and where too many
 * contribute; a pivot is such a column of every row.
 */
export function disclosures(
  space: Elimination,
  contributors: readonly (readonly number[])[],
  coalitions: readonly Coalition[],
): readonly Disclosure[] {
  const audit = new Audit(space, contributors, coalitions);
  const found = new Map<string, Disclosure>();
  for (const { parties, knows } of coalitions) {
    audit.start(knows);
    for (const about of audit.holdings) {
      if (knows.has(about)) continue;
      for (const row of audit.tellingOf(about)) {
        const vector = normalised(row, space.prime);
        const key = `${vector.columns.join()}/${vector.values.join()}`;
        if (!found.has(key)) found.set(key, { coalition: parties, about, row: vector, prime: space.prime });
      }
    }
  }
  return [...found.values()];
}

/** Columns with the same contributors are dealt with together, as one set. */
class Audit {
  readonly holdings: readonly number[];
  readonly #prime: number;
  readonly #sets: readonly (readonly number[])[];
  readonly #setOfColumn: Int32Array;
  readonly #setsWith: ReadonlyMap<number, readonly number[]>;
  readonly #rows: readonly PossibleRow[];
  readonly #rowsWith: ReadonlyMap<number, readonly number[]>;
  readonly #peeler: Peeler;
  /** How many of a set, and of those in a row, the coalition does not know. */
  #unknown = new Int32Array(0);
  #unknownInRow = new Int32Array(0);
  #known: readonly SparseRow[] = [];

  constructor(
    space: Elimination,
    contributors: readonly (readonly number[])[],
    coalitions: readonly Coalition[],
  ) {
    this.#prime = space.prime;
    this.#sets = [...new Set(contributors)];
    const number = new Map(this.#sets.map((set, i) => [set, i]));
    this.#setOfColumn = Int32Array.from(contributors, (set) => number.get(set) ?? 0);
    this.#setsWith = numbersWith(this.#sets);
    this.holdings = [...this.#setsWith.keys()].sort((a, b) => a - b);
    this.#rows = possibleRows(space.basis(), contributors, coalitions);
    this.#rowsWith = numbersWith(this.#rows.map(({ who }) => who));
    this.#peeler = new Peeler(contributors.length);
  }

  start(knows: ReadonlySet<number>): void {
    this.#unknown = unknownTo(knows, this.#sets, this.#setsWith);
    const who = this.#rows.map((row) => row.who);
    this.#unknownInRow = unknownTo(knows, who, this.#rowsWith);
    this.#known = this.#rows.filter((_, i) => this.#unknownInRow[i] === 0).map(({ row }) => row);
  }

  /** The vectors that are about one holding alone for the coalition. */
  tellingOf(about: number): readonly SparseRow[] {
    const own = (this.#rowsWith.get(about) ?? []).filter((row) => this.#unknownInRow[row] === 1);
    if (this.#known.length + own.length === 0) return [];
    const rows = [...this.#known, ...own.flatMap((i) => this.#rows[i]?.row ?? [])];
    // For the time of this question the holding is as if it were known.
    const sets = (this.#setsWith.get(about) ?? []).filter((set) => this.#unknown[set] === 1);
    for (const set of sets) this.#unknown[set] = 0;
    const mustBeNought = (column: number): boolean =>
      this.#unknown[this.#setOfColumn[column] as number] !== 0;
    const left = this.#peeler.left(rows, mustBeNought);
    const vectors = left.length === 0 ? [] : eliminateColumns(left, mustBeNought, this.#prime);
    for (const set of sets) this.#unknown[set] = 1;
    return vectors.filter((row) => row.columns.some((column) => this.#isAbout(column, about)));
  }

  #isAbout(column: number, about: number): boolean {
    return this.#sets[this.#setOfColumn[column] as number]?.includes(about) ?? false;
  }
}

function unknownTo(
  knows: ReadonlySet<number>,
  sets: readonly (readonly number[])[],
  setsWith: ReadonlyMap<number, readonly number[]>,
): Int32Array<ArrayBuffer> {
  const unknown = Int32Array.from(sets, (set) => set.length);
  for (const holding of knows)
    for (const set of setsWith.get(holding) ?? []) unknown[set] = (unknown[set] as number) - 1;
  return unknown;
}

/** For each holding, the numbers of the sets that it is in. */
function numbersWith(sets: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  const numbers = new Map<number, number[]>();
  for (const [i, set] of sets.entries())
    for (const holding of set) {
      const list = numbers.get(holding) ?? [];
      list.push(i);
      numbers.set(holding, list);
    }
  return numbers;
}
