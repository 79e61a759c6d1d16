// P4b: a party that takes its own out of a figure is left with nobody, or with enough persons besides its own.
import type { CellEvidence, EditionEvidence } from '#model/edition.ts';
import type { Coalition } from './linear/coalitions.ts';

export const PERSONS = 'persons';

type Measures = EditionEvidence['measures'];
type Knows = ReadonlySet<number>;

/** How many have a line at others than those known; counted no further than is asked for. */
export type CountBeside = (knows: Knows, enough: number) => number;

/** Who is behind a cell, or behind what no number of persons is told of: there, who has lines at others is known within bounds. */
export type Behind = CellEvidence & {
  /** Of what changed: of each holding, as many persons as are certain to have. */
  readonly changedAt?: readonly (readonly [holding: number, persons: number])[];
  /** Of what changed and was counted: at others than any one holding. */
  readonly changedBeside?: number;
  /** Of what subtraction leaves: the fewest. */
  readonly fewestBeside?: CountBeside;
};

/**
 * The persons of a cell are told: less its own, a party has the number of those who are nowhere but at others. Where they are
 * not told, amounts of others are left, and persons whom it serves too are behind these as well.
 */
export function leavesEnoughPersons(
  behind: Behind,
  measures: Measures,
  coalitions: readonly Coalition[],
  personsMin: number,
): boolean {
  if (!behind.couldNamePersons) return true;
  const isCell = behind.fewestBeside === undefined && behind.changedAt === undefined;
  const left = isCell
    ? numberBeside(behind, measures)
    : (knows: Knows) => fewestBeside(behind, measures, knows, personsMin);
  const isTold = measures.map(({ isAdditive }) => isAdditive || isCell);
  return coalitions.every(({ knows }) => {
    const others = behind.contributions.filter(([holding]) => !knows.has(holding));
    if (others.length === behind.contributions.length) return true;
    const isAnybody = others.some(([, amounts]) => amounts.some((amount, i) => isTold[i] && amount !== 0));
    return !isAnybody || left(knows, personsMin) >= personsMin;
  });
}

/** Whether a party that takes its own out of a cell is left with amounts of others, and fewer persons than P4 asks for. */
export function isFewBeside(
  behind: CellEvidence,
  measures: Measures,
  knows: Knows,
  personsMin: number,
): boolean {
  const isAnybody = behind.contributions.some(
    ([holding, amounts]) =>
      !knows.has(holding) && amounts.some((amount, i) => measures[i]?.isAdditive && amount !== 0),
  );
  return (
    behind.couldNamePersons && isAnybody && fewestBeside(behind, measures, knows, personsMin) < personsMin
  );
}

/** Whether any of these coalitions would. */
export function isFewBesideAny(
  behind: CellEvidence,
  measures: Measures,
  coalitions: readonly Coalition[],
  personsMin: number,
): boolean {
  const persons = personsOf(behind, measures);
  if (persons < personsMin) return isFewBeside(behind, measures, new Set(), personsMin);
  const at = new Map(personsAt(behind.contributions, measures));
  return coalitions.some(({ knows }) => {
    const own = [...knows].reduce((sum, holding) => sum + (at.get(holding) ?? 0), 0);
    return persons - own < personsMin && isFewBeside(behind, measures, knows, personsMin);
  });
}

export function personsOf({ totals }: Pick<CellEvidence, 'totals'>, measures: Measures): number {
  return totals[indexIn(measures)] ?? 0;
}

/** Of each number of persons that is told, the smallest that is left. */
function numberBeside({ totals, contributions }: CellEvidence, measures: Measures): CountBeside {
  const counted = measures.flatMap(({ isAdditive }, i) => (isAdditive ? [] : [i]));
  return (knows) => {
    const own = contributions.filter(([holding]) => knows.has(holding));
    const left = counted.map((i) =>
      own.reduce((rest, [, amounts]) => rest - (amounts[i] ?? 0), totals[i] ?? 0),
    );
    return Math.min(...left);
  };
}

/** Houses share persons: as many as are at none of those known, or as one other has. Counted no further than is enough. */
export function fewestBeside(behind: Behind, measures: Measures, knows: Knows, enough: number): number {
  if (behind.fewestBeside) return behind.fewestBeside(knows, enough);
  const { changedAt, changedBeside = 0, contributions } = behind;
  if (changedAt) {
    const isOfOne = contributions.filter(([holding]) => knows.has(holding)).length <= 1;
    return Math.max(largestOf(changedAt, knows), isOfOne ? changedBeside : 0);
  }
  const alone = personsOf(behind, measures) - personsAmong(behind, measures, knows);
  return Math.max(alone, largestBeside(behind, measures, knows));
}

/** As many as one other has. */
function largestBeside(
  { contributions }: Pick<CellEvidence, 'contributions'>,
  measures: Measures,
  knows: Knows,
): number {
  return largestOf(personsAt(contributions, measures), knows);
}

/** The most persons that one has who is not known. */
export function largestOf(at: NonNullable<Behind['changedAt']>, knows: Knows): number {
  return at.reduce((most, [holding, persons]) => (knows.has(holding) ? most : Math.max(most, persons)), 0);
}

/** Of each holding, how many more or fewer persons. */
export function personsAt(
  contributions: CellEvidence['contributions'],
  measures: Measures,
): NonNullable<Behind['changedAt']> {
  const persons = indexIn(measures);
  return contributions.map(([holding, amounts]) => [holding, Math.abs(amounts[persons] ?? 0)]);
}

/** No more than there are, nor than the others have together. */
export function mostBeside(cell: CellEvidence, measures: Measures, knows: Knows): number {
  const others = new Set(cell.contributions.flatMap(([holding]) => (knows.has(holding) ? [] : [holding])));
  const together = personsAmong(cell, measures, others);
  return Math.min(personsOf(cell, measures), together);
}

/** Of those who are at none of some holdings, no more than one of these leaves, nor than the others have together. */
export function mostElsewhere(cell: CellEvidence, measures: Measures, knows: Knows): number {
  const own = cell.contributions.filter(([holding]) => knows.has(holding));
  const largest = Math.max(0, ...own.map(([, amounts]) => amounts[indexIn(measures)] ?? 0));
  return Math.min(personsOf(cell, measures) - largest, mostBeside(cell, measures, knows));
}

/** As many as some holdings have together, each with its own. */
export function personsAmong({ contributions }: CellEvidence, measures: Measures, among: Knows): number {
  const persons = indexIn(measures);
  return contributions.reduce(
    (all, [holding, amounts]) => (among.has(holding) ? all + (amounts[persons] ?? 0) : all),
    0,
  );
}

function indexIn(measures: Measures): number {
  return measures.findIndex(({ of }) => of === PERSONS);
}
