import { Elimination } from './elimination.ts';
import { PRIMES } from './residues.ts';
import type { SparseRow } from './sparse-row.ts';
import { distinctRows, EMPTY_ROW, normalised, residues } from './sparse-row.ts';

/** All cells of all tables of an edition as rows over the same columns. */
export type System = {
  readonly width: number;
  readonly rows: readonly SparseRow[];
};

/** A combination that must not follow from what is published: of integers, or modulo the one prime where it was found. */
export type Forbidden = { readonly row: SparseRow; readonly prime: number | null };

export type Suppression = {
  /** Cells that may be published, in the public order. */
  readonly published: readonly number[];
  /** Candidates that had to stay out, in the public order. */
  readonly secondary: readonly number[];
  /** What is published, modulo each prime. */
  readonly spaces: readonly Elimination[];
};

/**
 * Secondary suppression by Gaussian elimination (Langsrud, 2024, doi 10.1007/978-3-031-69651-0_6), the plain algorithm:
 * candidates in a public order are published one after the other, unless what is forbidden (primary cells and further
 * combinations) would then follow from what is published. The order decides who yields; values do not.
 */
export function suppress(
  system: System,
  order: readonly number[],
  primary: readonly number[],
  further: readonly Forbidden[] = [],
  primes: readonly number[] = PRIMES,
): Suppression {
  const rowOf = (cell: number): SparseRow => system.rows[cell] ?? EMPTY_ROW;
  const isPrimary = new Set(primary);
  const candidates = order.filter((cell) => !isPrimary.has(cell));
  const forbidden = [...primary.map((cell): Forbidden => ({ row: rowOf(cell), prime: null })), ...further];
  const eliminations = primes.map((prime) => started(prime, system.width, candidates.map(rowOf), forbidden));
  const [published, secondary]: number[][] = [[], []];
  for (const cell of candidates) {
    const isPublished = admits(eliminations, rowOf(cell));
    (isPublished ? published : secondary)?.push(cell);
  }
  return { published: published ?? [], secondary: secondary ?? [], spaces: eliminations };
}

function started(
  prime: number,
  width: number,
  candidates: readonly SparseRow[],
  forbidden: readonly Forbidden[],
): Elimination {
  const elimination = awaiting(prime, width, candidates);
  for (const vector of distinctVectors(forbidden, prime)) elimination.watch(vector);
  return elimination;
}

/** An empty space that knows how often its columns are in the rows to come. */
function awaiting(prime: number, width: number, candidates: readonly SparseRow[]): Elimination {
  const toCome = new Int32Array(width);
  for (const { columns } of candidates)
    for (const column of columns) toCome[column] = (toCome[column] ?? 0) + 1;
  return new Elimination(prime, width, toCome);
}

/** Cells that hold the same are one combination: most small cells of a small pool are. */
function distinctVectors(forbidden: readonly Forbidden[], prime: number): readonly SparseRow[] {
  const vectors = forbidden.flatMap(({ row, prime: foundIn }) => {
    if (foundIn === null) return [residues(row, prime)];
    return foundIn === prime ? [row] : [];
  });
  // Most are the same as they stand, fewer only as multiples.
  return distinctRows(distinctRows(vectors).map((row) => normalised(row, prime)));
}

/**
 * What is published, and what is hidden watched beside it, modulo each prime; null where something hidden follows, unless
 * it did so when it was decided: then it is watched where it does not. Rows that are watched while others are taken
 * change with each: here all are taken first.
 */
export function spacesOf(
  width: number,
  published: readonly SparseRow[],
  hidden: readonly SparseRow[],
  following: readonly SparseRow[] = [],
): readonly Elimination[] | null {
  // Where nobody is in it, nothing follows.
  const forbidden = hidden.flatMap((row) => (row.columns.length > 0 ? [{ row, prime: null }] : []));
  const spaces: Elimination[] = [];
  for (const prime of PRIMES) {
    const space = awaiting(prime, width, published);
    for (const row of published) {
      const reduced = space.reduce(row);
      space.forget(row);
      if (reduced.columns.length > 0) space.take(reduced);
    }
    if (!distinctVectors(forbidden, prime).every((vector) => space.watch(vector))) return null;
    for (const row of following) space.watch(residues(row, prime));
    spaces.push(space);
  }
  return spaces;
}

/** Takes a row in every elimination when none of them objects. */
export function admits(eliminations: readonly Elimination[], row: SparseRow): boolean {
  const reduced = eliminations.map((elimination) => {
    elimination.forget(row);
    return elimination.reduce(row);
  });
  const objects = eliminations.some((elimination, i) => elimination.tellsWatched(reduced[i] ?? EMPTY_ROW));
  if (objects) return false;
  for (const [i, elimination] of eliminations.entries()) {
    const rest = reduced[i] ?? EMPTY_ROW;
    if (rest.columns.length > 0) elimination.take(rest);
  }
  return true;
}
