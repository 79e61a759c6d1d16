import type { LinearSum } from '#model/linear-program.ts';

/** The factors of sums by their columns, sum after sum: `starts` says where each begins. */
export type SparseRows = {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly factors: Float64Array;
};

/** Sums of columns as a matrix A, with a row for each sum, kept by its rows and by its columns. */
export class SumMatrix {
  readonly byRow: SparseRows;
  readonly byColumn: SparseRows;

  constructor(sums: readonly LinearSum[], columns: number) {
    this.byRow = rowsOf(sums);
    this.byColumn = transposed(this.byRow, columns);
  }

  /** A x: each sum of amounts. */
  sumsOf(amounts: Float64Array): Float64Array {
    return products(this.byRow, amounts);
  }

  /** What A W Aᵀ has on its diagonal. */
  diagonalOf(weights: Float64Array): Float64Array {
    const { starts, indices, factors } = this.byRow;
    const found = new Float64Array(starts.length - 1);
    for (let row = 0; row < found.length; row++)
      for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
        found[row] =
          (found[row] as number) + (weights[indices[i] as number] as number) * (factors[i] as number) ** 2;
    return found;
  }

  /** Aᵀ y: for each column, what is said of its sums. */
  backOf(values: Float64Array): Float64Array {
    return products(this.byColumn, values);
  }
}

export function rowsOf(sums: readonly LinearSum[]): SparseRows {
  const starts = new Int32Array(sums.length + 1);
  for (const [i, { columns }] of sums.entries()) starts[i + 1] = (starts[i] as number) + columns.length;
  const indices = new Int32Array(starts[sums.length] as number);
  const factors = new Float64Array(indices.length);
  for (const [i, sum] of sums.entries()) {
    indices.set(sum.columns, starts[i]);
    factors.set(sum.factors, starts[i]);
  }
  return { starts, indices, factors };
}

function transposed({ starts, indices, factors }: SparseRows, columns: number): SparseRows {
  const begins = new Int32Array(columns + 1);
  for (const column of indices) begins[column + 1] = (begins[column + 1] as number) + 1;
  for (let column = 0; column < columns; column++)
    begins[column + 1] = (begins[column + 1] as number) + (begins[column] as number);
  const next = begins.slice(0, columns);
  const [rows, ofRows] = [new Int32Array(indices.length), new Float64Array(indices.length)];
  for (let row = 0; row + 1 < starts.length; row++)
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const at = next[indices[i] as number] as number;
      rows[at] = row;
      ofRows[at] = factors[i] as number;
      next[indices[i] as number] = at + 1;
    }
  return { starts: begins, indices: rows, factors: ofRows };
}

function products({ starts, indices, factors }: SparseRows, values: Float64Array): Float64Array {
  const found = new Float64Array(starts.length - 1);
  for (let row = 0; row < found.length; row++) {
    let sum = 0;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++)
      sum += (factors[i] as number) * (values[indices[i] as number] as number);
    found[row] = sum;
  }
  return found;
}
