import type { Highs, Model } from 'highs';

import type { LinearProgram, ReachQuestion, ReachTarget, Shortfall } from '#model/linear-program.ts';
import { rowsOf } from './sum-matrix.ts';
import { costsOf, Targets } from './targets.ts';
import { Interior } from './within/interior.ts';

/** What was found of each question, and how many linear programs the solver was asked for it. */
export type Reached = { readonly shortfalls: readonly (readonly Shortfall[])[]; readonly solved: number };

/** Of rows and columns whose price is less, nobody can tell whether they bind. */
const PRICE_LEAST = 1e-7;

/** Not a time, so that the same release is built on a slow machine and on a fast one. */
const ITERATIONS_MAX = 100_000;

/** From one objective to the next the last solution stays a possible one, which is where the primal method begins. */
const PRIMAL = 4;

/**
 * For each question, the targets that are out of reach. Amounts found for one target are looked at for all others: they are
 * as good a witness that these are in reach. Most are found from within; the solver is asked of what is left, and is not
 * loaded where nothing is. A program that is not solved within its bounds leaves its target out of reach: what is not
 * proved is not held for proved.
 */
export async function reach(
  program: LinearProgram,
  questions: readonly ReachQuestion[],
  loadHighs: () => Promise<Highs>,
): Promise<Reached> {
  const asked = questions.map((question) => new Targets(question));
  for (const targets of asked) targets.look(program.truth);
  const left = () => asked.filter((targets) => targets.left.length > 0);
  if (left().length > 0) Interior.of(program)?.seek(left());
  const open = left();
  const solved = open.length > 0 ? solvedFor(await loadHighs(), program, open) : NONE;
  return {
    shortfalls: asked.map((targets) => solved.shortfalls.get(targets) ?? []),
    solved: solved.programs,
  };
}

type Solved = { readonly shortfalls: ReadonlyMap<Targets, readonly Shortfall[]>; readonly programs: number };

const NONE: Solved = { shortfalls: new Map(), programs: 0 };

function solvedFor(highs: Highs, program: LinearProgram, open: readonly Targets[]): Solved {
  return highs.withModel(modelOf(highs, program), (model) => {
    model.options.set({
      output_flag: false,
      simplex_strategy: PRIMAL,
      simplex_iteration_limit: ITERATIONS_MAX,
    });
    let programs = 0;
    const shortfalls = open.map((targets) => {
      const asking = new Asking(highs, model, program, targets);
      const found = asking.shortfalls();
      programs += asking.solved;
      return [targets, found] as const;
    });
    return { shortfalls: new Map(shortfalls), programs };
  });
}

function modelOf({ constants }: Highs, { truth, lower, upper, sums }: LinearProgram) {
  const { starts, indices, factors: values } = rowsOf(sums);
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
  readonly #targets: Targets;

  constructor(highs: Highs, model: Model, program: LinearProgram, targets: Targets) {
    this.#highs = highs;
    this.#model = model;
    this.#program = program;
    this.#targets = targets;
  }

  shortfalls(): readonly Shortfall[] {
    const { targets, known } = this.#targets.question;
    this.#bound(known, true);
    // All together first, each by what it asks for: that alone proves many.
    this.#maximise(this.#targets.left);
    const found: Shortfall[] = [];
    for (const [i, target] of targets.entries()) {
      if (!this.#targets.isLeft(target)) continue;
      const prices = this.#maximise([target]);
      if (!this.#targets.isLeft(target)) continue;
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
  #maximise(targets: readonly ReachTarget[]): Float64Array {
    const costs = costsOf(targets, this.#program.truth.length);
    this.#model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    this.#model.run();
    this.solved += 1;
    const { colValue, rowDual } = this.#model.getSolution();
    if (this.#isOptimal()) this.#targets.look(colValue);
    return rowDual;
  }

  #isOptimal(): boolean {
    return this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal;
  }
}
