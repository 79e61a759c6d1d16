import type { Coalition } from './coalitions.ts';
import type { CubeDeclaration } from './cube.ts';
import type { LinkedSystem } from './freedoms.ts';
import type { Disclosure } from './insider-audit.ts';
import { disclosures } from './insider-audit.ts';
import type { Residual } from './residual-closure.ts';
import { residualsOf } from './residual-closure.ts';
import type { Forbidden, Suppression } from './suppress.ts';
import { suppress } from './suppress.ts';

/** What may never follow from an edition besides its primary cells, and who asks. */
export type Audits = {
  readonly coalitions: readonly Coalition[];
  /** The rules of a cell, for what is left of one when its published parts are subtracted. */
  readonly isResidualSafe: (residual: Residual) => boolean;
};

export type ProtectedCube = Suppression & {
  /** What the audits found and forbade, round by round. */
  readonly rounds: readonly { readonly disclosures: readonly Disclosure[]; readonly residuals: number }[];
};

/**
 * Suppresses, audits, forbids what the audits found, and begins again, until they find nothing. It ends: what is
 * found follows from what is published, and never may again, so that no published set comes twice. As far as primary
 * cells and disclosures go it ends where one pass would that asked every question of every candidate: among the sets
 * of cells that tell nothing, the first in the public order.
 */
export function protectCube(
  cube: CubeDeclaration,
  system: LinkedSystem,
  order: readonly number[],
  primary: readonly number[],
  { coalitions, isResidualSafe }: Audits,
): ProtectedCube {
  const forbidden: Forbidden[] = [];
  const rounds: ProtectedCube['rounds'][number][] = [];
  for (;;) {
    const suppression = suppress(system, order, primary, forbidden);
    const residuals = residualsOf(cube, system.cells, system.rows, suppression.published).filter(
      (residual) => !isResidualSafe(residual),
    );
    const found = suppression.spaces.flatMap((space) => disclosures(space, system.contributors, coalitions));
    if (residuals.length + found.length === 0) return { ...suppression, rounds };
    rounds.push({ disclosures: found, residuals: residuals.length });
    forbidden.push(...residuals.map(({ row }) => ({ row, prime: null })), ...found);
  }
}
