import type { Highs, Model } from 'highs';

import type { LinearProgram, ReachQuestion, Shortfall } from '#model/linear-program.ts';

/** What one program took: how many were solved, and in how long. */
export type Effort = { readonly solved: number; readonly milliseconds: number };

export type Reached = { readonly shortfalls: readonly (readonly Shortfall[])[]; readonly effort: Effort };

/** A sum counts as reached when it is more than asked by this part of it: the solver’s own margin is smaller. */
const MARGIN = 1e-9;

/** Of rows and columns whose price is less, nobody can tell whether they bind. */
const PRICE_LEAST = 1e-7;

/** Not a time, so that the same release is built on a slow machine and on a fast one. */
const ITERATIONS_MAX = 100_000;

/** From one objective to the next the last solution stays a possible one, which is where the primal method begins. */
const PRIMAL = 4;

/**
 * For each question, the targets that are out of reach. A solution found for one target is looked at for all others: it
 * is as good a witness that they are in reach, so that far fewer programs are solved than there are targets. A program
 * that is not solved within its bounds leaves its target out of reach: what is not proved is not held for proved.
 */
export function reach(
  highs: Highs,
  program: LinearProgram,
  questions: readonly ReachQuestion[],
  now: () => number,
): Reached {
  return highs.withModel(modelOf(highs, program), (model) => {
    model.options.set({
      output_flag: false,
      simplex_strategy: PRIMAL,
      simplex_iteration_limit: ITERATIONS_MAX,
    });
    const started = now();
    let solved = 0;
    const shortfalls = questions.map((question) => {
      const asking = new Asking(highs, model, program, question);
      const found = asking.shortfalls();
      solved += asking.solved;
      return found;
    });
    return { shortfalls, effort: { solved, milliseconds: now() - started } };
  });
}

function modelOf({ constants }: Highs, { truth, lower, upper, sums }: LinearProgram) {
  const starts = new Int32Array(sums.length + 1);
  for (const [i, { columns }] of sums.entries()) starts[i + 1] = (starts[i] ?? 0) + columns.length;
  const indices = new Int32Array(starts[sums.length] ?? 0);
  const values = new Float64Array(indices.length);
  for (const [i, { columns, factors }] of sums.entries()) {
    indices.set(columns, starts[i]);
    values.set(factors, starts[i]);
  }
  const equals = Float64Array.from(sums, (sum) => sum.equals);
  return {
    numCols: truth.length,
    numRows: sums.length,
    sense: constants.objectiveSense.maximize,
    colCost: new Float64Array(truth.length),
    colLower: lower,
    colUpper: upper,
    rowLower: equals,
    rowUpper: equals,
    matrix: { format: 'csr' as const, numRows: sums.length, numCols: truth.length, starts, indices, values },
  };
}

/** One question put to a model that is kept: from one objective to the next the solver goes on where it stood. */
class Asking {
  solved = 0;
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #program: LinearProgram;
  readonly #question: ReachQuestion;
  readonly #isProved: Uint8Array;

  constructor(highs: Highs, model: Model, program: LinearProgram, question: ReachQuestion) {
    this.#highs = highs;
    this.#model = model;
    this.#program = program;
    this.#question = question;
    this.#isProved = new Uint8Array(question.targets.length);
  }

  shortfalls(): readonly Shortfall[] {
    const { targets, known } = this.#question;
    this.#look(this.#program.truth);
    if (!this.#isProved.includes(0)) return [];
    this.#bound(known, true);
    // All together first, each by what it asks for: that alone proves many.
    this.#maximise(targets.flatMap((target, i) => (this.#isProved[i] === 1 ? [] : [target])));
    const found: Shortfall[] = [];
    for (const [i, target] of targets.entries()) {
      if (this.#isProved[i] === 1) continue;
      const prices = this.#maximise([target]);
      if (this.#isProved[i] === 1) continue;
      const most = this.#isOptimal() ? this.#model.getObjectiveValue() * Math.abs(target.atLeast) : 0;
      const boundBy = [...prices.keys()].filter((row) => Math.abs(prices[row] as number) > PRICE_LEAST);
      found.push({ target: i, most, boundBy });
    }
    this.#bound(known, false);
    return found;
  }

  #bound(known: Int32Array, isKnown: boolean): void {
    if (known.length === 0) return;
    const { truth, lower, upper } = this.#program;
    const at = (values: Float64Array) => Float64Array.from(known, (column) => values[column] as number);
    const [low, high] = isKnown ? [at(truth), at(truth)] : [at(lower), at(upper)];
    this.#model.changeColsBounds({ kind: 'set', indices: known }, low, high);
  }

  /** The prices of the sums. */
  #maximise(targets: ReachQuestion['targets']): Float64Array {
    const costs = new Float64Array(this.#program.truth.length);
    for (const { columns, atLeast, isBelow } of targets)
      for (const column of columns)
        costs[column] = (costs[column] as number) + (isBelow ? -1 : 1) / Math.abs(atLeast);
    this.#model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    this.#model.run();
    this.solved += 1;
    const { colValue, rowDual } = this.#model.getSolution();
    if (this.#isOptimal()) this.#look(colValue);
    return rowDual;
  }

  #isOptimal(): boolean {
    return this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal;
  }

  #look(values: Float64Array): void {
    for (const [i, { columns, atLeast, isBelow }] of this.#question.targets.entries()) {
      if (this.#isProved[i] === 1) continue;
      const sum = columns.reduce((total, column) => total + (values[column] as number), 0);
      if ((isBelow ? -sum : sum) >= atLeast + MARGIN * Math.abs(atLeast)) this.#isProved[i] = 1;
    }
  }
}
