import type { LinearProgram, ReachTarget } from '#model/linear-program.ts';
import { costsOf, missingOf, type Targets } from '../targets.ts';
import { deviationsOf } from './deviations.ts';
import { Directions } from './directions.ts';
import { NormalEquations } from './normal-equations.ts';

/** Primal feasibility tolerance of the sums, the same as the solver’s. */
const APART_MOST = 1e-7;

/** Fraction of the step to the nearest bound that is taken: rounding carries no amount beyond it. */
const UP_TO = 1 - 1e-9;

/** At most this many attackers are taken for one: more know too much together. */
const TOGETHER_MOST = 6;

/** At most this many unreached targets of a question are tried again with their own amounts of nothing allowed to grow. */
const OPENED_MOST = 10;

/** Matrices of more numbers than this, 32 MB twice over in a thread, are left to the solver. */
const ENTRIES_MOST = 4_000_000;

/**
 * Finds amounts that reach targets, from within: the truth is far from most bounds, and one step from it, in the direction in
 * which targets grow most while each amount moves by a like part of its distance from its bound, reaches most of them
 * (affine scaling: Dikin 1967; Vanderbei, Meketon and Freedman, Algorithmica 1, 1986). Of others the amounts that are in
 * the way are held before their bounds. What it does not find may be in reach all the same.
 */
export class Interior {
  readonly #program: LinearProgram;
  readonly #equations: NormalEquations;
  /** Of each amount, its distance from its lower bound (slack), in the units of the program. */
  readonly #slacks: Float64Array;

  private constructor(program: LinearProgram, equations: NormalEquations) {
    const { truth, lower } = program;
    // Slacks are capped at the largest true amount, so that nearly unbounded amounts do not swamp the weights.
    const farthest = truth.reduce((most, amount) => Math.max(most, Math.abs(amount)), 1);
    this.#program = program;
    this.#equations = equations;
    this.#slacks = truth.map((amount, i) => Math.min(amount - (lower[i] as number), farthest));
  }

  /** Null for a program that is too large. */
  static of(program: LinearProgram): Interior | null {
    const equations = new NormalEquations(program);
    return equations.entries > ENTRIES_MOST ? null : new Interior(program, equations);
  }

  /**
   * A few who know something each as if they were one, which proves most for each; then each by itself; then each target
   * that is left, of which amounts of nothing may be more.
   */
  seek(asked: readonly Targets[]): void {
    for (const together of inGroups(asked, this.#slacks.length))
      if (together.length > 1) this.#seek(together);
    for (const targets of asked) if (targets.left.length > 0) this.#seek([targets]);
    for (const targets of asked)
      for (const target of targets.left.slice(0, OPENED_MOST)) this.#seekOpened(target, targets);
  }

  /** All that is left together, as long as that finds any; then each target alone. */
  #seek(asked: readonly Targets[]): void {
    const slacks = this.#slacksOf(asked);
    const directions = Directions.of(slacks, this.#equations);
    if (directions === null) return;
    const left = (): readonly ReachTarget[] => asked.flatMap((targets) => targets.left);
    while (
      left().length > 0 &&
      this.#isFound(directions.of(costsOf(left(), slacks.length)), directions, asked)
    );
    for (const targets of asked)
      for (const target of targets.left) this.#seekAlone(target, targets, { directions, slacks, asked });
  }

  /** An amount at its bound moves in no direction; where it is the target’s own, it is to grow, and may. */
  #seekOpened(target: ReachTarget, targets: Targets): void {
    const asked = [targets];
    const slacks = this.#slacksOf(asked);
    const known = new Set(targets.question.known);
    const opened = target.columns.filter((column) => slacks[column] === 0 && !known.has(column));
    if (opened.length === 0 || target.isBelow) return;
    const moved = slacks.slice();
    for (const column of opened) moved[column] = Math.abs(target.atLeast) / target.columns.length;
    const directions = Directions.of(moved, this.#equations);
    if (directions !== null) this.#seekAlone(target, targets, { directions, slacks, asked });
  }

  #seekAlone(target: ReachTarget, targets: Targets, { directions, slacks, asked }: Seeking): void {
    if (!targets.isLeft(target)) return;
    const missing = missingOf(target, this.#program.truth) / Math.abs(target.atLeast);
    for (const deviation of deviationsOf(costsOf([target], slacks.length), missing, directions, slacks))
      if (this.#isFound(deviation, directions, asked) && !targets.isLeft(target)) return;
  }

  #isFound(deviation: Float64Array, directions: Directions, asked: readonly Targets[]): boolean {
    // Of many sums, and amounts that are near their bounds, one solution alone is often not near enough.
    const amounts = this.#asFarAs(deviation) ?? this.#asFarAs(directions.refined(deviation));
    return amounts !== null && asked.filter((targets) => targets.look(amounts)).length > 0;
  }

  /** To somebody who knows all that these know: what is known does not move. */
  #slacksOf(asked: readonly Targets[]): Float64Array {
    const slacks = this.#slacks.slice();
    for (const { question } of asked) for (const column of question.known) slacks[column] = 0;
    return slacks;
  }

  /** The truth and a deviation up to the nearest bound. Null where there is none, or the sums would not be what they are. */
  #asFarAs(deviation: Float64Array): Float64Array | null {
    const { truth, lower, upper, sums } = this.#program;
    let far = Infinity;
    for (let i = 0; i < deviation.length; i++) {
      const by = deviation[i] as number;
      if (by < 0) far = Math.min(far, ((lower[i] as number) - (truth[i] as number)) / by);
      else if (by > 0) far = Math.min(far, ((upper[i] as number) - (truth[i] as number)) / by);
    }
    if (!Number.isFinite(far)) return null;
    const to = truth.map((amount, i) => amount + UP_TO * far * (deviation[i] as number));
    const are = this.#equations.matrix.sumsOf(to);
    return sums.every(({ equals }, i) => Math.abs((are[i] as number) - equals) <= APART_MOST) ? to : null;
  }
}

type Seeking = {
  readonly directions: Directions;
  readonly slacks: Float64Array;
  /** All of whom amounts that are found are witnesses to. */
  readonly asked: readonly Targets[];
};

/** Questions in groups, in which nobody knows a column that another asks about. */
function inGroups(asked: readonly Targets[], columns: number): readonly (readonly Targets[])[] {
  type Group = { readonly all: Targets[]; readonly known: Uint8Array; readonly wanted: Uint8Array };
  const groups: Group[] = [];
  for (const targets of asked) {
    const { known, targets: each } = targets.question;
    const wanted = each.flatMap((target) => [...target.columns]);
    const isApart = (group: Group): boolean =>
      group.all.length < TOGETHER_MOST &&
      known.every((column) => group.wanted[column] === 0) &&
      wanted.every((column) => group.known[column] === 0);
    let group = groups.find(isApart);
    if (group === undefined) {
      group = { all: [], known: new Uint8Array(columns), wanted: new Uint8Array(columns) };
      groups.push(group);
    }
    group.all.push(targets);
    for (const column of known) group.known[column] = 1;
    for (const column of wanted) group.wanted[column] = 1;
  }
  return groups.map(({ all }) => all);
}
