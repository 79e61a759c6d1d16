import type { SparseRow } from './sparse-row.ts';

/**
 * Cells by decreasing importance, as statistical offices order candidates: by count plus one; of equal counts first the
 * cell that shares most with the rest of the tables; cells of nought, which nobody needs to hide, before all. Values
 * decide this order, so that it says something about them: it is for comparison with other programs, and for data
 * that are public otherwise. An edition uses `publicOrder`.
 */
export function orderByImportance(rows: readonly SparseRow[], counts: readonly number[]): readonly number[] {
  const weights = counts.map((count) => count + 1);
  const shared = sharedWeight(rows, weights);
  const most = Math.max(...shared);
  const scores = weights.map((weight, i) => weight + (0.99 * (shared[i] ?? 0)) / most);
  const first = Math.max(...scores) + 1;
  const ranked = scores.map((score, i) => (counts[i] === 0 ? first + score : score));
  return ranked.map((_, i) => i).sort((a, b) => (ranked[b] ?? 0) - (ranked[a] ?? 0) || a - b);
}

/** For each cell, the weights of the cells of all tables, each as often as they share an inner cell. */
function sharedWeight(rows: readonly SparseRow[], weights: readonly number[]): readonly number[] {
  const ofColumn = new Map<number, number>();
  for (const [i, row] of rows.entries())
    for (const column of row.columns) ofColumn.set(column, (ofColumn.get(column) ?? 0) + (weights[i] ?? 0));
  return rows.map((row) => row.columns.reduce((sum, column) => sum + (ofColumn.get(column) ?? 0), 0));
}

/** What everybody knows of a cell before an edition is made. */
export type PublicRank = {
  /** How coarse the cell is, the coarsest highest: the sum of the levels above the finest. */
  readonly height: number;
  /** What the last edition displayed for it, if anything. */
  readonly lastDisplayed: number | null;
  readonly key: string;
};

/** Coarse cells before fine ones, then by what the last edition showed, then by key: nothing of this edition’s values. */
export function publicOrder(ranks: readonly PublicRank[]): readonly number[] {
  const last = (rank: PublicRank | undefined): number => rank?.lastDisplayed ?? -1;
  return ranks
    .map((_, i) => i)
    .sort((i, j) => {
      const [a, b] = [ranks[i], ranks[j]];
      return (b?.height ?? 0) - (a?.height ?? 0) || last(b) - last(a) || compare(a?.key ?? '', b?.key ?? '');
    });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
