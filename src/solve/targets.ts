import type { ReachQuestion, ReachTarget } from '#model/linear-program.ts';

/**
 * A target counts as reached only if its sum exceeds what is asked by these relative and absolute tolerances, since the
 * search is no more accurate than that.
 */
const [RELATIVE, ABSOLUTE] = [1e-9, 1e-6];

/** The targets of one question, and which of them are known to be in reach. */
export class Targets {
  readonly question: ReachQuestion;
  readonly #left: Set<ReachTarget>;

  constructor(question: ReachQuestion) {
    this.question = question;
    this.#left = new Set(question.targets);
  }

  get left(): readonly ReachTarget[] {
    return [...this.#left];
  }

  isLeft(target: ReachTarget): boolean {
    return this.#left.has(target);
  }

  /** Amounts that are possible are witnesses for all targets that they reach. Returns whether they reach any more. */
  look(amounts: Float64Array): boolean {
    const before = this.#left.size;
    for (const target of this.#left) if (missingOf(target, amounts) <= 0) this.#left.delete(target);
    return this.#left.size < before;
  }
}

/** How much more a sum must be to reach its target. */
export function missingOf({ columns, atLeast, isBelow }: ReachTarget, amounts: Float64Array): number {
  let sum = 0;
  for (const column of columns) sum += amounts[column] as number;
  return atLeast + RELATIVE * Math.abs(atLeast) + ABSOLUTE - (isBelow ? -sum : sum);
}

/** What is to be made large: each target by what it asks for. */
export function costsOf(targets: readonly ReachTarget[], columns: number): Float64Array {
  const costs = new Float64Array(columns);
  for (const { columns: own, atLeast, isBelow } of targets)
    for (const column of own)
      costs[column] = (costs[column] as number) + (isBelow ? -1 : 1) / Math.abs(atLeast);
  return costs;
}
