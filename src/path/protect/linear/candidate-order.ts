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
