import type { Dimension, Scalar, Sum } from '#model/metric.ts';
import type { Step } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';

import type { Condition, MetIn } from '../asked.ts';
import { literal } from '../dialect.ts';

/** One column of the rows that a slice counts. */
export type Column = { readonly alias: string } & (
  | { readonly scalar: Scalar }
  /** What a row adds to a sum. */
  | { readonly sum: Sum }
  /** A dimension’s value; for a delivered sum of a period, the one at its start or end, or null if they differ. */
  | {
      readonly dimension: Dimension;
      readonly at: 'both-ends' | 'start' | 'end';
      /** It is only set against the ends of whole months. */
      readonly wholeMonths?: boolean;
    }
);

export type RowsWanted = {
  readonly columns: readonly Column[];
  /** The house whose rows alone are wanted; null for all. */
  readonly house: Slug | null;
  /** Starts the names of steps that only these rows need. */
  readonly prefix: string;
  /** Conditions of time, for what is seen elsewhere “during the same period”. */
  readonly period: readonly Condition[];
  /** Steps and rollups that the engine keeps (`kept.ts`). */
  readonly kept: readonly string[];
  /** Where persons count as met elsewhere; anywhere when left out. */
  readonly metIn?: MetIn | undefined;
};

/** The rows of a universe: `sql` selects `columns`, after the `steps` that it reads. */
export type Rows = { readonly steps: readonly Step[]; readonly sql: string };

export function step(name: string, sql: string): Step {
  return { name, sql };
}

/** `and` of the conditions there are, as a where clause; nothing without any. */
export function whereSql(conditions: readonly (string | null)[]): string {
  const stated = conditions.filter((one) => one !== null);
  return stated.length === 0 ? '' : `where ${stated.join('\n  and ')}`;
}

export function isHouse(column: string, house: Slug | null): string | null {
  return house === null ? null : `${column} = ${literal(house)}`;
}
