import type { LinearSum } from '#model/linear-program.ts';
import type { SumMatrix } from '../sum-matrix.ts';
import { backward, eliminate, forward } from './cholesky.ts';

/** Sums that have columns in common: `inner` ones have none outside of these, and are taken out; `wide` ones may. */
export type Front = {
  readonly columns: Int32Array;
  readonly inner: Int32Array;
  readonly wide: Int32Array;
  /** Of the columns, one after the other, where each has its factor: among the inner sums, then the wide ones. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly factors: Float64Array;
};

/** Each inner sum with all whose columns it shares. */
export function frontsOf(
  sums: readonly LinearSum[],
  matrix: SumMatrix,
  isInner: readonly boolean[],
): readonly Front[] {
  const { starts: from, indices, factors: ofRows } = matrix.byColumn;
  const entriesOf = (column: number): readonly Entry[] => {
    const [start, end] = [from[column] as number, from[column + 1] as number];
    return Array.from(indices.subarray(start, end), (row, i) => ({
      row,
      factor: ofRows[start + i] as number,
    }));
  };
  const innerOf = Array.from({ length: from.length - 1 }, (_, column) =>
    entriesOf(column).flatMap(({ row }) => (isInner[row] ? [row] : [])),
  );
  const setOf = setsOf(sums.length, innerOf);
  const columnsOf = new Map<number, number[]>();
  for (const [column, [first]] of innerOf.entries()) {
    if (first === undefined) continue;
    const columns = columnsOf.get(setOf(first));
    if (columns) columns.push(column);
    else columnsOf.set(setOf(first), [column]);
  }
  return [...columnsOf.values()].map((columns) => frontOf(columns, columns.map(entriesOf), isInner));
}

type Entry = { readonly row: number; readonly factor: number };

function frontOf(
  columns: readonly number[],
  entries: readonly (readonly Entry[])[],
  isInner: readonly boolean[],
): Front {
  const rows = [...new Set(entries.flat().map(({ row }) => row))].sort((a, b) => a - b);
  const [inner, wide] = [rows.filter((row) => isInner[row]), rows.filter((row) => !isInner[row])];
  const place = new Map([...inner, ...wide].map((row, i) => [row, i]));
  // In the order of their places, so that a matrix is filled in its lower half.
  const placed = entries.map((own) =>
    own.map(({ row, factor }) => ({ place: place.get(row) ?? -1, factor })).sort((a, b) => a.place - b.place),
  );
  const starts = new Int32Array(columns.length + 1);
  for (const [i, { length }] of placed.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  return {
    columns: Int32Array.from(columns),
    inner: Int32Array.from(inner),
    wide: Int32Array.from(wide),
    starts,
    places: Int32Array.from(placed.flat(), (entry) => entry.place),
    factors: Float64Array.from(placed.flat(), (entry) => entry.factor),
  };
}

/** A front whose inner sums are taken out: their factors, those across to each wide sum, and what is left of the wide sums. */
export type Reduced = {
  readonly factors: Float64Array;
  readonly across: readonly Float64Array[];
  readonly left: Float64Array;
};

export function reducedOf(front: Front, weights: Float64Array): Reduced {
  const matrix = matrixOf(front, weights);
  const [count, width] = [front.inner.length, front.wide.length];
  const size = count + width;
  const whole = Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] as number);
  eliminate(matrix, whole, count);
  const factors = new Float64Array(count * count);
  const left = new Float64Array(width * width);
  const across = Array.from({ length: count }, () => new Float64Array(width));
  for (let i = 0; i < count; i++) factors.set(matrix.subarray(i * size, i * size + i + 1), i * count);
  for (let i = 0; i < width; i++) {
    const row = (count + i) * size;
    for (let k = 0; k < count; k++) (across[k] as Float64Array)[i] = matrix[row + k] as number;
    left.set(matrix.subarray(row + count, row + count + i + 1), i * width);
  }
  return { factors, across, left };
}

/** Puts the inner values of a right side as the factors leave them, and takes what these are from its wide ones. */
export function forwardIn({ inner, wide }: Front, { factors, across }: Reduced, right: Float64Array): void {
  if (inner.every((row) => right[row] === 0)) return;
  const own = Float64Array.from(inner, (row) => right[row] as number);
  forward(factors, own);
  for (let k = 0; k < own.length; k++) {
    const value = own[k] as number;
    const by = across[k] as Float64Array;
    right[inner[k] as number] = value;
    for (let i = 0; i < wide.length; i++) {
      const row = wide[i] as number;
      right[row] = (right[row] as number) - (by[i] as number) * value;
    }
  }
}

/** Of values of which the wide ones are solved, the inner ones. */
export function backwardIn({ inner, wide }: Front, { factors, across }: Reduced, values: Float64Array): void {
  const own = Float64Array.from(inner, (row, k) => {
    const by = across[k] as Float64Array;
    let value = values[row] as number;
    for (let i = 0; i < wide.length; i++) value -= (by[i] as number) * (values[wide[i] as number] as number);
    return value;
  });
  backward(factors, own);
  for (let k = 0; k < own.length; k++) values[inner[k] as number] = own[k] as number;
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
