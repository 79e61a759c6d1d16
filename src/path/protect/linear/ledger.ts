import type { Coalition } from './coalitions.ts';
import type { ConsentedRows } from './consented-rows.ts';
import type { KeptRow } from './elimination.ts';
import { Elimination } from './elimination.ts';
import { firstDisclosures } from './insider-audit.ts';
import { PRIMES } from './residues.ts';
import type { SparseRow } from './sparse-row.ts';
import { residues } from './sparse-row.ts';
import type { Forbidden, Suppression } from './suppress.ts';
import { admits } from './suppress.ts';

/** Everything published to anybody in an edition, reduced, and what may not follow from it, modulo each prime. */
export type Ledger = {
  readonly width: number;
  readonly spaces: readonly { readonly prime: number; readonly rows: readonly KeptRow[] }[];
};

/** A cell of a further table; a primary one is not shown, and may not follow from the others. */
export type Asked = { readonly row: SparseRow; readonly isPrimary: boolean };

/** `implied`: follows from what is published, and tells nothing more. */
export type Outcome = 'implied' | 'admitted' | 'refused';

export function ledgerOf(width: number, { spaces }: Pick<Suppression, 'spaces'>): Ledger {
  return { width, spaces: spaces.map((space) => ({ prime: space.prime, rows: space.kept() })) };
}

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
  consents?: Pick<ConsentedRows, 'isToldTo'>,
): { readonly ledger: Ledger; readonly outcomes: readonly Outcome[] } {
  const forbidden: Forbidden[] = asked.flatMap(({ row, isPrimary }) =>
    isPrimary ? [{ row, prime: null }] : [],
  );
  let primes = PRIMES.slice(0, 1);
  for (;;) {
    const spaces = ledger.spaces.filter(({ prime }) => primes.includes(prime));
    const eliminations = spaces.map(({ prime, rows }) => watching(prime, ledger.width, rows, forbidden));
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
          spaces.map(({ rows }) => rows.map(({ row }) => row)),
          consents,
        );
    forbidden.push(...found);
    if (found.length > 0) continue;
    if (primes.length === PRIMES.length)
      return {
        ledger: ledgerOf(ledger.width, { spaces: eliminations }),
        outcomes,
      };
    primes = [...PRIMES];
  }
}

function watching(
  prime: number,
  width: number,
  rows: readonly KeptRow[],
  forbidden: readonly Forbidden[],
): Elimination {
  const elimination = Elimination.restored(prime, width, rows);
  for (const { row, prime: foundIn } of forbidden) {
    if (foundIn === null) elimination.watch(residues(row, prime));
    else if (foundIn === prime) elimination.watch(row);
  }
  return elimination;
}

function outcomeOf(eliminations: readonly Elimination[], row: SparseRow): Outcome {
  const isImplied = eliminations.every((elimination) => elimination.reduce(row).columns.length === 0);
  if (isImplied) return 'implied';
  return admits(eliminations, row) ? 'admitted' : 'refused';
}
