import type { LinearProgram, ReachTarget } from '#model/linear-program.ts';
import { NormalEquations } from './normal-equations.ts';
import { costsOf, type Targets } from './targets.ts';

/** How far sums of amounts that are held for possible may be from what they equal: as far as the solver’s. */
const APART_MOST = 1e-7;

/** Of the way to the nearest bound: amounts are never beyond it, by rounding either. */
const UP_TO = 1 - 1e-9;

/** Of the way to the nearest bound, how far the next step begins: not at it, where there is no way on. */
const BEGINS_AT = 0.7;

/** What so many steps do not reach, they seldom reach at all. */
const STEPS_MAX = 8;

/** After so many steps that find nothing, the next seldom does. */
const IDLE_MOST = 3;

/** So many who know something are taken for one: of more, all together know too much. */
const TOGETHER_MOST = 6;

/** Matrices of more numbers than this, 32 MB twice over in a thread, are left to the solver. */
const ENTRIES_MOST = 4_000_000;

/**
 * Finds amounts that reach targets, from within: the truth is far from most bounds, and one step from it, in the direction in
 * which targets grow most while each amount moves by a like part of its distance from its bound, reaches most of them
 * (affine scaling: Dikin 1967; Vanderbei, Meketon and Freedman, Algorithmica 1, 1986). What it does not find may be in
 * reach all the same.
 */
export class Interior {
  readonly #program: LinearProgram;
  readonly #equations: NormalEquations;
  /** Beyond that no distance counts for more: what may be anything does not hide what may not. */
  readonly #farthest: number;

  private constructor(program: LinearProgram, equations: NormalEquations) {
    this.#program = program;
    this.#equations = equations;
    this.#farthest = program.truth.reduce((most, amount) => Math.max(most, Math.abs(amount)), 1);
  }

  /** Null for a program that is too large. */
  static of(program: LinearProgram): Interior | null {
    const equations = new NormalEquations(program);
    return equations.entries > ENTRIES_MOST ? null : new Interior(program, equations);
  }

  /** A few who know something each as if they were one, which proves most for each; then each by itself. */
  seek(asked: readonly Targets[]): void {
    for (const together of inGroups(asked, this.#program.truth.length)) this.#seek(together, 1);
    for (const targets of asked) if (targets.left.length > 0) this.#seek([targets], STEPS_MAX);
  }

  /** All that is left together, then each alone, and on from there, unless nothing was found for some steps. */
  #seek(asked: readonly Targets[], steps: number): void {
    let from: Float64Array | null = this.#program.truth;
    const left = () => asked.flatMap((targets) => targets.left);
    for (let [step, idle] = [1, 0]; from !== null && idle <= IDLE_MOST; step += 1, idle += 1) {
      const begun: Float64Array = from;
      const gaps = this.#gaps(begun, asked);
      const solve = this.#equations.solver(gaps.map((gap) => gap * gap));
      if (solve === null) return;
      const towards = (wanted: readonly ReachTarget[], part: number) =>
        this.#step(begun, this.#direction(wanted, gaps, solve), part);
      const reaches = (wanted: readonly ReachTarget[]): boolean => {
        const amounts = towards(wanted, UP_TO);
        const isAny = amounts !== null && asked.filter((targets) => targets.look(amounts)).length > 0;
        if (isAny) idle = -1;
        return isAny;
      };
      while (left().length > 0 && reaches(left()));
      for (const targets of asked)
        for (const [i, target] of targets.question.targets.entries())
          if (!targets.isProved(i)) reaches([target]);
      if (step === steps || left().length === 0) return;
      from = towards(left(), BEGINS_AT);
    }
  }

  /** Nought where an amount is known, or at its bound. */
  #gaps(from: Float64Array, asked: readonly Targets[]): Float64Array {
    const { lower } = this.#program;
    const gaps = from.map((amount, i) => Math.min(amount - (lower[i] as number), this.#farthest));
    for (const { question } of asked) for (const column of question.known) gaps[column] = 0;
    return gaps;
  }

  /** W (c - Aᵀ y), where A W Aᵀ y = A W c: of all that leaves the sums as they are. */
  #direction(
    targets: readonly ReachTarget[],
    gaps: Float64Array,
    solve: (right: Float64Array) => Float64Array,
  ): Float64Array {
    const costs = costsOf(targets, gaps.length);
    const weighted = costs.map((cost, i) => cost * (gaps[i] as number) ** 2);
    const back = this.#equations.backOf(solve(this.#equations.sumsOf(weighted)));
    return costs.map((cost, i) => (cost - (back[i] as number)) * (gaps[i] as number) ** 2);
  }

  /** Null where there is no way on, or the sums would not be what they are. */
  #step(from: Float64Array, direction: Float64Array, part: number): Float64Array | null {
    const { lower, upper, sums } = this.#program;
    let far = Infinity;
    for (let i = 0; i < direction.length; i++) {
      const by = direction[i] as number;
      if (by < 0) far = Math.min(far, ((lower[i] as number) - (from[i] as number)) / by);
      else if (by > 0) far = Math.min(far, ((upper[i] as number) - (from[i] as number)) / by);
    }
    if (!Number.isFinite(far)) return null;
    const to = from.map((amount, i) => amount + part * far * (direction[i] as number));
    const are = this.#equations.sumsOf(to);
    return sums.every(({ equals }, i) => Math.abs((are[i] as number) - equals) <= APART_MOST) ? to : null;
  }
}

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
