import type { Months } from '#model/edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Coarsening, CoarseningStep, Simulation } from '#model/simulation.ts';
import {
  type Change,
  coarserPolicy,
  type Degrees,
  degreesOf,
  shareAt,
  withoutPanels,
} from '#path/protect/protect.ts';
import type { Answering } from '../answering.ts';
import { type Coarser, coarserCommon, type Measure } from './coarsen-common.ts';
import type { Building } from './prove-in-worker.ts';
import { simulateAt } from './simulate.ts';

/** Of the value, by the period and by each common dimension. */
const WANTED = 0.8;

/** A further dimension that releases less of it is left out. */
const WORTH = 0.5;

/** Further dimensions may take from the common table what it released alone: then more is sought of it at first. */
const MARGINS = [0, 0.05, 0.1];

type Coarsened = {
  readonly policy: PoolPolicy;
  readonly months: Months | null;
  /** Of the policy that is proposed. */
  readonly version: string;
};

/**
 * A coarser policy under which 80 % of the value is released by the period and by each common dimension; then, of each
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
      if (leastShare(found.to) > leastShare(best.to)) best = found;
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
    isReached: leastShare(to) >= WANTED,
    isReachedAlone: leastShare(await measure({ ...common.policy, further: [] }, 'audits')) >= aim,
    policy: further.policy,
    before: leastShare(await measure({ ...policy, further: [] }, 'audits')),
    to,
  };
}

function leftOut({ policy, steps }: Coarser, dimension: string, before: number): Coarser {
  const change = { kind: 'left-out' as const, dimension };
  const kept = steps.filter(({ further }) => further !== dimension);
  return {
    policy: coarserPolicy(policy, change),
    steps: [...kept, { change, further: dimension, before, after: null }],
  };
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

/** The least of the shares of value by the period, and by each common dimension over the whole. */
export function leastShare({ shares }: Simulation): number {
  const own = shares.filter(({ further }) => further === null);
  const whole = own.filter(({ by, period }) => by.length === 1 && period === 'whole');
  return Math.min(...[own[0], ...whole].map((share) => share?.value ?? 0));
}

function valueBy(simulation: Simulation, further: string): number {
  return shareAt(simulation, further, { by: 'none', period: 'whole' })?.value ?? 0;
}
