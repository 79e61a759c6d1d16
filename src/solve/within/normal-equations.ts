import type { LinearProgram, LinearSum } from '#model/linear-program.ts';
import { SumMatrix } from '../sum-matrix.ts';
import { backward, eliminate, forward } from './cholesky.ts';
import { backwardIn, type Front, forwardIn, frontsOf, type Reduced, reducedOf } from './fronts.ts';

/** For right sides with a value for each sum, what solves them. */
export type Solver = (right: Float64Array) => Float64Array;

/**
 * The sums of a program, as equations A W Aᵀ y = r for weights W of its columns. Many sums say that parts make up a whole, of
 * a few columns each: these come in small sets that share no column, and each is taken out by itself, so that only the
 * sums that are left, of figures that are published, are solved together (the multifrontal method: Duff and Reid, ACM
 * Transactions on Mathematical Software 9(3), 1983). Of sums that follow from others y is nought.
 */
export class NormalEquations {
  readonly matrix: SumMatrix;
  /** How many numbers the matrices take. */
  readonly entries: number;
  readonly #sums: readonly LinearSum[];
  /** The sums that are solved together. */
  readonly #wide: Int32Array;
  /** Of each wide sum, its number among them. */
  readonly #number: Int32Array;
  readonly #fronts: readonly Front[];
  /** Of each front, the numbers of its wide sums. */
  readonly #places: readonly Int32Array[];
  /** Columns of wide sums alone. */
  readonly #loose: Int32Array;
  #first: { readonly weights: Float64Array; readonly reduced: readonly Reduced[] } | null = null;
  /**
   * For each dependent sum, the columns in which it differs from its combination of the others: it depends again whenever
   * all of these have weight 0.
   */
  readonly #follows = new Map<number, readonly (readonly number[])[]>();

  constructor({ truth, sums }: Pick<LinearProgram, 'truth' | 'sums'>) {
    this.matrix = new SumMatrix(sums, truth.length);
    this.#sums = sums;
    const isInner = sums.map(({ factors }) => factors.includes(-1));
    this.#wide = Int32Array.from([...sums.keys()].filter((row) => !isInner[row]));
    this.#number = new Int32Array(sums.length);
    for (const [number, row] of this.#wide.entries()) this.#number[row] = number;
    this.#fronts = frontsOf(sums, this.matrix, isInner);
    this.#places = this.#fronts.map(({ wide }) => wide.map((row) => this.#number[row] as number));
    const inFronts = new Set(this.#fronts.flatMap(({ columns }) => [...columns]));
    this.#loose = Int32Array.from([...truth.keys()].filter((column) => !inFronts.has(column)));
    this.entries = this.#fronts.reduce(
      (all, { inner, wide }) => all + (inner.length + wide.length) ** 2,
      this.#wide.length ** 2,
    );
  }

  /**
   * By weights that are not less than nought. Where these are of somebody who knows a few columns more than the first who
   * asked, most fronts are those of the first. Null where a sum seems to follow from others and does not, to the last
   * column: it would not be kept, and others could rest on it.
   */
  solver(weights: Float64Array): Solver | null {
    const first = this.#first;
    const reduced = this.#fronts.map((front, f) => {
      const isSame =
        first !== null && front.columns.every((column) => weights[column] === first.weights[column]);
      return (isSame ? first.reduced[f] : undefined) ?? reducedOf(front, weights);
    });
    this.#first ??= { weights, reduced };
    const wholes = this.matrix.diagonalOf(weights);
    const all = this.#together(reduced, weights);
    eliminate(
      all,
      Float64Array.from(this.#wide, (row) => wholes[row] as number),
      this.#wide.length,
    );
    const solve: Solver = (right) => this.#solve(right, reduced, all);
    const left = this.#leftOut(reduced, all).filter((row) => wholes[row] !== 0);
    return left.every((row) => this.#isFollowing(row, weights, solve)) ? solve : null;
  }

  /** The sums that were found to follow from those before them, or to be nothing. */
  #leftOut(reduced: readonly Reduced[], all: Float64Array): readonly number[] {
    const width = this.#wide.length;
    const inner = this.#fronts.flatMap((front, f) => {
      const size = front.inner.length;
      return [...front.inner].filter((_, i) => reduced[f]?.factors[i * size + i] === 0);
    });
    return [...inner, ...[...this.#wide].filter((_, i) => all[i * width + i] === 0)];
  }

  /** Whether a sum is others before it, each a whole number of times, in all columns that have a weight. */
  #isFollowing(row: number, weights: Float64Array, solve: Solver): boolean {
    const met = this.#follows.get(row) ?? [];
    if (met.some((columns) => columns.every((column) => weights[column] === 0))) return true;
    const own = new Float64Array(weights.length);
    const { columns, factors } = this.#sums[row] as LinearSum;
    for (let i = 0; i < columns.length; i++) own[columns[i] as number] = factors[i] as number;
    const right = this.matrix.sumsOf(own.map((factor, i) => factor * (weights[i] as number)));
    const back = this.matrix.backOf(solve(right).map(Math.round));
    const differing = [...own.keys()].filter((column) => own[column] !== back[column]);
    if (differing.some((column) => weights[column] !== 0)) return false;
    this.#follows.set(row, [...met, differing]);
    return true;
  }

  /** The matrix of the wide sums: what all fronts leave of them, and what loose columns add. */
  #together(reduced: readonly Reduced[], weights: Float64Array): Float64Array {
    const width = this.#wide.length;
    const all = new Float64Array(width * width);
    for (let f = 0; f < reduced.length; f++) {
      const { left } = reduced[f] as Reduced;
      const places = this.#places[f] as Int32Array;
      for (let a = 0; a < places.length; a++) {
        const row = (places[a] as number) * width;
        const start = a * places.length;
        for (let b = 0; b <= a; b++) {
          const at = row + (places[b] as number);
          all[at] = (all[at] as number) + (left[start + b] as number);
        }
      }
    }
    const { starts, indices, factors } = this.matrix.byColumn;
    for (const column of this.#loose) {
      const weight = weights[column] as number;
      if (weight === 0) continue;
      const [from, to] = [starts[column] as number, starts[column + 1] as number];
      for (let a = from; a < to; a++) {
        const row = (this.#number[indices[a] as number] as number) * width;
        const times = weight * (factors[a] as number);
        for (let b = from; b <= a; b++) {
          const at = row + (this.#number[indices[b] as number] as number);
          all[at] = (all[at] as number) + times * (factors[b] as number);
        }
      }
    }
    return all;
  }

  #solve(right: Float64Array, reduced: readonly Reduced[], all: Float64Array): Float64Array {
    const solved = right.slice();
    for (let f = 0; f < reduced.length; f++)
      forwardIn(this.#fronts[f] as Front, reduced[f] as Reduced, solved);
    const together = Float64Array.from(this.#wide, (row) => solved[row] as number);
    forward(all, together);
    backward(all, together);
    for (let i = 0; i < together.length; i++) solved[this.#wide[i] as number] = together[i] as number;
    for (let f = 0; f < reduced.length; f++)
      backwardIn(this.#fronts[f] as Front, reduced[f] as Reduced, solved);
    return solved;
  }
}
