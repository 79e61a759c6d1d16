import { invert } from './residues.ts';
import type { SparseRow } from './sparse-row.ts';
import { plusMultiple, scaled, valueAt } from './sparse-row.ts';

/** Of a few rows: a basis of the combinations that are 0 in every column that must be. */
export function eliminateColumns(
  rows: readonly SparseRow[],
  mustBeNought: (column: number) => boolean,
  prime: number,
): readonly SparseRow[] {
  const taken = new Map<number, SparseRow>();
  const left: SparseRow[] = [];
  for (const row of rows) {
    const rest = reducedBy(taken, row, mustBeNought, prime);
    const pivot = rest.columns.find(mustBeNought);
    if (pivot === undefined) left.push(rest);
    else taken.set(pivot, scaled(rest, invert(valueAt(rest, pivot), prime), prime));
  }
  return left.filter((row) => row.columns.length > 0);
}

/** Until no column that must be nought is a pivot: each subtraction brings only later ones. */
function reducedBy(
  taken: ReadonlyMap<number, SparseRow>,
  row: SparseRow,
  mustBeNought: (column: number) => boolean,
  prime: number,
): SparseRow {
  let rest = row;
  let place = 0;
  while (place < rest.columns.length) {
    const column = rest.columns[place] as number;
    const pivotRow = mustBeNought(column) ? taken.get(column) : undefined;
    if (pivotRow === undefined) place += 1;
    else {
      // A row taken starts, among the columns that must be nought, with its pivot; others may stand before it.
      rest = plusMultiple(rest, prime - valueAt(rest, column), pivotRow, prime);
      place = 0;
    }
  }
  return rest;
}
