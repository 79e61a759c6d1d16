import type { PoolPolicy } from '#model/pool-policy.ts';
import type { CoarseningStep, Simulation, SimulationBasis } from '#model/simulation.ts';
import {
  type Change,
  coarserPolicy,
  type Degrees,
  degreesOf,
  degreesOfPeriod,
  shareAt,
} from '#path/protect/protect.ts';

/** A common table that has no holes may lose so many of its figures for it. */
const WORTH = 0.5;

export type Measure = (policy: PoolPolicy, basis: SimulationBasis) => Promise<Simulation>;

export type Coarser = { readonly policy: PoolPolicy; readonly steps: readonly CoarseningStep[] };

/**
 * The common table: the period and each dimension by itself as fine as releases what is wanted. What they release crossed
 * comes after that in the public order, and costs it nothing; where it can have no holes either, by no less than half as
 * many figures, it has none.
 */
export async function coarserCommon(policy: PoolPolicy, measure: Measure, aim: number): Promise<Coarser> {
  const alone = { ...policy, further: [] };
  const first = await measure(alone, 'audits');
  const parts: readonly Part[] = [
    { of: { ...alone, common: [] }, ladder: degreesOfPeriod(policy) },
    ...policy.common.map((cut) => ({
      of: { ...alone, common: [cut], period: 'whole' as const },
      ladder: degreesOf(cut, first),
    })),
  ];
  const apart: number[] = [];
  for (const { of, ladder } of parts) {
    const policyAt = (degree: number): PoolPolicy => changed(of, ladder[degree]);
    const found = await bestOf([...ladder.keys()], policyAt, { measure, aim, least: 0 });
    // Where none releases as much, the coarsest: a dimension is left out.
    apart.push(found?.degree ?? ladder.length - 1);
  }
  const policyAt = (degrees: readonly number[]): PoolPolicy =>
    parts.reduce<PoolPolicy>((coarser, { ladder }, i) => changed(coarser, ladder[degrees[i] ?? 0]), alone);
  const chosen = (await withoutHoles(parts, apart, policyAt, { measure, aim })) ?? apart;
  const isCrossed = chosen.some((degree, i) => degree !== apart[i]);
  const steps: CoarseningStep[] = [];
  for (const [i, { of, ladder }] of parts.entries()) {
    // Crossed, beside those that are coarser already and the others as they are.
    const degreesWith = (at: number) => chosen.map((one, j) => (j < i ? one : j > i ? 0 : at));
    const sharedAt = async (at: number): Promise<number> =>
      finestShare(await measure(isCrossed ? policyAt(degreesWith(at)) : changed(of, ladder[at]), 'audits'));
    const degree = chosen[i] ?? 0;
    const before = await sharedAt(0);
    for (const change of ladder[degree] ?? []) {
      const after = change.kind === 'left-out' ? null : await sharedAt(degree);
      steps.push({ change, further: null, before, after });
    }
  }
  return {
    policy: parts.reduce((coarser, { ladder }, i) => changed(coarser, ladder[chosen[i] ?? 0]), policy),
    steps,
  };
}

/** The period or a common dimension: the policy that tells nothing else apart, and the ways to release it. */
type Part = { readonly of: PoolPolicy; readonly ladder: Degrees };

function changed(policy: PoolPolicy, changes: readonly Change[] = []): PoolPolicy {
  return changes.reduce(coarserPolicy, policy);
}

type Wanted = { readonly measure: Measure; readonly aim: number };

/**
 * The common table crossed, no finer than each part is by itself and telling as much apart: from the coarsest, again and
 * again the part that may be released in more detail, with as much of the value as is wanted, and shows most figures
 * more. Null where there is none, or too little of what each shows by itself is left.
 */
async function withoutHoles(
  parts: readonly Part[],
  apart: readonly number[],
  policyAt: (degrees: readonly number[]) => PoolPolicy,
  { measure, aim }: Wanted,
): Promise<readonly number[] | null> {
  const coarsest = parts.map(({ ladder }, i) => Math.max(apart[i] ?? 0, ladder.length - 2));
  let chosen: readonly number[] = coarsest;
  let now = await measure(policyAt(chosen), 'audits');
  if (finestShare(now) < aim) return null;
  for (;;) {
    const finer = chosen.flatMap((degree, i) =>
      Array.from({ length: degree - (apart[i] ?? 0) }, (_, n) => chosen.with(i, (apart[i] ?? 0) + n)),
    );
    const best = await bestOf(finer, policyAt, { measure, aim, least: figuresIn(now) });
    if (best === null) break;
    [chosen, now] = [best.degree, best.simulation];
  }
  const shown = (simulation: Simulation): number => simulation.tables[0]?.released ?? 0;
  return shown(now) >= WORTH * shown(await measure(policyAt(apart), 'audits')) ? chosen : null;
}

/**
 * Of those that release as much as is wanted, the one that shows most figures, more than `least`; the first of several.
 * Audits only take back: what is not enough before them is not put to them.
 */
async function bestOf<T>(
  candidates: readonly T[],
  policyAt: (degree: T) => PoolPolicy,
  { measure, aim, least }: Wanted & { readonly least: number },
): Promise<{ readonly degree: T; readonly simulation: Simulation } | null> {
  let best: { degree: T; simulation: Simulation } | null = null;
  for (const degree of candidates) {
    const most = best === null ? least : figuresIn(best.simulation);
    const isBetter = (simulation: Simulation): boolean =>
      finestShare(simulation) >= aim && figuresIn(simulation) > most;
    if (!isBetter(await measure(policyAt(degree), 'subtraction'))) continue;
    const simulation = await measure(policyAt(degree), 'audits');
    if (isBetter(simulation)) best = { degree, simulation };
  }
  return best;
}

/** The share of value at the finest grain of the common table. */
function finestShare(simulation: Simulation): number {
  return shareAt(simulation, null, { by: 'all', period: 'finest' })?.value ?? 0;
}

/** How many figures the finest grain shows. */
function figuresIn(simulation: Simulation): number {
  return shareAt(simulation, null, { by: 'all', period: 'finest' })?.released ?? 0;
}
