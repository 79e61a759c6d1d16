import type { CellAddress, CubeDeclaration } from './cube.ts';
import { addressKey, partitionsOf } from './cube.ts';
import { unionRow } from './freedoms.ts';
import type { SparseRow } from './sparse-row.ts';

/** What subtraction leaves of a published cell: the parts of it that are not published, taken together. */
export type Residual = {
  readonly of: number;
  readonly without: readonly number[];
  readonly row: SparseRow;
};

/**
 * For every way in which a published cell divides into others of which some are published and some are not, the rest.
 * It is implied, whatever was meant to be said of it, and must pass the rules of a cell.
 */
export function residualsOf(
  cube: CubeDeclaration,
  cells: readonly CellAddress[],
  rows: readonly SparseRow[],
  published: readonly number[],
): readonly Residual[] {
  const numbers = new Map(cells.map((cell, i) => [addressKey(cell), i]));
  const isPublished = new Set(published);
  return published.flatMap((of) => {
    const cell = cells[of];
    return (cell === undefined ? [] : partitionsOf(cube, cell)).flatMap((parts) => {
      const without = parts.flatMap((part) => {
        const number = numbers.get(addressKey(part));
        return number !== undefined && isPublished.has(number) ? [number] : [];
      });
      if (without.length === 0 || without.length === parts.length) return [];
      const weights = new Map([[of, 1], ...without.map((number) => [number, -1] as const)]);
      const row = unionRow(rows, weights);
      return row.columns.length === 0 ? [] : [{ of, without, row }];
    });
  });
}
