import type { CellAt, Months } from './edition.ts';
import type { Aggregate, Metric } from './metric.ts';
import type { Code } from './words.ts';

/** How a pool adds noise to what it gives as open data. */
export type NoiseParameters = {
  /** What a release is cut by, each dimension by itself, those that matter most first. */
  readonly by: readonly Code[];
  /** By how many percent the factor of a holding differs from 1: from, to. Confidential. */
  readonly factorPercentMin: number;
  readonly factorPercentMax: number;
  /** How many points that percentage moves from one year to the next at most. */
  readonly driftPercent: number;
  /** What a person may lose in a year, as ρ of zero-concentrated differential privacy: at most 0.5, in thousandths. */
  readonly rhoPerYear: number;
  /** Month in which such a year begins, 1 to 12: releases with noise stay within one. */
  readonly yearStartsIn: number;
  /** One person counts in so many cells of a release, with so many tickets and so much revenue, at most. */
  readonly cellsPerPerson: number;
  readonly ticketsPerPerson: number;
  readonly revenuePerPersonMinor: number;
};

/** Coefficient of variation that the noise gives a figure: below 2 %, or from 2 to 5 %. */
export type Precision = 'under-2' | '2-to-5';

/**
 * A release with noise: for open data. Amounts are sums of contributions, each multiplied by a secret factor of its
 * holding; every figure has discrete Gaussian noise added, which was drawn once. Anybody may read it.
 */
export type NoisyEdition = {
  readonly format: 'parterre-open-edition-1';
  readonly id: string;
  readonly pool: string;
  readonly builtAt: string;
  readonly policy: { readonly version: string; readonly sha256: string };
  readonly months: Months;
  readonly currency: Code;
  /** The common dimensions, in the order of the codes of a cell. */
  readonly common: readonly Code[];
  readonly noise: {
    /** Spent by this release, of all persons’ loss in the year; and what that means at one δ. */
    readonly rho: number;
    readonly epsilon: number;
    readonly delta: number;
    readonly cellsPerPerson: number;
    readonly ticketsPerPerson: number;
    readonly revenuePerPersonMinor: number;
  };
  readonly measures: readonly {
    readonly metric: Code;
    /** Standard deviation of the noise added to each of its figures. */
    readonly deviation: number;
  }[];
  readonly cells: readonly NoisyCell[];
};

export type NoisyCell = {
  readonly at: CellAt;
  /** One figure a measure; null where it is not released. */
  readonly figures: readonly ({ readonly value: number; readonly precision: Precision } | null)[];
};

/** Whether anything of a cell is released: each figure is by itself. */
export function isTold({ figures }: NoisyCell): boolean {
  return figures.some((figure) => figure !== null);
}

/** A cell of a release with noise, and the finest values that are in it; `of` is null for the whole. */
export type OneWayCell = {
  readonly at: CellAt;
  readonly of: { readonly dimension: Code; readonly finest: readonly Code[] } | null;
};

/** A measure of a release with noise: how much of it one person may be, in its own unit. */
export type NoisyMeasure = {
  readonly metric: Metric;
  readonly aggregate: Aggregate;
  readonly perPerson: number;
};

/** What stands behind a cell once every person is bounded, one number a measure: over all holdings, and of each. */
export type BoundedCell = {
  readonly totals: readonly number[];
  readonly contributions: readonly (readonly [holding: string, amounts: readonly number[]])[];
};
