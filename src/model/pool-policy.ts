import type { NoiseParameters } from './noisy-edition.ts';
import type { Panel } from './panel.ts';
import type { Code } from './words.ts';

/**
 * What a pool publishes and under which rules: the file that its members agree on. Versioned and signed; a release names
 * the digest of the one it was built under.
 */
export type PoolPolicy = {
  readonly format: 'parterre-policy-1';
  /** Raised at each change, never used twice. */
  readonly version: string;
  /** Only what is stricter than the default; the rest is the default’s. */
  readonly parameters: Readonly<Record<string, number>>;
  /** How many parties that pool what they know must learn nothing of another: 1 or, in strict pools, 2. */
  readonly coalition: 1 | 2;
  readonly metrics: readonly Code[];
  /** The shortest period that is released; months, where it is not said. */
  readonly period?: Period;
  readonly common: readonly CutOfPolicy[];
  /** Beside the common dimensions one of these at a time, and not by month. */
  readonly further: readonly CutOfPolicy[];
  /** A4: what is shown in the place of some values of the common dimensions. */
  readonly panels?: readonly Panel[];
  /** New tables that one member may ask for in the course of a release (E6). */
  readonly tablesPerMember: number;
  /** No amount is given before the first release; otherwise each table is examined alone until then. */
  readonly releasedOnly: boolean;
  /** Of releases with noise: only what is stricter than the default. */
  readonly noise?: Partial<NoiseParameters>;
};

/** `whole` is all months of a release together. */
export type Period = 'month' | 'quarter' | 'whole';

/** A dimension as a release cuts it. */
export type CutOfPolicy = {
  readonly dimension: Code;
  /** The finest values, where they are not those of the dimension; what is none of them stands under `other-values`. */
  readonly values?: readonly Code[];
  /** Values shown together only, under one code that stands in their place; no value is in two. */
  readonly merged?: Readonly<Record<Code, readonly Code[]>>;
  /** Values taken together, which may overlap each other. */
  readonly groups?: Readonly<Record<Code, readonly Code[]>>;
  /** Groups that divide the whole stand between it and the values. */
  readonly division?: readonly Code[];
};
