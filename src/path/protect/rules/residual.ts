import type { Organisation } from '#model/pool.ts';
import type { Cell } from '#model/table.ts';
import type { Policy } from '../policy.ts';
import { isUnionUndominated } from './dominance.ts';
import { holdingsOf } from './organisations.ts';

/**
 * What the total minus the cells shown tells: the union of the cells not shown. It must be as safe as a cell, or one
 * more cell is withheld, until it is. Which one is taken in the table’s public order, never by value, so that the
 * choice tells nothing. This guards one table against its own total; linked tables are audited when an edition is
 * built, and this file is what that audit replaces.
 */
export function withheldBeside(
  cells: readonly Cell[],
  isShown: readonly boolean[],
  organisations: readonly Organisation[],
  policy: Policy,
): readonly boolean[] {
  const shown = [...isShown];
  const left = (): readonly Cell[] => cells.filter((_, i) => !shown[i]);
  while (!isResidualSafe(left(), organisations, policy)) {
    const next = nextShown(shown);
    if (next < 0) break;
    shown[next] = false;
  }
  return shown;
}

/** The first cell still shown after the first one that is not, going round. */
function nextShown(shown: readonly boolean[]): number {
  const start = shown.indexOf(false);
  const after = shown.findIndex((s, i) => s && i > start);
  return after >= 0 ? after : shown.indexOf(true);
}

function isResidualSafe(
  residual: readonly Cell[],
  organisations: readonly Organisation[],
  policy: Policy,
): boolean {
  const cells = residual.filter((cell) => cell.evidence.some((e) => e.total !== 0));
  if (cells.length === 0) return true;
  if (cells.length === 1) return false;
  const contributors = cells.flatMap((cell) => cell.contributors);
  const holdings = holdingsOf(contributors, organisations);
  if (holdings.size < policy.holdingsMin) return false;
  // Persons may be the same in two cells: the union has at least as many as its largest.
  const persons = cells.flatMap((cell) => (cell.persons === null ? [] : [cell.persons]));
  if (persons.length > 0 && Math.max(...persons) < policy.personsMin) return false;
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
