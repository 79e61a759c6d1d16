import type { Scope } from '#model/audience.ts';
import type { Aggregate, Dimension, Metric, Universe } from '#model/metric.ts';
import type { Organisation } from '#model/pool.ts';
import type { DateRange, Query } from '#model/query.ts';
import type { Code, Slug } from '#model/words.ts';

/** What a plan depends on besides the question. */
export type AggregateFacts = {
  /** The house that asks; null for the steward and the public. */
  readonly house: Slug | null;
  /** The pool’s currency: an amount that names no other counts this one. */
  readonly currency: string;
  /** Members, so that a house that is not one is named as such; null when that was checked already. */
  readonly organisations: readonly Organisation[] | null;
  /** Local ISO date; a comparison of purchases then stops at the same point of the earlier period. */
  readonly today?: string;
  /** Names of the results of `keptPlans` that the engine keeps: they are read and not computed again. */
  readonly kept?: readonly string[];
  /** Bounds of the persons behind a pool’s cells are enough; `protect` says when they are not. */
  readonly boundsPersons?: boolean;
  /** Where one’s own public counts as met elsewhere; anywhere when left out. */
  readonly metIn?: MetIn;
};

/** These houses, in performances up to the end of a month (`YYYY-MM`). */
export type MetIn = { readonly houses: readonly Slug[]; readonly until: string };

/** A dimension of the answer, with the codes that stand under another one in it. */
export type Grouping = { readonly dimension: Dimension; readonly recode: ReadonlyMap<Code, Code> };

/** A filter: one of these codes, or within this closed range of dates. */
export type Condition = {
  readonly dimension: Dimension;
  readonly codes: readonly Code[] | null;
  readonly range: DateRange | null;
};

/** Numbers taken over the same rows, grouped the same way. */
export type Slice = {
  /**
   * `figure` is the number asked, whose rows give the coverage; `base` its denominator over other rows; `shadow` the
   * lines behind a figure of performances; `persons` and `orders` the counts of these over the same rows; `rest` the
   * lines of a base, of which the figure counts some.
   */
  readonly name: 'figure' | 'base' | 'shadow' | 'persons' | 'orders' | 'rest';
  readonly universe: Universe;
  readonly aggregates: readonly Aggregate[];
  /** Positions in the question’s `by` of the dimensions that this slice is grouped by. */
  readonly keys: readonly number[];
  readonly where: readonly Condition[];
  /** Dimensions whose value must be known. */
  readonly known: readonly Dimension[];
};

/** A number whose contributions by holding are evidence for disclosure control. */
export type EvidenceOf = {
  readonly of: string;
  readonly slice: Slice['name'];
  readonly aggregate: Aggregate;
  /** When `aggregate` counts the most that there may be: the least. */
  readonly least?: Aggregate;
};

/** A question in the making of a plan: each rewrite takes one and gives a better one. */
export type Asked = {
  readonly query: Query;
  readonly metric: Metric;
  readonly scope: Scope;
  /** The house whose own data are asked; null in the pool. */
  readonly house: Slug | null;
  readonly by: readonly Grouping[];
  readonly where: readonly Condition[];
  readonly slices: readonly Slice[];
  /** Where a share of persons counts some performances: the lines of its base, for what is left beside it. */
  readonly rest?: Slice;
  readonly evidence: readonly EvidenceOf[];
};

/** Part id of a cell → the aggregate that gives it. */
export function partsOf(metric: Metric): readonly (readonly [part: string, aggregate: Aggregate])[] {
  const { expression } = metric;
  return expression.kind === 'single'
    ? [['value', expression.of]]
    : [
        ['numerator', expression.numerator],
        ['denominator', expression.denominator],
      ];
}

/** An id as SQL names it: `age-band` → `age_band`. */
export function snake(id: string): string {
  return id.replaceAll('-', '_');
}
