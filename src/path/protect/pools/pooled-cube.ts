import type { CellAt, Cube, CubeHierarchy } from '#model/edition.ts';
import type { Code } from '#model/words.ts';

/** Of several pools, by their numbers: the one in the making is the first. */
const IN_POOLS: Code = 'in-pools';
const ANY_POOL: Code = 'any-pool';

/** What a pool reckons with. */
export function poolCode(pool: number): Code {
  return `pool-${pool}`;
}

/** What all of these pools reckon with, and no other. */
export function pieceCode(pools: readonly number[]): Code {
  return `in-${pools.join('-')}`;
}

export function asIn({ common, further }: CellAt, code: Code): CellAt {
  return { common: [...common, code], further };
}

/**
 * The same cube with one more common dimension: what a pool reckons with is in it alone, or in others too. Pieces where nobody
 * is are no cells.
 */
export function pooledCube(
  cube: Cube,
  pools: number,
  pieces: readonly (readonly number[])[],
  isInhabited: (piece: Code) => boolean,
): Cube {
  const numbers = Array.from({ length: pools }, (_, i) => i);
  const finest = pieces.map(pieceCode);
  const nodes: CubeHierarchy['nodes'] = [
    { code: ANY_POOL, partitions: [finest] },
    ...numbers.map((pool) => ({
      code: poolCode(pool),
      partitions: [pieces.filter((piece) => piece.includes(pool)).map(pieceCode)],
    })),
    ...finest.map((code) => ({ code, partitions: [] })),
  ];
  // All pools together are no figure of anybody.
  const codes = [...numbers.map(poolCode), ...finest.filter(isInhabited)];
  return {
    common: [...cube.common, { dimension: IN_POOLS, nodes }],
    further: cube.further,
    tables: cube.tables.map((table) => ({ ...table, common: [...table.common, codes] })),
  };
}
