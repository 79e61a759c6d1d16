import type { LinearProgram, LinearSum } from '#model/linear-program.ts';
import { backward, eliminate, forward } from './cholesky.ts';

/** Sums that have columns in common: `inner` ones have none outside of these, and are taken out; `wide` ones may. */
type Front = {
  readonly columns: Int32Array;
  readonly inner: Int32Array;
  readonly wide: Int32Array;
  /** Of the columns, one after the other, where each has its factor: among the inner sums, then the wide ones. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly factors: Float64Array;
};

/**
 * The sums of a program, as equations A W Aᵀ y = r for weights W of its columns. Many sums say that parts make up a whole, of
 * a few columns each: these come in small sets that share no column, and each is taken out by itself, so that only the
 * sums that are left, of figures that are published, are solved together (the multifrontal method: Duff and Reid, ACM
 * Transactions on Mathematical Software 9(3), 1983). Of sums that follow from others y is nought.
 */
export class NormalEquations {
  /** How many numbers the matrices take. */
  readonly entries: number;
  /** The sums that are solved together. */
  readonly #wide: Int32Array;
  readonly #sums: readonly LinearSum[];
  readonly #columns: number;
  readonly #fronts: readonly Front[];
  /** Of each wide sum, its number among them. */
  readonly #number: Int32Array;
  #first: { readonly weights: Float64Array; readonly reduced: readonly Float64Array[] } | null = null;
  /** Of a sum, the columns in which it is not one of those before it, each time that it was found to follow in all others. */
  readonly #follows = new Map<number, readonly (readonly number[])[]>();

  constructor({ truth, sums }: Pick<LinearProgram, 'truth' | 'sums'>) {
    this.#sums = sums;
    this.#columns = truth.length;
    const isInner = sums.map(({ factors }) => factors.includes(-1));
    this.#wide = Int32Array.from([...sums.keys()].filter((row) => !isInner[row]));
    this.#number = new Int32Array(sums.length);
    for (const [number, row] of this.#wide.entries()) this.#number[row] = number;
    this.#fronts = frontsOf(sums, truth.length, isInner);
    this.entries = this.#fronts.reduce(
      (all, { inner, wide }) => all + (inner.length + wide.length) ** 2,
      this.#wide.length ** 2,
    );
  }

  /**
   * Solves for any right sides, each with a value for each sum, by weights that are not less than nought. Where these are of
   * somebody who knows a few columns more than the first who asked, most fronts are those of the first. Null where a sum
   * seems to follow from others and does not, to the last column: it would not be kept, and others could rest on it.
   */
  solver(weights: Float64Array): ((right: Float64Array) => Float64Array) | null {
    const first = this.#first;
    const reduced = this.#fronts.map((front, f) => {
      const isSame =
        first !== null && front.columns.every((column) => weights[column] === first.weights[column]);
      return (isSame ? first.reduced[f] : undefined) ?? reducedOf(front, weights);
    });
    this.#first ??= { weights, reduced };
    const wholes = this.#sums.map((sum) => wholeOf(sum, weights));
    const all = this.#together(reduced);
    eliminate(
      all,
      Float64Array.from(this.#wide, (row) => wholes[row] as number),
      this.#wide.length,
    );
    const solve = (right: Float64Array) => this.#solve(right, reduced, all);
    const left = this.#leftOut(reduced, all).filter((row) => wholes[row] !== 0);
    return left.every((row) => this.#isFollowing(row, weights, solve)) ? solve : null;
  }

  /** The sums that were found to follow from those before them, or to be nothing. */
  #leftOut(reduced: readonly Float64Array[], all: Float64Array): readonly number[] {
    const width = this.#wide.length;
    const inner = this.#fronts.flatMap((front, f) => {
      const size = front.inner.length + front.wide.length;
      return [...front.inner].filter((_, i) => reduced[f]?.[i * size + i] === 0);
    });
    return [...inner, ...[...this.#wide].filter((_, i) => all[i * width + i] === 0)];
  }

  /** Whether a sum is others before it, each a whole number of times, in all columns that have a weight. */
  #isFollowing(row: number, weights: Float64Array, solve: (right: Float64Array) => Float64Array): boolean {
    const met = this.#follows.get(row) ?? [];
    if (met.some((columns) => columns.every((column) => weights[column] === 0))) return true;
    const own = new Float64Array(this.#columns);
    const { columns, factors } = this.#sums[row] as LinearSum;
    for (let i = 0; i < columns.length; i++) own[columns[i] as number] = factors[i] as number;
    const times = solve(this.sumsOf(own.map((factor, i) => factor * (weights[i] as number)))).map(Math.round);
    const back = this.backOf(times);
    const differing = [...own.keys()].filter((column) => own[column] !== back[column]);
    if (differing.some((column) => weights[column] !== 0)) return false;
    this.#follows.set(row, [...met, differing]);
    return true;
  }

  /** A x: each sum of amounts. */
  sumsOf(amounts: Float64Array): Float64Array {
    const found = new Float64Array(this.#sums.length);
    for (let row = 0; row < found.length; row++) {
      const { columns, factors } = this.#sums[row] as LinearSum;
      let sum = 0;
      for (let i = 0; i < columns.length; i++)
        sum += (factors[i] as number) * (amounts[columns[i] as number] as number);
      found[row] = sum;
    }
    return found;
  }

  /** Aᵀ y: for each column, what is said of its sums. */
  backOf(values: Float64Array): Float64Array {
    const back = new Float64Array(this.#columns);
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      if (value === 0) continue;
      const { columns, factors } = this.#sums[row] as LinearSum;
      for (let i = 0; i < columns.length; i++) {
        const column = columns[i] as number;
        back[column] = (back[column] as number) + (factors[i] as number) * value;
      }
    }
    return back;
  }

  /** The matrix of the wide sums: what all fronts leave of them. */
  #together(reduced: readonly Float64Array[]): Float64Array {
    const width = this.#wide.length;
    const all = new Float64Array(width * width);
    for (let f = 0; f < reduced.length; f++) {
      const { inner, wide } = this.#fronts[f] as Front;
      const own = reduced[f] as Float64Array;
      const size = inner.length + wide.length;
      for (let a = 0; a < wide.length; a++) {
        const row = (this.#number[wide[a] as number] as number) * width;
        const start = (inner.length + a) * size + inner.length;
        for (let b = 0; b <= a; b++) {
          const at = row + (this.#number[wide[b] as number] as number);
          all[at] = (all[at] as number) + (own[start + b] as number);
        }
      }
    }
    return all;
  }

  #solve(right: Float64Array, reduced: readonly Float64Array[], all: Float64Array): Float64Array {
    const solved = Float64Array.from(right);
    const parts = reduced.map((own, f) => {
      const { inner, wide } = this.#fronts[f] as Front;
      const part = new Float64Array(inner.length + wide.length);
      for (let i = 0; i < inner.length; i++) part[i] = right[inner[i] as number] as number;
      forward(own, part, inner.length);
      for (let i = 0; i < wide.length; i++) {
        const row = wide[i] as number;
        solved[row] = (solved[row] as number) + (part[inner.length + i] as number);
      }
      return part;
    });
    const together = Float64Array.from(this.#wide, (row) => solved[row] as number);
    forward(all, together, together.length);
    backward(all, together, together.length);
    for (let i = 0; i < together.length; i++) solved[this.#wide[i] as number] = together[i] as number;
    for (let f = 0; f < parts.length; f++) {
      const { inner, wide } = this.#fronts[f] as Front;
      const part = parts[f] as Float64Array;
      for (let i = 0; i < wide.length; i++) part[inner.length + i] = solved[wide[i] as number] as number;
      backward(reduced[f] as Float64Array, part, inner.length);
      for (let i = 0; i < inner.length; i++) solved[inner[i] as number] = part[i] as number;
    }
    return solved;
  }
}

/** The matrix of a front, its inner sums taken out. */
function reducedOf(front: Front, weights: Float64Array): Float64Array {
  const matrix = matrixOf(front, weights);
  const size = front.inner.length + front.wide.length;
  const whole = Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] as number);
  eliminate(matrix, whole, front.inner.length);
  return matrix;
}

/** What is on the diagonal of a sum. */
function wholeOf({ columns, factors }: LinearSum, weights: Float64Array): number {
  return columns.reduce(
    (sum, column, i) => sum + (weights[column] as number) * (factors[i] as number) ** 2,
    0,
  );
}

function matrixOf({ columns, inner, wide, ...entries }: Front, weights: Float64Array): Float64Array {
  const { starts, places, factors } = entries;
  const size = inner.length + wide.length;
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < columns.length; i++) {
    const weight = weights[columns[i] as number] as number;
    if (weight === 0) continue;
    const [from, to] = [starts[i] as number, starts[i + 1] as number];
    for (let a = from; a < to; a++) {
      const row = (places[a] as number) * size;
      const times = weight * (factors[a] as number);
      for (let b = from; b <= a; b++) {
        const at = row + (places[b] as number);
        matrix[at] = (matrix[at] as number) + times * (factors[b] as number);
      }
    }
  }
  return matrix;
}

/** Each inner sum with all whose columns it shares; a column without one is alone. */
function frontsOf(sums: readonly LinearSum[], count: number, isInner: readonly boolean[]): readonly Front[] {
  const entriesOf: [row: number, factor: number][][] = Array.from({ length: count }, () => []);
  for (const [row, { columns, factors }] of sums.entries())
    for (const [i, column] of columns.entries()) entriesOf[column]?.push([row, factors[i] as number]);
  const innerOf = entriesOf.map((entries) => entries.flatMap(([row]) => (isInner[row] ? [row] : [])));
  const setOf = setsOf(sums.length, innerOf);
  const columnsOf = new Map<number, number[]>();
  for (const [column, [first]] of innerOf.entries()) {
    const key = first === undefined ? -1 - column : setOf(first);
    const columns = columnsOf.get(key);
    if (columns) columns.push(column);
    else columnsOf.set(key, [column]);
  }
  return [...columnsOf.values()].map((columns) => {
    const rows = [
      ...new Set(columns.flatMap((column) => (entriesOf[column] ?? []).map(([row]) => row))),
    ].sort((a, b) => a - b);
    const [inner, wide] = [rows.filter((row) => isInner[row]), rows.filter((row) => !isInner[row])];
    const place = new Map([...inner, ...wide].map((row, i) => [row, i]));
    // In the order of their places, so that a matrix is filled in its lower half.
    const entries = columns.map((column) =>
      (entriesOf[column] ?? [])
        .map(([row, factor]) => ({ place: place.get(row) ?? -1, factor }))
        .sort((a, b) => a.place - b.place),
    );
    const starts = new Int32Array(columns.length + 1);
    for (const [i, { length }] of entries.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
    return {
      columns: Int32Array.from(columns),
      inner: Int32Array.from(inner),
      wide: Int32Array.from(wide),
      starts,
      places: Int32Array.from(entries.flat(), (entry) => entry.place),
      factors: Float64Array.from(entries.flat(), (entry) => entry.factor),
    };
  });
}

/** Says of each the number of its set, those in one list being together. */
function setsOf(count: number, lists: readonly (readonly number[])[]): (one: number) => number {
  const above = Int32Array.from({ length: count }, (_, i) => i);
  const find = (one: number): number => {
    let at = one;
    while (above[at] !== at) {
      above[at] = above[above[at] as number] as number;
      at = above[at] as number;
    }
    return at;
  };
  for (const [first = 0, ...others] of lists) for (const other of others) above[find(other)] = find(first);
  return find;
}
