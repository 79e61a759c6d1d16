import type { Coalition } from './coalitions.ts';
import type { ConsentedRows } from './consented-rows.ts';
import type { Elimination } from './elimination.ts';
import { firstDisclosures } from './insider-audit.ts';
import { cellsToldTo, type FewPersons, type ToldCell } from './insider-cells.ts';
import type { SparseRow } from './sparse-row.ts';
import { residues } from './sparse-row.ts';
import type { Forbidden } from './suppress.ts';
import { admits } from './suppress.ts';

/** Everything published to anybody in an edition, reduced, and what may not follow from it, modulo each prime. */
export type Ledger = { readonly spaces: readonly Elimination[] };

/** A cell of a further table; a primary one is not shown, and may not follow from the others. */
export type Asked = { readonly row: SparseRow; readonly isPrimary: boolean };

/** `implied`: follows from what is published, and tells nothing more. */
export type Outcome = 'implied' | 'admitted' | 'refused';

/**
 * Admits the cells of a further table, in their order, against everything published before, to whomever. A cell is
 * refused when with it something forbidden would follow, or a total of one holding alone for one of the coalitions, who
 * are those that the edition was audited for. That depends on who contributes where and on what was asked before,
 * never on an amount.
 */
export function admitRows(
  ledger: Ledger,
  asked: readonly Asked[],
  contributors: readonly (readonly number[])[],
  coalitions: readonly Coalition[],
  { consents, few = NOBODY }: Beside = {},
): { readonly ledger: Ledger; readonly outcomes: readonly Outcome[] } {
  const forbidden: Forbidden[] = asked.flatMap(({ row, isPrimary }) =>
    isPrimary ? [{ row, prime: null }] : [],
  );
  for (;;) {
    const eliminations = ledger.spaces.map((space) => forbidding(space.copy(), forbidden));
    const outcomes = asked.map(({ row, isPrimary }) =>
      isPrimary ? 'refused' : outcomeOf(eliminations, row),
    );
    const isUnchanged = !outcomes.includes('admitted');
    const found = isUnchanged
      ? []
      : firstDisclosures(
          eliminations,
          contributors,
          coalitions,
          ledger.spaces.map((space) => space.basis()),
          consents,
        );
    const told = isUnchanged || found.length > 0 ? [] : newlyTold(ledger.spaces, eliminations);
    if (found.length + told.length === 0) return { ledger: { spaces: eliminations }, outcomes };
    forbidden.push(...found, ...told);
  }

  /** What was published before nobody takes back. One prime finds nearly everything, and somebody waits for the answer. */
  function newlyTold([before]: readonly Elimination[], [after]: readonly Elimination[]): readonly ToldCell[] {
    if (before === undefined || after === undefined) return [];
    return cellsToldTo(after, contributors, coalitions, few, before);
  }
}

/** What consents let be told, and what is hidden for few persons. */
type Beside = { readonly consents?: Pick<ConsentedRows, 'isToldTo'>; readonly few?: FewPersons };

const NOBODY: FewPersons = { rows: [], isFewFor: () => false };

/** Whether a cell where anybody is follows from what is published. */
export function follows({ spaces }: Ledger, row: SparseRow): boolean {
  return row.columns.length > 0 && spaces.some((space) => space.reduce(row).columns.length === 0);
}

function forbidding(elimination: Elimination, forbidden: readonly Forbidden[]): Elimination {
  for (const { row, prime } of forbidden) {
    if (prime === null) elimination.watch(residues(row, elimination.prime));
    else if (prime === elimination.prime) elimination.watch(row);
  }
  return elimination;
}

function outcomeOf(eliminations: readonly Elimination[], row: SparseRow): Outcome {
  const isImplied = eliminations.every((elimination) => elimination.reduce(row).columns.length === 0);
  if (isImplied) return 'implied';
  return admits(eliminations, row) ? 'admitted' : 'refused';
}
