import type { SparseRow } from '#path/protect/linear/sparse-row.ts';

/**
 * Cells by decreasing importance, as statistical offices order candidates: by count plus one; of equal counts first the
 * cell that shares most with the rest of the tables; cells of nought, which nobody needs to hide, before all. Values
 * decide this order, so that it says something about them: it is for comparison with other programs only. A release
 * uses `publicOrder`.
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
