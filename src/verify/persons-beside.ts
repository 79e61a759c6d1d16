// P4b: how many persons besides its own a coalition is left with, where somebody else is.
import type { CellEvidence, EditionEvidence } from '#model/edition.ts';
import { type Coalition, coalitionsOf } from './coalition.ts';
import { thresholdsOf } from './rules.ts';
import type { Subject } from './subject.ts';

type Contributions = readonly (readonly [holding: number, amounts: readonly number[]])[];

/** Of a cell each number of persons is told: less its own, those who are nowhere at the coalition. */
export function besideInCell(cell: CellEvidence, subject: Subject): readonly number[] {
  const counted = [...subject.evidence.measures.entries()].filter(([, { isAdditive }]) => !isAdditive);
  const isAnybody = (amounts: readonly number[]): boolean => amounts.some((amount) => amount !== 0);
  return behind(cell.contributions, isAnybody, subject).map(({ knows }) => {
    const left = counted.map(([m]) => (cell.totals[m] ?? 0) - together(cell, m, knows));
    return Math.min(...left);
  });
}

/**
 * Of a cell without parts of it, those who are certain to have a line at others: who are in some cell of what is left, all but
 * as many as may be gone from it; who are nowhere in the whole at the coalition, less those of the parts; and what one other
 * has more of in the whole than in the parts. Where they are enough for the rule, no more are looked for.
 */
export function besideInRest(
  [whole, ...parts]: readonly [CellEvidence, ...(readonly CellEvidence[])],
  certain: readonly { readonly cell: CellEvidence; readonly gone: number }[],
  isOfChange: boolean,
  subject: Subject,
): readonly number[] {
  const m = personsIn(subject.evidence.measures);
  const enough = thresholdsOf(subject.policy).personsMin;
  const rest = less(whole, parts);
  return behind(rest, hasAmounts(subject), subject).map(({ knows }) => {
    let least = isOfChange ? 0 : largest(rest, m, knows);
    // More than enough is enough: who is certain need not be counted to the last.
    if (least >= enough) return least;
    if (!isOfChange) {
      const elsewhere = parts.reduce(
        (left, part) => left - mostElsewhere(part, m, knows),
        (whole.totals[m] ?? 0) - together(whole, m, knows),
      );
      least = Math.max(least, elsewhere);
    }
    for (const { cell, gone } of certain) {
      if (least >= enough) break;
      least = Math.max(least, fewest(cell, m, knows) - gone);
    }
    return least;
  });
}

/** Of leaves taken together, the most that there can be. */
export function besideInUnion(leaves: readonly CellEvidence[], subject: Subject): readonly number[] {
  const m = personsIn(subject.evidence.measures);
  const all = leaves.flatMap(({ contributions }) => contributions);
  return behind(all, hasAmounts(subject), subject).map(({ knows }) =>
    leaves.reduce((sum, leaf) => sum + most(leaf, m, knows), 0),
  );
}

/** The most persons of a cell who can have a line at others than those known. */
export function mostBeside(cell: CellEvidence, knows: ReadonlySet<number>, { evidence }: Subject): number {
  return most(cell, personsIn(evidence.measures), knows);
}

/** Persons do not subtract: of what is left of several cells, only amounts tell that somebody is there. */
function hasAmounts({ evidence: { measures } }: Subject): (amounts: readonly number[]) => boolean {
  return (amounts) => amounts.some((amount, m) => measures[m]?.isAdditive && amount !== 0);
}

/** Coalitions that are behind something, beside somebody who is not of them. */
function behind(
  contributions: Contributions,
  isAnybody: (amounts: readonly number[]) => boolean,
  subject: Subject,
): readonly Coalition[] {
  return coalitionsOf(subject).filter(
    ({ knows }) =>
      contributions.some(([holding]) => knows.has(holding)) &&
      contributions.some(([holding, amounts]) => !knows.has(holding) && isAnybody(amounts)),
  );
}

function fewest(cell: CellEvidence, m: number, knows: ReadonlySet<number>): number {
  const elsewhere = (cell.totals[m] ?? 0) - together(cell, m, knows);
  return Math.max(elsewhere, largest(cell.contributions, m, knows));
}

function most(cell: CellEvidence, m: number, knows: ReadonlySet<number>): number {
  const others = countsIn(cell.contributions, m).sum - together(cell, m, knows);
  return Math.min(cell.totals[m] ?? 0, others);
}

function mostElsewhere(cell: CellEvidence, m: number, knows: ReadonlySet<number>): number {
  const { at } = countsIn(cell.contributions, m);
  const own = Math.max(0, ...[...knows].map((holding) => at.get(holding) ?? 0));
  return Math.min((cell.totals[m] ?? 0) - own, most(cell, m, knows));
}

function together({ contributions }: CellEvidence, m: number, knows: ReadonlySet<number>): number {
  const { at } = countsIn(contributions, m);
  let sum = 0;
  for (const holding of knows) sum += at.get(holding) ?? 0;
  return sum;
}

function largest(contributions: Contributions, m: number, knows: ReadonlySet<number>): number {
  const first = countsIn(contributions, m).ranked.find(([holding]) => !knows.has(holding));
  return first === undefined ? 0 : first[1];
}

type Counts = {
  readonly at: ReadonlyMap<number, number>;
  readonly sum: number;
  /** How many more or fewer, the most first. */
  readonly ranked: readonly (readonly [holding: number, count: number])[];
};

/** Every coalition asks the same of the same cells, and each cell is in many differences. */
const COUNTS = new WeakMap<Contributions, Map<number, Counts>>();

function countsIn(contributions: Contributions, m: number): Counts {
  const known = COUNTS.get(contributions) ?? new Map<number, Counts>();
  COUNTS.set(contributions, known);
  const counts = known.get(m) ?? countsOf(contributions, m);
  known.set(m, counts);
  return counts;
}

function countsOf(contributions: Contributions, m: number): Counts {
  const all = contributions.map(([holding, amounts]) => [holding, amounts[m] ?? 0] as const);
  return {
    at: new Map(all),
    sum: all.reduce((sum, [, count]) => sum + count, 0),
    ranked: all.map(([holding, count]) => [holding, Math.abs(count)] as const).sort((a, b) => b[1] - a[1]),
  };
}

function less(whole: CellEvidence, parts: readonly CellEvidence[]): Contributions {
  const left = new Map(whole.contributions.map(([holding, amounts]) => [holding, [...amounts]]));
  for (const [holding, amounts] of parts.flatMap(({ contributions }) => contributions)) {
    const own = left.get(holding) ?? amounts.map(() => 0);
    left.set(
      holding,
      own.map((amount, m) => amount - (amounts[m] ?? 0)),
    );
  }
  return [...left];
}

function personsIn(measures: EditionEvidence['measures']): number {
  return measures.findIndex((measure) => measure.of === 'persons');
}
