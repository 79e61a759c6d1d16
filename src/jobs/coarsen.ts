import type { Months } from '#model/edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Coarsening, CoarseningStep, Simulation, SimulationBasis } from '#model/simulation.ts';
import {
  type Change,
  coarserPolicy,
  type Degrees,
  degreesOf,
  degreesOfPeriod,
  shareAt,
} from '#path/protect/protect.ts';
import type { Answering } from './answering.ts';
import type { Building } from './prove-in-worker.ts';
import { simulateAt } from './simulate.ts';

/** Of the value, at the finest grain of the common table. */
const WANTED = 0.8;

/** A further dimension that releases less of it is left out. */
const WORTH = 0.5;

/** What the audits hide besides may bring a policy below what is wanted: then more is sought of the next. */
const MARGINS = [0, 0.05, 0.1];

type Measure = (policy: PoolPolicy, basis: SimulationBasis) => Promise<Simulation>;

/** A way to look for a coarser policy: how a policy is measured, and by which audits at the end. */
type Search = { readonly measure: Measure; readonly basis: SimulationBasis };

/**
 * A coarser policy under which 80 % of the value is released at the finest grain of the common table; then, of each
 * further dimension, as much as can be. The search is greedy and deterministic. It looks at the figures of the pool: what
 * it proposes is for the steward, until the partners agree on it.
 */
export async function coarsenPolicy(
  answering: Answering,
  {
    policy,
    months,
    isExact,
    version,
  }: {
    readonly policy: PoolPolicy;
    readonly months: Months | null;
    readonly isExact: boolean;
    readonly version: string;
  },
  { tried, ...building }: Building & { readonly tried?: (policies: number) => void } = {},
): Promise<Coarsening> {
  return answering.at(async (asOf) => {
    const measured = new Map<string, Promise<Simulation>>();
    const measure: Measure = (one, basis) => {
      const key = JSON.stringify([one, basis]);
      const known = measured.get(key);
      if (known) return known;
      tried?.(measured.size + 1);
      const { tell, ...quietly } = building;
      const simulation = simulateAt(
        asOf,
        { policy: one, months, basis },
        basis === 'audits' ? building : quietly,
      );
      measured.set(key, simulation);
      return simulation;
    };
    const search: Search = { measure, basis: isExact ? 'audits' : 'subtraction' };
    const from = await search.measure(policy, search.basis);
    let best: Coarsening | null = null;
    for (const margin of MARGINS) {
      const found = await coarsened(policy, from, search, WANTED + margin);
      if (best === null || finestShare(found.to) > finestShare(best.to)) best = found;
      if (best.isReached) break;
    }
    const found = best as Coarsening;
    return { ...found, policy: { ...found.policy, version } };
  });
}

async function coarsened(
  policy: PoolPolicy,
  from: Simulation,
  search: Search,
  aim: number,
): Promise<Coarsening> {
  const common = await coarserCommon(policy, search.measure, aim);
  const further = await coarserFurther(common.policy, search.measure, aim);
  const to = await search.measure(further.policy, search.basis);
  return {
    format: 'parterre-coarsening-1',
    steps: [...common.steps, ...further.steps],
    wanted: WANTED,
    isReached: finestShare(to) >= WANTED,
    policy: further.policy,
    from,
    to,
  };
}

type Coarser = { readonly policy: PoolPolicy; readonly steps: readonly CoarseningStep[] };

/**
 * The common table by itself, from the coarsest: again and again the dimension that may be released in more detail, with
 * as much of the value as is wanted, and shows most figures more.
 */
async function coarserCommon(policy: PoolPolicy, measure: Measure, aim: number): Promise<Coarser> {
  const alone = { ...policy, further: [] };
  const first = await measure(alone, 'subtraction');
  const ladders = [degreesOfPeriod(policy), ...policy.common.map((cut) => degreesOf(cut, first))];
  const changesAt = (degrees: readonly number[]): readonly Change[] =>
    ladders.flatMap((ladder, i) => ladder[degrees[i] ?? 0] ?? []);
  const measured = (degrees: readonly number[]): Promise<Simulation> =>
    measure(changesAt(degrees).reduce(coarserPolicy, alone), 'subtraction');
  let chosen: readonly number[] = ladders.map((ladder) => ladder.length - 1);
  for (let now = await measured(chosen); ; ) {
    const finer = await bestOf(finerThan(chosen), measured, aim);
    if (finer === null || figuresIn(finer.simulation) <= figuresIn(now)) break;
    [chosen, now] = [finer.degrees, finer.simulation];
  }
  const changes = changesAt(chosen);
  const steps: CoarseningStep[] = [];
  let before = finestShare(first);
  for (const [i, change] of changes.entries()) {
    const after = finestShare(
      await measure(changes.slice(0, i + 1).reduce(coarserPolicy, alone), 'subtraction'),
    );
    steps.push({ change, further: null, before, after });
    before = after;
  }
  return { policy: changes.reduce(coarserPolicy, policy), steps };
}

/** One dimension in more detail, by any number of degrees. */
function finerThan(degrees: readonly number[]): readonly (readonly number[])[] {
  return degrees.flatMap((degree, i) => Array.from({ length: degree }, (_, finer) => degrees.with(i, finer)));
}

/** Of those that release as much as is wanted, the one that shows most figures; the first of several. */
async function bestOf(
  candidates: readonly (readonly number[])[],
  measured: (degrees: readonly number[]) => Promise<Simulation>,
  aim: number,
): Promise<{ readonly degrees: readonly number[]; readonly simulation: Simulation } | null> {
  let best: { degrees: readonly number[]; simulation: Simulation } | null = null;
  for (const degrees of candidates) {
    const simulation = await measured(degrees);
    const isBetter = best === null || figuresIn(simulation) > figuresIn(best.simulation);
    if (finestShare(simulation) >= aim && isBetter) best = { degrees, simulation };
  }
  return best;
}

/**
 * Each further dimension in which too little is released becomes one degree coarser, all of them at once, until enough is.
 * What never is enough stays at the degree that releases most, or is left out.
 */
async function coarserFurther(policy: PoolPolicy, measure: Measure, aim: number): Promise<Coarser> {
  const first = await measure(policy, 'subtraction');
  const dimensions = policy.further.map((cut): Descending => {
    const { dimension } = cut;
    return {
      dimension,
      degrees: degreesOf(cut, first),
      at: 0,
      best: { at: 0, value: valueBy(first, dimension) },
    };
  });
  const changesOf = ({ degrees }: Descending, at: number): readonly Change[] => degrees[at] ?? [];
  for (;;) {
    const poor = dimensions.filter(({ best, degrees, at }) => best.value < aim && at < degrees.length - 2);
    if (poor.length === 0) break;
    for (const each of poor) each.at += 1;
    const changes = dimensions.flatMap((each) =>
      changesOf(each, poor.includes(each) ? each.at : each.best.at),
    );
    const now = await measure(changes.reduce(coarserPolicy, policy), 'subtraction');
    for (const each of poor) {
      const value = valueBy(now, each.dimension);
      if (value > each.best.value) each.best = { at: each.at, value };
    }
  }
  const steps = dimensions.flatMap((each) => {
    const { dimension, degrees, best } = each;
    const isWorth = best.value >= WORTH;
    return changesOf(each, isWorth ? best.at : degrees.length - 1).map(
      (change): CoarseningStep => ({
        change,
        further: dimension,
        before: valueBy(first, dimension),
        after: isWorth ? best.value : null,
      }),
    );
  });
  return { policy: steps.reduce((coarser, { change }) => coarserPolicy(coarser, change), policy), steps };
}

type Descending = {
  readonly dimension: string;
  readonly degrees: Degrees;
  at: number;
  best: { readonly at: number; readonly value: number };
};

/** The share of value at the finest grain of the common table. */
export function finestShare(simulation: Simulation): number {
  return shareAt(simulation, null, { by: 'all', period: 'finest' })?.value ?? 0;
}

/** How many figures the finest grain shows. */
function figuresIn(simulation: Simulation): number {
  return shareAt(simulation, null, { by: 'all', period: 'finest' })?.released ?? 0;
}

function valueBy(simulation: Simulation, further: string): number {
  return shareAt(simulation, further, { by: 'none', period: 'whole' })?.value ?? 0;
}
