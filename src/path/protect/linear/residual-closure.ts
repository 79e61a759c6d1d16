import type { CellAt, Cube } from '#model/edition.ts';
import { addressKey, holdersIn, partitionsOf } from './cube.ts';
import { unionRow } from './freedoms.ts';
import type { SparseRow } from './sparse-row.ts';

/** What subtraction leaves of a published cell: what of it is in none of some published cells within it. */
export type Difference = { readonly of: number; readonly without: readonly number[] };

/** The same as a combination of cells, which most rules need not see. */
export type Residual = Difference & { readonly row: SparseRow };

export function residual({ of, without }: Difference, rows: readonly SparseRow[]): Residual {
  return {
    of,
    without,
    get row() {
      return unionRow(rows, new Map([[of, 1], ...without.map((cell) => [cell, -1] as const)]));
    },
  };
}

/**
 * For every way in which a published cell divides into others of which some are published and some are not, the rest; and
 * the difference of any two published cells of which one holds the other. Both are implied, whatever was meant to be said
 * of them, and must pass the rules of a cell.
 */
export function residualsOf(
  cube: Cube,
  cells: readonly CellAt[],
  published: readonly number[],
): readonly Difference[] {
  const numbers = new Map(cells.map((cell, i) => [addressKey(cell), i]));
  const isPublished = new Set(published);
  const publishedAt = (address: CellAt): number | null => {
    const number = numbers.get(addressKey(address));
    return number !== undefined && isPublished.has(number) ? number : null;
  };
  const rests = published.flatMap((of) => {
    const cell = cells[of];
    return (cell === undefined ? [] : partitionsOf(cube, cell)).flatMap((parts) => {
      const without = parts.flatMap((part) => publishedAt(part) ?? []);
      return without.length === 0 || without.length === parts.length ? [] : [{ of, without }];
    });
  });
  const holders = holdersIn(cube);
  const differences = published.flatMap((part) => {
    const cell = cells[part];
    if (cell === undefined) return [];
    return holders(cell).flatMap((whole) => {
      const of = publishedAt(whole);
      return of === null || of === part ? [] : [{ of, without: [part] }];
    });
  });
  return [...rests, ...differences];
}
