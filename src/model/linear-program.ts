/**
 * What somebody knows of amounts that they cannot see: each within bounds, and sums of them that are published. `truth` is
 * a solution, and the one that the bounds and sums were taken from. Amounts are scaled so that the largest published sum or
 * amount is 10⁶.
 */
export type LinearProgram = {
  readonly truth: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly sums: readonly LinearSum[];
};

/** The sum of amounts, each times its factor, is `equals`. */
export type LinearSum = {
  readonly columns: Int32Array;
  readonly factors: Int32Array;
  readonly equals: number;
};

/** How large sums could be, to somebody who knows the amounts of some columns besides. */
export type ReachQuestion = {
  readonly known: Int32Array;
  readonly targets: readonly ReachTarget[];
};

export type ReachTarget = {
  readonly columns: Int32Array;
  readonly atLeast: number;
  /** Whether it is asked how far the sum could be below nought: it is its size that is to be so much. */
  readonly isBelow?: boolean;
};

/** The most that a sum can be, and by which of the sums that are known: their numbers. Of targets that cannot be reached. */
export type Shortfall = {
  readonly target: number;
  readonly most: number;
  readonly boundBy: readonly number[];
};
