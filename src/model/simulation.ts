import type { CellAt, Months, RuleName } from './edition.ts';
import type { Period, PoolPolicy } from './pool-policy.ts';
import type { Code } from './words.ts';

/**
 * What a policy would hide of a pool as it stands. It tells which cells rules hide, hence who is large where: it is the
 * steward’s, and no door for others gives it.
 */
export type Simulation = {
  readonly format: 'parterre-simulation-1';
  readonly policy: string;
  readonly months: Months;
  /** The common dimensions, in the order of a cell’s values; the period is the last. */
  readonly common: readonly Code[];
  /** By the rules of a cell alone; by those and what subtraction would tell; or by all audits, as a release would be. */
  readonly basis: SimulationBasis;
  /** What shares of value are of: tickets in a pool without revenue. */
  readonly value: 'revenue' | 'tickets';
  /** The common table, then one a further dimension; nothing is counted of cells where nothing is recorded. */
  readonly tables: readonly (CellCounts & { readonly further: Code | null })[];
  readonly shares: readonly ShareReleased[];
  /** Of each finest value of the common dimensions by itself. */
  readonly values: readonly ValueReleased[];
  /** What the same policy without its panels would release; null where it has none. */
  readonly withoutPanels: Pick<Simulation, 'values' | 'shares'> | null;
  /** How many cells each rule hides; a cell may meet several. */
  readonly rules: readonly { readonly rule: RuleName; readonly cells: number }[];
  /** Those where anything is recorded. */
  readonly cells: readonly SimulatedCell[];
};

export type SimulationBasis = 'rules' | 'subtraction' | 'audits';

export type SimulatedCell = {
  readonly at: CellAt;
  readonly fate: 'released' | 'hidden-by-rule' | 'hidden-for-others';
  /** Those that hide it by itself. */
  readonly rules: readonly RuleName[];
};

export type CellCounts = {
  readonly recorded: number;
  readonly released: number;
  readonly byRule: number;
  /** Null where only the rules of a cell were asked. */
  readonly forOthers: number | null;
};

/** Of the cells of one grain, how many are released, and how much of the value. */
export type ShareReleased = {
  /** Common dimensions at their finest; the others are whole. */
  readonly by: readonly Code[];
  /** A further dimension at its finest, beside them. */
  readonly further: Code | null;
  readonly period: Period;
  readonly recorded: number;
  readonly released: number;
  /** From 0 to 1; null where there is no value. */
  readonly value: number | null;
};

/** How much of what a value is worth is released under its name, or under that of the panel in its place. */
export type ValueReleased = {
  readonly dimension: Code;
  readonly value: Code;
  readonly panel: Code | null;
  readonly period: Period;
  /** From 0 to 1; null where it is worth nothing. */
  readonly share: number | null;
};

/** One step by which a policy is made coarser, and the share of value that is released before and after. */
export type CoarseningStep = {
  readonly change:
    | { readonly kind: 'period'; readonly to: Period }
    /** Values shown together only: under the name of their group, or as `other-values`. */
    | {
        readonly kind: 'merged';
        readonly dimension: Code;
        readonly into: Code;
        readonly values: readonly Code[];
      }
    | { readonly kind: 'left-out'; readonly dimension: Code };
  /** Whose share: that of a further dimension, or of the period or common dimension that is changed. */
  readonly further: Code | null;
  readonly before: number;
  /** Null for a dimension that is left out. */
  readonly after: number | null;
};

/** A coarser policy, and how it was found. */
export type Coarsening = {
  readonly format: 'parterre-coarsening-1';
  readonly steps: readonly CoarseningStep[];
  /** The share of value to release by the period, and by each common dimension by itself over the whole. */
  readonly wanted: number;
  readonly isReached: boolean;
  readonly policy: PoolPolicy;
  /** The least of these shares under the policy which it began with. */
  readonly before: number;
  /** What the proposed policy would hide, by all audits. */
  readonly to: Simulation;
};
