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
  withoutPanels,
} from '#path/protect/protect.ts';
import type { Answering } from '../answering.ts';
import type { Building } from './prove-in-worker.ts';
import { simulateAt } from './simulate.ts';

/** Of the value, at the finest grain of the common table. */
const WANTED = 0.8;

/** A further dimension that releases less of it is left out. */
const WORTH = 0.5;

/** Further dimensions may take from the common table what it released alone: then more is sought of it at first. */
const MARGINS = [0, 0.05, 0.1];

type Measure = (policy: PoolPolicy, basis: SimulationBasis) => Promise<Simulation>;

type Coarsened = {
  readonly policy: PoolPolicy;
  readonly months: Months | null;
  /** Of the policy that is proposed. */
  readonly version: string;
};

/**
 * A coarser policy under which 80 % of the value is released at the finest grain of the common table; then, of each
 * further dimension, as much as can be. The search is greedy and deterministic, and what it ends with passed all audits.
 * It looks at the figures of the pool: what it proposes is for the steward, until the partners agree on it. Panels are no
 * part of it: it seeks for totals, and a total that is released needs none.
 */
export async function coarsenPolicy(
  answering: Answering,
  { policy: given, months, version }: Coarsened,
  { tried, tell, ...building }: Building & { readonly tried?: (policies: number) => void } = {},
): Promise<Coarsening> {
  const policy = withoutPanels(given);
  return answering.at(async (asOf) => {
    const measured = new Map<string, Promise<Simulation>>();
    const measure: Measure = (one, basis) => {
      const key = JSON.stringify([one, basis]);
      const known = measured.get(key);
      if (known) return known;
      tried?.(measured.size + 1);
      const simulation = simulateAt(asOf, { policy: one, months, basis }, building);
      measured.set(key, simulation);
      return simulation;
    };
    const proved = (one: PoolPolicy): Promise<Simulation> =>
      simulateAt(asOf, { policy: one, months, basis: 'audits' }, { ...building, ...(tell ? { tell } : {}) });
    const [first = WANTED, ...others] = MARGINS.map((margin) => WANTED + margin);
    let best = await coarsened(policy, first, { measure, proved });
    for (const aim of others) {
      if (best.isReached || !best.isReachedAlone) break;
      const found = await coarsened(policy, aim, { measure, proved });
      if (finestShare(found.to) > finestShare(best.to)) best = found;
    }
    const { isReachedAlone: _, ...coarsening } = best;
    return { ...coarsening, policy: { ...coarsening.policy, version } };
  });
}

type Search = {
  readonly measure: Measure;
  /** All audits of a whole policy, with progress. */
  readonly proved: (policy: PoolPolicy) => Promise<Simulation>;
};

/** `isReachedAlone`: by the common table, before further dimensions took from it. */
async function coarsened(
  policy: PoolPolicy,
  aim: number,
  { measure, proved }: Search,
): Promise<Coarsening & { readonly isReachedAlone: boolean }> {
  const common = await coarserCommon(policy, measure, aim);
  let further = await coarserFurther(common.policy, measure, aim);
  let to = await proved(further.policy);
  for (;;) {
    const poor = further.policy.further.filter(({ dimension }) => valueBy(to, dimension) < WORTH);
    if (poor.length === 0) break;
    further = poor.reduce(
      (coarser, { dimension }) => leftOut(coarser, dimension, valueBy(to, dimension)),
      further,
    );
    to = await proved(further.policy);
  }
  return {
    format: 'parterre-coarsening-1',
    steps: [...common.steps, ...further.steps],
    wanted: WANTED,
    isReached: finestShare(to) >= WANTED,
    isReachedAlone: finestShare(await measure({ ...common.policy, further: [] }, 'audits')) >= aim,
    policy: further.policy,
    before: finestShare(await measure({ ...policy, further: [] }, 'audits')),
    to,
  };
}

type Coarser = { readonly policy: PoolPolicy; readonly steps: readonly CoarseningStep[] };

function leftOut({ policy, steps }: Coarser, dimension: string, before: number): Coarser {
  const change = { kind: 'left-out' as const, dimension };
  const kept = steps.filter(({ further }) => further !== dimension);
  return {
    policy: coarserPolicy(policy, change),
    steps: [...kept, { change, further: dimension, before, after: null }],
  };
}

/**
 * The common table by itself, from the coarsest: again and again the dimension that may be released in more detail, with
 * as much of the value as is wanted, and shows most figures more.
 */
async function coarserCommon(policy: PoolPolicy, measure: Measure, aim: number): Promise<Coarser> {
  const alone = { ...policy, further: [] };
  const first = await measure(alone, 'audits');
  const ladders = [degreesOfPeriod(policy), ...policy.common.map((cut) => degreesOf(cut, first))];
  const changesAt = (degrees: readonly number[]): readonly Change[] =>
    ladders.flatMap((ladder, i) => ladder[degrees[i] ?? 0] ?? []);
  const policyAt = (degrees: readonly number[]): PoolPolicy =>
    changesAt(degrees).reduce(coarserPolicy, alone);
  let chosen: readonly number[] = ladders.map((ladder) => ladder.length - 1);
  for (let now = await measure(policyAt(chosen), 'audits'); ; ) {
    const finer = await bestOf(finerThan(chosen), policyAt, {
      measure,
      aim,
      least: figuresIn(now),
    });
    if (finer === null) break;
    [chosen, now] = [finer.degrees, finer.simulation];
  }
  const changes = changesAt(chosen);
  const steps: CoarseningStep[] = [];
  let before = finestShare(first);
  for (const [i, change] of changes.entries()) {
    const coarser = changes.slice(0, i + 1).reduce(coarserPolicy, alone);
    const after = finestShare(await measure(coarser, 'audits'));
    steps.push({ change, further: null, before, after });
    before = after;
  }
  return { policy: changes.reduce(coarserPolicy, policy), steps };
}

/** One dimension in more detail, by any number of degrees. */
function finerThan(degrees: readonly number[]): readonly (readonly number[])[] {
  return degrees.flatMap((degree, i) => Array.from({ length: degree }, (_, finer) => degrees.with(i, finer)));
}

/**
 * Of those that release as much as is wanted, the one that shows most figures, more than `least`; the first of several.
 * Audits only take back: what is not enough before them is not put to them.
 */
async function bestOf(
  candidates: readonly (readonly number[])[],
  policyAt: (degrees: readonly number[]) => PoolPolicy,
  { measure, aim, least }: { readonly measure: Measure; readonly aim: number; readonly least: number },
): Promise<{ readonly degrees: readonly number[]; readonly simulation: Simulation } | null> {
  let best: { degrees: readonly number[]; simulation: Simulation } | null = null;
  for (const degrees of candidates) {
    const most = best === null ? least : figuresIn(best.simulation);
    const isBetter = (simulation: Simulation): boolean =>
      finestShare(simulation) >= aim && figuresIn(simulation) > most;
    if (!isBetter(await measure(policyAt(degrees), 'subtraction'))) continue;
    const simulation = await measure(policyAt(degrees), 'audits');
    if (isBetter(simulation)) best = { degrees, simulation };
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
