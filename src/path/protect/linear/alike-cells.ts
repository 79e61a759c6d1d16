import type { Elimination } from './elimination.ts';
import { multiply, residueOf } from './residues.ts';
import { arbitraryWeight } from './small-elimination.ts';
import { normalised, type SparseRow } from './sparse-row.ts';

/**
 * For a row that a space does not hold, the cells that are a multiple of it beside rows of the space, by their numbers.
 *
 * Two weighings of columns, arbitrary but in the pivots, in which each row of the space weighs nothing: a cell weighs what is
 * left of it when it is reduced, so that nearly all are told apart without reducing them.
 */
export function alikeCells(
  space: Elimination,
  width: number,
  cells: readonly SparseRow[],
): (row: SparseRow) => readonly number[] {
  const { prime } = space;
  const weighings = [1, 2].map((which) => weighingOf(space, width, which));
  const weighedIn = (row: SparseRow) => weighings.map((weights) => weighed(row, weights, prime));
  const all = cells.map(weighedIn);
  const keyOfCell = onceEach((cell: SparseRow) => keyOf(space.reduce(cell), prime));
  return onceEach((row: SparseRow) => {
    const [one = 0, other = 0] = weighedIn(row);
    const key = keyOf(row, prime);
    return cells.flatMap((cell, i) => {
      const [first = 0, second = 0] = all[i] ?? [];
      const couldBe = multiply(first, other, prime) === multiply(second, one, prime);
      return couldBe && keyOfCell(cell) === key ? [i] : [];
    });
  });
}

function weighingOf(space: Elimination, width: number, which: number): Float64Array {
  const weights = Float64Array.from({ length: width }, (_, column) => arbitraryWeight(column, which));
  // Reduced, a row holds its own pivot and columns that are none.
  for (const { row, pivot } of space.kept()) {
    if (pivot < 0) continue;
    weights[pivot] = 0;
    const others = weighed(row, weights, space.prime);
    weights[pivot] = others === 0 ? 0 : space.prime - others;
  }
  return weights;
}

function weighed({ columns, values }: SparseRow, weights: Float64Array, prime: number): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i += 1) {
    const value = residueOf(values[i] as number, prime);
    sum += multiply(weights[columns[i] as number] as number, value, prime);
  }
  return sum % prime;
}

/** However many cells weigh alike, each is reduced once at most. */
function onceEach<T>(of: (row: SparseRow) => T): (row: SparseRow) => T {
  const known = new Map<SparseRow, { readonly value: T }>();
  return (row) => {
    const found = known.get(row) ?? { value: of(row) };
    known.set(row, found);
    return found.value;
  };
}

function keyOf(row: SparseRow, prime: number): string {
  const { columns, values } = normalised(row, prime);
  return `${columns.join()}/${values.join()}`;
}
