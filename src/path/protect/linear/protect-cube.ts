import type { Cube } from '#model/edition.ts';
import type { Coalition } from './coalitions.ts';
import type { ConsentedRows } from './consented-rows.ts';
import type { Elimination } from './elimination.ts';
import type { LinkedSystem } from './freedoms.ts';
import type { Disclosure } from './insider-audit.ts';
import { firstDisclosures } from './insider-audit.ts';
import { cellsToldTo, type FewPersons, type ToldCell } from './insider-cells.ts';
import type { Residual } from './residual-closure.ts';
import { residual, residualsOf } from './residual-closure.ts';
import { PRIMES } from './residues.ts';
import type { SparseRow } from './sparse-row.ts';
import { EMPTY_ROW } from './sparse-row.ts';
import type { Forbidden, Suppression } from './suppress.ts';
import { suppress } from './suppress.ts';

/** What may never follow from an edition besides its primary cells, and who asks. */
export type Audits = {
  readonly coalitions: readonly Coalition[];
  /** The rules of a cell, for what is left of one when published parts of it are subtracted. */
  readonly isResidualSafe: (residual: Residual) => boolean;
  /** What consents let be told, and the rules that no consent lifts, for what is left and is no more than that. */
  readonly consents?: ConsentedRows & { readonly isResidualSafe: (residual: Residual) => boolean };
  /** Of the primary cells, by number, those that a coalition may not compute with what it knows. */
  readonly fewPersons?: { readonly cells: readonly number[]; readonly isFewFor: FewPersons['isFewFor'] };
  /** Further combinations that may not follow. */
  readonly unions?: readonly SparseRow[];
  /** Cells that are out already, which come first in the order. */
  readonly told?: readonly number[];
  /** Cells of what changed between releases: where they follow, what is left of them is asked as of published ones. */
  readonly changes?: readonly number[];
};

export type ProtectedCube = Suppression & {
  /** What the audits found and forbade, round by round. */
  readonly rounds: readonly {
    readonly disclosures: readonly Disclosure[];
    readonly residuals: number;
    readonly cells: number;
  }[];
};

/**
 * Suppresses, audits, forbids what the audits found, and begins again, until they find nothing. It ends: what is
 * found follows from what is published, and never may again, so that no published set comes twice. As far as primary
 * cells and disclosures go it ends where one pass would that asked every question of every candidate: among the sets
 * of cells that tell nothing, the first in the public order.
 *
 * What follows from cells that are out already can no longer be forbidden, though the rules of a cell, with what is known
 * of it now, might judge it otherwise.
 */
export function protectCube(
  cube: Cube,
  system: LinkedSystem,
  order: readonly number[],
  primary: readonly number[],
  { coalitions, isResidualSafe, consents, fewPersons, unions = [], told = [], changes = [] }: Audits,
): ProtectedCube {
  const isSafe = (rest: Residual): boolean =>
    isResidualSafe(rest) || (consents?.isTold(rest.row) === true && consents.isResidualSafe(rest));
  const out = suppress(system, told, []).spaces;
  const isOut = (row: SparseRow): boolean => told.length > 0 && follows(row, out[0]);
  const hidden = primary.filter((cell) => !isOut(system.rows[cell] ?? EMPTY_ROW));
  const apart = new Set(primary);
  const candidates = order.filter((cell) => !apart.has(cell));
  const forbidden: Forbidden[] = unions.flatMap((row) =>
    row.columns.length === 0 || isOut(row) ? [] : [{ row, prime: null }],
  );
  const few: FewPersons = {
    rows: fewPersons?.cells.map((cell) => system.rows[cell] ?? EMPTY_ROW) ?? [],
    isFewFor: (i, knows) => fewPersons?.isFewFor(fewPersons.cells[i] ?? -1, knows) ?? false,
  };
  const newlyTold = (spaces: readonly Elimination[]): readonly ToldCell[] => {
    for (const [i, space] of spaces.entries()) {
      const found = cellsToldTo(space, system.contributors, coalitions, few);
      const fresh = found.filter(({ row }) => out[i]?.reduceResidues(row).columns.length !== 0);
      if (fresh.length > 0) return fresh;
    }
    return [];
  };
  const rounds: ProtectedCube['rounds'][number][] = [];
  // One prime finds nearly everything; all of them have the last word.
  let primes: readonly number[] = PRIMES.slice(0, 1);
  for (;;) {
    const suppression = suppress(system, candidates, hidden, forbidden, primes);
    const [space] = suppression.spaces;
    const implied = changes.filter((cell) => follows(system.rows[cell] ?? EMPTY_ROW, space));
    const known = [...suppression.published, ...implied];
    const residuals = unsafeResiduals(cube, system, known, isSafe).filter(({ row }) => !isOut(row));
    const found =
      residuals.length === 0
        ? firstDisclosures(suppression.spaces, system.contributors, coalitions, [], consents)
        : [];
    const cells = residuals.length + found.length === 0 ? newlyTold(suppression.spaces) : [];
    if (residuals.length + found.length + cells.length === 0) {
      if (primes.length === PRIMES.length) return { ...suppression, rounds };
      primes = PRIMES;
      continue;
    }
    rounds.push({ disclosures: found, residuals: residuals.length, cells: cells.length });
    forbidden.push(...residuals, ...found, ...cells);
  }
}

/** Where nobody is in it, nothing does. */
function follows(row: SparseRow, space: Elimination | undefined): boolean {
  return row.columns.length > 0 && space?.reduce(row).columns.length === 0;
}

/**
 * What fails the rules when published parts are subtracted, and would fail them still with one published part less,
 * the last in the public order, and so on: as long as it fails, it may not follow.
 */
function unsafeResiduals(
  cube: Cube,
  { cells, rows }: LinkedSystem,
  published: readonly number[],
  isSafe: (residual: Residual) => boolean,
): readonly Forbidden[] {
  const rank = new Map(published.map((cell, i) => [cell, i]));
  return residualsOf(cube, cells, published).flatMap(({ of, without }) => {
    const unsafe: Forbidden[] = [];
    const left = without.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    for (; left.length > 0; left.pop()) {
      const next = residual({ of, without: [...left] }, rows);
      if (isSafe(next)) break;
      // Where nobody is in it, it tells nothing.
      const { row } = next;
      if (row.columns.length > 0) unsafe.push({ row, prime: null });
    }
    return unsafe;
  });
}
