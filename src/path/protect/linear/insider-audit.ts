import type { Coalition } from './coalitions.ts';
import type { ConsentedRows } from './consented-rows.ts';
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
 * A vector is a sum of rows. Many rows are excluded at once, by a column that they alone hold and where too many
 * contribute; a pivot is such a column of every row. Rows `audited` are those of a space that tells these coalitions
 * nothing: sums of them alone are not looked at again. What a holding’s own consents tell a coalition is no disclosure.
 */
export function disclosures(
  space: Elimination,
  contributors: readonly (readonly number[])[],
  coalitions: readonly Coalition[],
  audited: readonly SparseRow[] = [],
  consents?: Pick<ConsentedRows, 'isToldTo'>,
): readonly Disclosure[] {
  const audit = new Audit(space, contributors, coalitions, new Set(audited));
  const found = new Map<string, Disclosure>();
  const asked = new AskedOnce(coalitions);
  for (const [i, { parties, knows }] of coalitions.entries()) {
    audit.start(knows);
    for (const about of audit.holdings) {
      if (knows.has(about) || !audit.isPossible(about) || asked.isInVain(i, about)) continue;
      const vectors = audit.vectorsWithin(about);
      if (vectors.length > 0) asked.keep(i, about);
      for (const row of vectors) {
        if (!audit.isAbout(row, about)) continue;
        if (consents?.isToldTo(knows, about, row, space.prime)) continue;
        const vector = normalised(row, space.prime);
        const key = `${vector.columns.join()}/${vector.values.join()}`;
        if (!found.has(key)) found.set(key, { coalition: parties, about, row: vector, prime: space.prime });
      }
    }
  }
  return [...found.values()];
}

/** The disclosures to the smallest coalitions that have any, in the first space that has: enough to forbid them. */
export function firstDisclosures(
  spaces: readonly Elimination[],
  contributors: readonly (readonly number[])[],
  coalitions: readonly Coalition[],
  audited: readonly (readonly SparseRow[])[] = [],
  consents?: Pick<ConsentedRows, 'isToldTo'>,
): readonly Disclosure[] {
  const sizes = [...new Set(coalitions.map(({ parties }) => parties.length))].sort((a, b) => a - b);
  for (const [i, space] of spaces.entries())
    for (const size of sizes) {
      const ofSize = coalitions.filter(({ parties }) => parties.length === size);
      const found = disclosures(space, contributors, ofSize, audited[i], consents);
      if (found.length > 0) return found;
    }
  return [];
}

/**
 * What i and j learn of o and what i and o learn of j are vectors within the same three: three that hold no vector are
 * looked at once.
 */
class AskedOnce {
  readonly #coalitions: readonly Coalition[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #telling = new Set<string>();

  constructor(coalitions: readonly Coalition[]) {
    this.#coalitions = coalitions;
    this.#numbers = new Map(coalitions.map(({ knows }, i) => [keyOf([...knows]), i]));
  }

  isInVain(coalition: number, about: number): boolean {
    const all = this.#together(coalition, about);
    const isBefore = all.some((left) => {
      if (left === about) return false;
      const other = this.#numbers.get(keyOf(all.filter((holding) => holding !== left)));
      return other !== undefined && other < coalition;
    });
    return isBefore && !this.#telling.has(keyOf(all));
  }

  keep(coalition: number, about: number): void {
    this.#telling.add(keyOf(this.#together(coalition, about)));
  }

  #together(coalition: number, about: number): readonly number[] {
    return [...(this.#coalitions[coalition]?.knows ?? []), about];
  }
}

function keyOf(holdings: readonly number[]): string {
  return holdings.toSorted((a, b) => a - b).join();
}

/** Columns with the same contributors are dealt with together, as one set. */
class Audit {
  readonly holdings: readonly number[];
  readonly #prime: number;
  readonly #sets: readonly (readonly number[])[];
  readonly #setCounts: Int32Array<ArrayBuffer>;
  readonly #setOfColumn: Int32Array;
  readonly #setsWith: ReadonlyMap<number, readonly number[]>;
  readonly #rows: readonly PossibleRow[];
  readonly #whoCounts: Int32Array<ArrayBuffer>;
  readonly #rowsWith: ReadonlyMap<number, readonly number[]>;
  readonly #peeler: Peeler;
  readonly #audited: ReadonlySet<SparseRow>;
  /** How many of a set the coalition does not know. */
  #unknown = new Int32Array(0);
  /** The rows that are still possible for the coalition: with nobody unknown in their `who`, and with one. */
  #known: readonly PossibleRow[] = [];
  #hasFreshKnown = false;
  #besideKnown: ReadonlyMap<number, readonly PossibleRow[]> = new Map();

  constructor(
    space: Elimination,
    contributors: readonly (readonly number[])[],
    coalitions: readonly Coalition[],
    audited: ReadonlySet<SparseRow>,
  ) {
    this.#audited = audited;
    this.#prime = space.prime;
    this.#sets = [...new Set(contributors)];
    const number = new Map(this.#sets.map((set, i) => [set, i]));
    this.#setOfColumn = Int32Array.from(contributors, (set) => number.get(set) ?? 0);
    this.#setCounts = Int32Array.from(this.#sets, (set) => set.length);
    this.#setsWith = numbersWith(this.#sets);
    this.holdings = [...this.#setsWith.keys()].sort((a, b) => a - b);
    this.#rows = possibleRows(space.basis(), contributors, coalitions);
    this.#whoCounts = Int32Array.from(this.#rows, ({ who }) => who.length);
    this.#rowsWith = numbersWith(this.#rows.map(({ who }) => who));
    this.#peeler = new Peeler(contributors.length);
  }

  start(knows: ReadonlySet<number>): void {
    this.#unknown = unknownTo(knows, this.#setCounts, this.#setsWith);
    const unknownInRow = unknownTo(knows, this.#whoCounts, this.#rowsWith);
    // Whoever the question will be about, two unknown are one too many.
    const rows = this.#rows.filter((_, i) => (unknownInRow[i] as number) <= 1);
    const left = rows.some((each) => this.#isFresh(each)) ? rows : [];
    const possible = this.#peeler.left(
      left,
      (column) => (this.#unknown[this.#setOfColumn[column] as number] as number) > 1,
    );
    const unknown = possible.map((each) => each.who.find((holding) => !knows.has(holding)));
    this.#known = possible.filter((_, i) => unknown[i] === undefined);
    this.#hasFreshKnown = this.#known.some((each) => this.#isFresh(each));
    const beside = new Map<number, PossibleRow[]>();
    for (const [i, each] of possible.entries()) {
      const holding = unknown[i];
      if (holding !== undefined) beside.set(holding, [...(beside.get(holding) ?? []), each]);
    }
    this.#besideKnown = beside;
  }

  /** Whether any row is left that could be part of a disclosure about this holding, and was not audited before. */
  isPossible(about: number): boolean {
    return (
      this.#hasFreshKnown || (this.#besideKnown.get(about)?.some((each) => this.#isFresh(each)) ?? false)
    );
  }

  #isFresh({ row }: PossibleRow): boolean {
    return !this.#audited.has(row);
  }

  /** The vectors that are 0 wherever anybody contributes but this holding and those that the coalition knows. */
  vectorsWithin(about: number): readonly SparseRow[] {
    const rows = [...this.#known, ...(this.#besideKnown.get(about) ?? [])];
    // For the time of this question the holding is as if it were known.
    const sets = (this.#setsWith.get(about) ?? []).filter((set) => this.#unknown[set] === 1);
    for (const set of sets) this.#unknown[set] = 0;
    const mustBeNought = (column: number): boolean =>
      this.#unknown[this.#setOfColumn[column] as number] !== 0;
    const left = this.#peeler.left(rows, mustBeNought);
    const vectors = eliminateColumns(
      left.map(({ row }) => row),
      mustBeNought,
      this.#prime,
    );
    for (const set of sets) this.#unknown[set] = 1;
    return vectors;
  }

  isAbout({ columns }: SparseRow, about: number): boolean {
    return columns.some((column) => this.#sets[this.#setOfColumn[column] as number]?.includes(about));
  }
}

function unknownTo(
  knows: ReadonlySet<number>,
  counts: Int32Array<ArrayBuffer>,
  setsWith: ReadonlyMap<number, readonly number[]>,
): Int32Array<ArrayBuffer> {
  const unknown = counts.slice();
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
