/** What everybody knows of a cell before an edition is made. */
export type PublicRank = {
  /** How coarse the cell is, the coarsest highest: the sum of the levels above the finest. */
  readonly height: number;
  readonly key: string;
};

/** Coarse cells before fine ones, then by key: nothing of anybody’s values. */
export function publicOrder(ranks: readonly PublicRank[]): readonly number[] {
  return ranks
    .map((_, i) => i)
    .sort((i, j) => {
      const [a, b] = [ranks[i], ranks[j]];
      return (b?.height ?? 0) - (a?.height ?? 0) || compare(a?.key ?? '', b?.key ?? '');
    });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
