import type { CellAt } from '#model/edition.ts';
import type { Code } from '#model/words.ts';

export const IN_POOLS: Code = 'in-pools';

/** What a pool counts, by its number in the order of releases. */
export function poolCode(pool: number): Code {
  return `of-pool-${pool}`;
}

/** What all of these pools count, and no other. */
export function pieceCode(pools: readonly number[]): Code {
  return `${IN_POOLS}-${pools.join('-')}`;
}

export function isPiece({ common }: CellAt): boolean {
  return /^in-pools-[\d-]+$/.test(common.at(-1) ?? '');
}

export function within({ common, further }: CellAt, code: Code): CellAt {
  return { common: [...common, code], further };
}
