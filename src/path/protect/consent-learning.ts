import type { Learned } from '#model/consent-inbox.ts';
import type { CellEvidence } from '#model/edition.ts';
import { coalitionsOf, type Parties } from './linear/coalitions.ts';
import type { Policy } from './policy.ts';
import type { Measures } from './primary.ts';

/** Who is behind a figure, measure by measure, and who knows what of it. */
export type BehindFigure = {
  readonly evidence: Pick<CellEvidence, 'totals' | 'contributions'>;
  readonly measures: Measures;
  readonly parties: Parties;
  readonly coalition: 1 | 2;
  readonly policy: Policy;
};

/** From the least to the most that is learned. */
const DEGREES: readonly Learned[] = ['nothing', 'loosely', 'closely', 'exactly'];

/**
 * What a figure with its totals would tell of one holding: to whoever knows nothing else, and to whoever is behind it
 * too, alone or, in a strict pool, with another. Three degrees and no percentage: how close the others come is how much
 * these have, which the holding is not to learn before they have consented (docs/decisions/0074-consents-of-a-figure.md).
 */
export function learningOf(
  holding: number,
  behind: BehindFigure,
): { readonly outsiders: Learned; readonly insiders: Learned } {
  const present = new Set(behind.evidence.contributions.map(([one]) => one));
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
  { evidence, measures, policy }: BehindFigure,
): Learned {
  const degrees = measures.map(({ isAdditive }, i): Learned => {
    const amounts = evidence.contributions.map(([one, each]) => [one, Math.abs(each[i] ?? 0)] as const);
    const own = sum(amounts.filter(([one]) => one === holding));
    if (own === 0) return 'nothing';
    const others = amounts.filter(([one, amount]) => one !== holding && amount > 0);
    const unknown = others.filter(([one]) => !knows.has(one));
    // Persons whom houses share make a total from which nothing can be taken away for certain.
    if (unknown.length === 0) return isAdditive || others.length === 0 ? 'exactly' : 'closely';
    const known = others.filter(([one]) => knows.has(one));
    const left = isAdditive ? sum(unknown) : (evidence.totals[i] ?? 0) - own - sum(known);
    return left < (policy.pPercent / 100) * own ? 'closely' : 'loosely';
  });
  return DEGREES.findLast((degree) => degrees.includes(degree)) ?? 'nothing';
}

function sum(amounts: readonly (readonly [number, number])[]): number {
  return amounts.reduce((total, [, amount]) => total + amount, 0);
}
