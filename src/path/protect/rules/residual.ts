import type { Organisation } from '#model/pool.ts';
import type { Cell } from '#model/table.ts';
import type { Policy } from '../policy.ts';
import { isUnionUndominated } from './dominance.ts';
import { holdingsOf } from './organisations.ts';
import { hasEnoughPersons } from './persons.ts';

/** What stays shown: which cells, and whether the total. */
export type Shown = { readonly cells: readonly boolean[]; readonly total: boolean };

/**
 * What the total minus the cells shown tells: the union of the cells not shown. It must be as safe as a cell. When all
 * that is left is what nobody knows where to put (the purchase day of houses that give sums), the total goes: every
 * known row keeps its meaning without it. Else one more cell is withheld, until the rest is safe: the next in the
 * table’s public order, never by value, so that the choice tells nothing. This guards one table against its own total;
 * linked tables are audited when an edition is built, and this file is what that audit replaces.
 */
export function withheldBeside(
  cells: readonly Cell[],
  isShown: readonly boolean[],
  organisations: readonly Organisation[],
  policy: Policy,
): Shown {
  const shown = [...isShown];
  const left = (): readonly Cell[] => cells.filter((_, i) => !shown[i] && isSomething(cells[i]));
  const isSafe = (): boolean => isResidualSafe(left(), organisations, policy);
  if (!isSafe() && left().every((cell) => cell.key.includes(null))) return { cells: shown, total: false };
  while (!isSafe()) {
    const next = nextShown(shown);
    if (next < 0) break;
    shown[next] = false;
  }
  return { cells: shown, total: true };
}

function isSomething(cell: Cell | undefined): boolean {
  return cell?.evidence.some((evidence) => evidence.total !== 0) ?? false;
}

/** The first cell still shown after the first one that is not, going round. */
function nextShown(shown: readonly boolean[]): number {
  const start = shown.indexOf(false);
  const after = shown.findIndex((s, i) => s && i > start);
  return after >= 0 ? after : shown.indexOf(true);
}

function isResidualSafe(
  cells: readonly Cell[],
  organisations: readonly Organisation[],
  policy: Policy,
): boolean {
  if (cells.length === 0) return true;
  if (cells.length === 1) return false;
  const contributors = cells.flatMap((cell) => cell.contributors);
  const holdings = holdingsOf(contributors, organisations);
  if (holdings.size < policy.holdingsMin) return false;
  // Persons may be the same in two cells: the union has at least as many as its largest.
  const recorded = cells.filter((cell) => cell.persons !== null);
  if (recorded.length > 0 && !recorded.some((cell) => hasEnoughPersons(cell, policy.personsMin)))
    return false;
  return measuresOf(cells).every((of) =>
    isUnionUndominated(
      cells.flatMap((cell) => cell.evidence.filter((e) => e.of === of)),
      policy.pPercent,
    ),
  );
}

function measuresOf(cells: readonly Cell[]): readonly string[] {
  return [...new Set(cells.flatMap((cell) => cell.evidence.map((e) => e.of)))];
}
