import type { NormalEquations, Solver } from './normal-equations.ts';

/** At most this many directions of single columns are kept. */
const KEPT_MOST = 256;

/** Ways on that leave all sums as they are, each amount moving by the square of how far it is from its bound. */
export class Directions {
  readonly #squares: Float64Array;
  readonly #equations: NormalEquations;
  readonly #solve: Solver;
  readonly #ofColumns = new Map<number, Float64Array>();

  private constructor(squares: Float64Array, equations: NormalEquations, solve: Solver) {
    this.#squares = squares;
    this.#equations = equations;
    this.#solve = solve;
  }

  /** Null where the equations cannot be solved. */
  static of(slacks: Float64Array, equations: NormalEquations): Directions | null {
    const squares = slacks.map((slack) => slack * slack);
    const solve = equations.solver(squares);
    return solve && new Directions(squares, equations, solve);
  }

  /** W (c - Aᵀ y), where A W Aᵀ y = A W c: the way in which c grows most. */
  of(costs: Float64Array): Float64Array {
    const { matrix } = this.#equations;
    const squares = this.#squares;
    const right = matrix.sumsOf(costs.map((cost, i) => cost * (squares[i] as number)));
    const back = matrix.backOf(this.#solve(right));
    return costs.map((cost, i) => (cost - (back[i] as number)) * (squares[i] as number));
  }

  /** A way without what rounding made of its sums (one step of iterative refinement). */
  refined(way: Float64Array): Float64Array {
    const { matrix } = this.#equations;
    const back = matrix.backOf(this.#solve(matrix.sumsOf(way)));
    return way.map((by, i) => by - (back[i] as number) * (this.#squares[i] as number));
  }

  ofColumn(column: number): Float64Array {
    const kept = this.#ofColumns.get(column);
    if (kept) return kept;
    const costs = new Float64Array(this.#squares.length);
    costs[column] = 1;
    const found = this.of(costs);
    if (this.#ofColumns.size >= KEPT_MOST) this.#ofColumns.clear();
    this.#ofColumns.set(column, found);
    return found;
  }
}
