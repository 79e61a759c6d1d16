import type { Code } from '#model/words.ts';
import type { Hierarchy } from './hierarchy.ts';
import { heightsOf, holdersOf, wholeOf } from './hierarchy.ts';

/**
 * The tables of an edition. All share the common dimensions; a block adds one further dimension to them, never two:
 * what two further dimensions say together is not in the edition, and not in its leaves.
 */
export type CubeDeclaration = {
  readonly common: readonly Hierarchy[];
  readonly further: readonly Hierarchy[];
  readonly tables: readonly TableDeclaration[];
};

/** The cells of a table: every combination of the codes shown. */
export type TableDeclaration = {
  /** One list a common dimension, in the order of the cube. */
  readonly common: readonly (readonly Code[])[];
  readonly further: { readonly dimension: Code; readonly codes: readonly Code[] } | null;
};

/** Where a cell or a leaf stands; `further` is null where no further dimension is cut, or its whole is meant. */
export type CellAddress = {
  readonly common: readonly Code[];
  readonly further: Further | null;
};

export type Further = { readonly dimension: Code; readonly code: Code };

/**
 * A finest combination and who contributes to it, by number. A holding that is in a leaf of the common dimensions
 * and in no leaf of a further one there has a value that is not in the cube; unknown is a value, and is a leaf.
 */
export type Leaf = CellAddress & { readonly contributors: readonly number[] };

export function addressKey({ common, further }: CellAddress): string {
  return JSON.stringify([...common, further?.dimension ?? null, further?.code ?? null]);
}

/** The cells of all tables, each once, in the order of the declaration. */
export function cellsOf(cube: CubeDeclaration): readonly CellAddress[] {
  const wholes = new Map(cube.further.map((hierarchy) => [hierarchy.dimension, wholeOf(hierarchy)]));
  const cells = new Map<string, CellAddress>();
  for (const { common, further } of cube.tables)
    for (const codes of combinations(common))
      for (const code of further?.codes ?? [null]) {
        const isWhole = further === null || code === null || wholes.get(further.dimension) === code;
        const address = { common: codes, further: isWhole ? null : { dimension: further.dimension, code } };
        cells.set(addressKey(address), address);
      }
  return [...cells.values()];
}

function combinations(lists: readonly (readonly Code[])[]): readonly (readonly Code[])[] {
  return lists.reduce<readonly (readonly Code[])[]>(
    (found, list) => found.flatMap((codes) => list.map((code) => [...codes, code])),
    [[]],
  );
}

/** For each leaf the numbers of the cells that hold it. */
export function cellsOfLeaves(
  cube: CubeDeclaration,
  cells: readonly CellAddress[],
  leaves: readonly CellAddress[],
): readonly (readonly number[])[] {
  const numbers = new Map(cells.map((cell, i) => [addressKey(cell), i]));
  const common = cube.common.map(holdersOf);
  const further = new Map(cube.further.map((hierarchy) => [hierarchy.dimension, holdersOf(hierarchy)]));
  return leaves.map((leaf) => {
    const codes = combinations(leaf.common.map((code, i) => common[i]?.get(code) ?? []));
    const cuts = leaf.further === null ? [null] : furtherHolders(leaf.further, further);
    return codes.flatMap((each) =>
      cuts.flatMap((cut) => numbers.get(addressKey({ common: each, further: cut })) ?? []),
    );
  });
}

/** Not the whole: a cell of the common dimensions stands on their own leaves. */
function furtherHolders(
  { dimension, code }: Further,
  holders: ReadonlyMap<Code, ReadonlyMap<Code, readonly Code[]>>,
): readonly Further[] {
  return (holders.get(dimension)?.get(code) ?? []).map((holder) => ({ dimension, code: holder }));
}

/** The ways in which a cell is divided into others: along each of its dimensions, and by each further one. */
export function partitionsOf(cube: CubeDeclaration, cell: CellAddress): readonly (readonly CellAddress[])[] {
  const along = cube.common.flatMap((hierarchy, i) =>
    partitions(hierarchy, cell.common[i]).map((codes) =>
      codes.map((code) => ({ ...cell, common: cell.common.with(i, code) })),
    ),
  );
  const cuts = cube.further.flatMap((hierarchy) => {
    const { dimension } = hierarchy;
    if (cell.further !== null && cell.further.dimension !== dimension) return [];
    return partitions(hierarchy, cell.further?.code ?? wholeOf(hierarchy)).map((codes) =>
      codes.map((code) => ({ ...cell, further: { dimension, code } })),
    );
  });
  return [...along, ...cuts];
}

function partitions({ nodes }: Hierarchy, code: Code | undefined): readonly (readonly Code[])[] {
  return nodes.find((node) => node.code === code)?.partitions ?? [];
}

/** How coarse cells are: the sum of what each code stands above the finest; a dimension not cut counts as its whole. */
export function heightsOfCells(cube: CubeDeclaration, cells: readonly CellAddress[]): readonly number[] {
  const common = cube.common.map(heightsOf);
  const further = cube.further.map((hierarchy) => ({ hierarchy, heights: heightsOf(hierarchy) }));
  return cells.map((cell) => {
    const own = cell.common.reduce((sum, code, i) => sum + (common[i]?.get(code) ?? 0), 0);
    return further.reduce((sum, { hierarchy, heights }) => {
      const isCut = cell.further?.dimension === hierarchy.dimension;
      return sum + (heights.get(isCut ? (cell.further?.code ?? '') : wholeOf(hierarchy)) ?? 0);
    }, own);
  });
}
