import type { Aggregate } from '#model/metric.ts';
import type { Step } from '#model/plan.ts';

import { type Asked, partsOf, type Slice } from './asked.ts';
import { inputNames } from './inputs-of.ts';
import { step } from './universes/universe.ts';

/** Where a share of the pool finds by how much each holding’s respondents count less: one row a cell and holding. */
export type Capping = {
  readonly factors: string;
  /** The slice and the aggregate of the denominator, whose respondents are weighed. */
  readonly base: Slice;
  readonly weighed: Weighed;
};

type Weighed = Extract<Aggregate, { kind: 'weigh-distinct' }>;

/**
 * A2: in a survey share of the pool each holding’s weight is capped, so that the share is not that of one large house.
 * Houses that are named, by consent, stand for themselves. Null when nothing is capped.
 */
export function cappingOf(asked: Asked, prefix: string): Capping | null {
  const weighed = partsOf(asked.metric).at(-1)?.[1];
  const isNamed = asked.where.some(({ dimension }) => dimension.values.kind === 'organisations');
  if (weighed?.kind !== 'weigh-distinct' || asked.scope !== 'pool' || isNamed) return null;
  const base = asked.slices.find(({ aggregates }) => aggregates.includes(weighed));
  return base === undefined ? null : { factors: `${prefix}_${base.name}_factors`, base, weighed };
}

/**
 * `cells`: the keys of a cell, `is_total`, `holding`, and a row for each respondent with its weight. The cap is the
 * largest c·T such that no holding has more than the share c of the total T left: with the k largest capped and `rest`
 * the weight of all others, T = k·c·T + rest. Of too few holdings for any such total, none is capped.
 */
export function factorSteps(
  { factors, weighed }: Capping,
  keys: readonly string[],
  cells: string,
): readonly Step[] {
  const { counted } = inputNames(weighed);
  const cell = [...keys, 'is_total'].join(', ');
  const share = weighed.holdingShareMax;
  const cap = `${share} * rest / (1 - ${share} * larger)`;
  return [
    step(
      `${factors}_weights`,
      `select ${cell}, holding, sum(weight) as weight
from ${cells}
where ${counted} is not null
group by ${cell}, holding`,
    ),
    step(
      `${factors}_ranked`,
      `select *, row_number() over (partition by ${cell} order by weight desc, holding) - 1 as larger,
  sum(weight) over (partition by ${cell} order by weight desc, holding rows between current row and unbounded following) as rest
from ${factors}_weights`,
    ),
    step(
      `${factors}_caps`,
      `select ${cell}, arg_min(${cap}, larger) as cap
from ${factors}_ranked
where ${share} * larger < 1 and weight <= ${cap}
group by ${cell}`,
    ),
    step(
      factors,
      `select weights.*, case when weights.weight > caps.cap then caps.cap / weights.weight else 1 end as factor
from ${factors}_weights as weights
left join ${factors}_caps as caps on ${sameCell(keys, 'weights', 'caps')} and weights.is_total = caps.is_total`,
    ),
  ];
}

/** Joins each respondent of `each` to the factor of its holding; a slice with more keys finds that of the cell that it is in. */
export function cappedJoinSql({ factors }: Capping, keys: readonly string[]): string {
  const total = keys.length === 0 ? [] : ['each.is_total = capped.is_total'];
  const on = [sameCell(keys, 'each', 'capped'), ...total, 'each.holding = capped.holding'];
  return `left join ${factors} as capped on ${on.join(' and ')}`;
}

function sameCell(keys: readonly string[], left: string, right: string): string {
  return keys.map((key) => `${left}.${key} is not distinct from ${right}.${key}`).join(' and ') || 'true';
}
