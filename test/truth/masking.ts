// Which cells of a pool table may be shown, written from `src/path/protect/SPEC.md` and `docs/disclosure.md`, not from
// the code they describe. Numbers in brackets are the SPEC’s.

/** One cell: for each number that stands behind it, what each holding gives; and who they are. */
export type PoolCell = {
  readonly key: readonly (string | null)[];
  /** `tickets`, `revenue`, `persons`, …, each by holding. */
  readonly given: Readonly<Record<string, ReadonlyMap<string, number>>>;
  /** Distinct persons of the cell; null where only sums were delivered, which record none [A11]. */
  readonly persons: number | null;
};

export type Rules = {
  /** The table is by, or limited to, a postal area or region [P9]. */
  readonly ofArea: boolean;
};

const HOLDINGS = 5;
const PERCENT = 15;
const PERSONS = 10;
const PERSONS_OF_AREA = 100;

/** [P1, P2, P4, P7, P8, P9] for one cell, alone. */
export function mayBeShown(cell: PoolCell, { ofArea }: Rules): boolean {
  if (!hasPersons(cell.persons, ofArea)) return false;
  const shadows = Object.values(cell.given).filter((given) => weightOf(given) > 0);
  return shadows.length > 0 && shadows.every(hidesEveryHolding);
}

/** [P4, P9] Persons enough; what a consent never lifts. */
export function hasPersons(persons: number | null, ofArea: boolean): boolean {
  return persons === null || persons >= (ofArea ? PERSONS_OF_AREA : PERSONS);
}

/** [P1] five holdings, and [P2] what the two largest leave is 15 % of the largest; half of it with refunds [P7]. */
function hidesEveryHolding(given: ReadonlyMap<string, number>): boolean {
  const contributors = [...given.values()].filter((value) => value !== 0);
  const { rest, largest, percent } = dominance(given);
  return contributors.length >= HOLDINGS && 100 * rest >= percent * largest;
}

function dominance(given: ReadonlyMap<string, number>) {
  const values = [...given.values()];
  const sizes = values.map(Math.abs).sort((a, b) => b - a);
  const [largest = 0, second = 0] = sizes;
  const percent = values.some((value) => value < 0) ? PERCENT / 2 : PERCENT;
  return { largest, rest: weightOf(given) - largest - second, percent };
}

function weightOf(given: ReadonlyMap<string, number>): number {
  return [...given.values()].reduce((sum, value) => sum + Math.abs(value), 0);
}

/**
 * [R1] Which cells stay shown when their total is shown too: what is not shown, taken together, is at least two cells
 * and passes P1, P2 and P4 as one; else one more is withheld, the next in the table’s public order. [R1b] When all that
 * is left is of unknown value, the total goes instead, and no cell.
 */
export function shownBesideTotal(
  cells: readonly PoolCell[],
  shownAlone: readonly boolean[],
): readonly boolean[] {
  const shown = [...shownAlone];
  const left = () => cells.filter((cell, index) => !shown[index] && !isEmpty(cell));
  if (left().every(({ key }) => key.includes(null))) return shown;
  while (!isSafeTogether(left())) {
    const firstHidden = shown.indexOf(false);
    const after = shown.findIndex((isShown, index) => isShown && index > firstHidden);
    const next = after >= 0 ? after : shown.indexOf(true);
    if (next < 0) return shown;
    shown[next] = false;
  }
  return shown;
}

function isEmpty({ given }: PoolCell): boolean {
  return Object.values(given).every((one) => weightOf(one) === 0);
}

/** Persons may be the same in two cells, so the union is counted as its largest; a holding’s parts may coincide too. */
function isSafeTogether(cells: readonly PoolCell[]): boolean {
  if (cells.length === 0) return true;
  if (cells.length === 1) return false;
  const holdings = new Set(cells.flatMap(({ given }) => Object.values(given).flatMap(holdingsOf)));
  if (holdings.size < HOLDINGS) return false;
  const persons = cells.flatMap((cell) => (cell.persons === null ? [] : [cell.persons]));
  if (persons.length > 0 && Math.max(...persons) < PERSONS) return false;
  const shadows = new Set(cells.flatMap(({ given }) => Object.keys(given)));
  return [...shadows].every((shadow) => {
    const parts = cells.map(({ given }) => dominance(given[shadow] ?? new Map()));
    const rest = parts.reduce((sum, part) => sum + part.rest, 0);
    const largest = parts.reduce((sum, part) => sum + part.largest, 0);
    return 100 * rest >= Math.max(...parts.map(({ percent }) => percent)) * largest;
  });
}

function holdingsOf(given: ReadonlyMap<string, number>): readonly string[] {
  return [...given.keys()];
}
