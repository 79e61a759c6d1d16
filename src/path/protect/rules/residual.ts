import type { Organisation } from '#model/pool.ts';
import type { Cell } from '#model/table.ts';
import type { Slug } from '#model/words.ts';
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
  // Persons may be the same in two cells: the union has at least as many as its largest.
  const recorded = cells.filter((cell) => cell.persons !== null);
  if (recorded.length > 0 && !recorded.some((cell) => hasEnoughPersons(cell, policy.personsMin)))
    return false;
  return measuresOf(cells).every(
    (of) =>
      fewestHoldings(cells, of, organisations) >= policy.holdingsMin &&
      isUnionUndominated(
        cells.flatMap((cell) => cell.evidence.filter((e) => e.of === of)),
        policy.pPercent,
      ),
  );
}

/**
 * How many holdings at least contribute to a measure over several cells, when each cell says who is in it and how many
 * of them contribute: as many as in one cell, and all that are in any without those that may contribute nothing.
 */
function fewestHoldings(cells: readonly Cell[], of: string, organisations: readonly Organisation[]): number {
  const present = (houses: readonly Slug[]): number => holdingsOf(houses, organisations).size;
  const contributing = (cell: Cell): number => cell.evidence.find((e) => e.of === of)?.holdings ?? 0;
  const idle = cells.map((cell) => Math.max(0, present(cell.contributors) - contributing(cell)));
  const all = present(cells.flatMap((cell) => cell.contributors));
  return Math.max(...cells.map(contributing), all - idle.reduce((sum, count) => sum + count, 0));
}

/** P8: what is 0 for all has no shadow. */
function measuresOf(cells: readonly Cell[]): readonly string[] {
  const told = cells.flatMap((cell) => cell.evidence.filter((evidence) => evidence.total !== 0));
  return [...new Set(told.map((evidence) => evidence.of))];
}
