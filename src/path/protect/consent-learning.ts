import type { Learned } from '#model/consent-inbox.ts';
import type { CellEvidence } from '#model/edition.ts';
import { coalitionsOf, type Parties } from './linear/coalitions.ts';
import type { Measures } from './primary.ts';

/** Who is behind a figure, measure by measure, and who knows what of it. */
export type BehindFigure = {
  readonly contributions: CellEvidence['contributions'];
  readonly measures: Measures;
  readonly parties: Parties;
  readonly coalition: 1 | 2;
};

/** From the least to the most that is learned. */
const DEGREES: readonly Learned[] = ['nothing', 'estimated', 'exactly'];

/**
 * What a figure with its totals would tell of one holding: to whoever knows nothing else, and to whoever is behind it
 * too, alone or, in a strict pool, with another. It follows from who is behind the figure, and from no amount: how close the
 * others come is how much these have, and a holding that hands in more and more would read off that degree what this is
 * (docs/decisions/0074-consents-of-a-figure.md).
 */
export function learningOf(
  holding: number,
  behind: BehindFigure,
): { readonly outsiders: Learned; readonly insiders: Learned } {
  const present = new Set(behind.contributions.map(([one]) => one));
  const learned = coalitionsOf(behind.parties, behind.coalition)
    .filter(({ knows }) => !knows.has(holding))
    .map(({ knows }) => ({
      isInsider: [...knows].some((one) => present.has(one)),
      degree: degreeOf(holding, knows, behind),
    }));
  const most = (ofInsiders: boolean): Learned => {
    const own = learned.filter(({ isInsider }) => isInsider === ofInsiders).map(({ degree }) => degree);
    return DEGREES.findLast((degree) => own.includes(degree)) ?? 'nothing';
  };
  return { outsiders: most(false), insiders: most(true) };
}

/** Of all measures the closest: they are released together. */
function degreeOf(
  holding: number,
  knows: ReadonlySet<number>,
  { contributions, measures }: BehindFigure,
): Learned {
  const degrees = measures.map(({ isAdditive }, i): Learned => {
    const present = contributions.filter(([, amounts]) => (amounts[i] ?? 0) !== 0).map(([one]) => one);
    if (!present.includes(holding)) return 'nothing';
    const others = present.filter((one) => one !== holding);
    if (others.some((one) => !knows.has(one))) return 'estimated';
    // Persons whom houses share make a total from which nothing can be taken away for certain.
    return isAdditive || others.length === 0 ? 'exactly' : 'estimated';
  });
  return DEGREES.findLast((degree) => degrees.includes(degree)) ?? 'nothing';
}
