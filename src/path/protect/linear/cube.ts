import { combinations } from '#model/combinations.ts';
import type { CellAt, Cube, CubeHierarchy } from '#model/edition.ts';
import type { Code } from '#model/words.ts';
import { heightsOf, holdersOf, wholeOf } from './hierarchy.ts';

/**
 * A finest combination and who contributes to it, by number. A holding that is in a leaf of the common dimensions
 * and in no leaf of a further one there has a value that is not in the cube; unknown is a value, and is a leaf.
 */
export type Leaf = CellAt & { readonly contributors: readonly number[] };

type Further = NonNullable<CellAt['further']>;

/** Made for every cell in every pass over a release: no code holds a line’s end. */
export function addressKey({ common, further }: CellAt): string {
  const key = common.join('\n');
  return further === null ? key : `${key}\n\n${further.dimension}\n${further.code}`;
}

/** The cells of all tables, each once, in the order of the declaration. */
export function cellsOf(cube: Cube): readonly CellAt[] {
  const wholes = new Map(cube.further.map((hierarchy) => [hierarchy.dimension, wholeOf(hierarchy)]));
  const cells = new Map<string, CellAt>();
  for (const { common, further } of cube.tables)
    for (const codes of combinations(common))
      for (const code of further?.codes ?? [null]) {
        const isWhole = further === null || code === null || wholes.get(further.dimension) === code;
        const address = { common: codes, further: isWhole ? null : { dimension: further.dimension, code } };
        cells.set(addressKey(address), address);
      }
  return [...cells.values()];
}

/** For each leaf the numbers of the cells that hold it. */
export function cellsOfLeaves(
  cube: Cube,
  cells: readonly CellAt[],
  leaves: readonly CellAt[],
): readonly (readonly number[])[] {
  const tree: Tree = new Map();
  for (const [i, { common, further }] of cells.entries())
    plant(tree, [...common, further?.dimension ?? null, further?.code ?? null], i);
  const common = cube.common.map(holdersOf);
  const further = new Map(cube.further.map((hierarchy) => [hierarchy.dimension, holdersOf(hierarchy)]));
  return leaves.map((leaf) => {
    const cuts =
      leaf.further === null ? [null] : furtherHolders(leaf.further, further).map(({ code }) => code);
    const path = [
      ...leaf.common.map((code, i) => common[i]?.get(code) ?? []),
      [leaf.further?.dimension ?? null],
      cuts,
    ];
    const numbers: number[] = [];
    gather(tree, path, 0, numbers);
    return numbers;
  });
}

/** Numbers by the codes of their addresses, one after the other: most combinations of holders end early. */
type Tree = Map<Code | null, Tree | number>;

function plant(tree: Tree, path: readonly (Code | null)[], number: number): void {
  let at = tree;
  for (const code of path.slice(0, -1)) {
    const below = at.get(code);
    const next: Tree = below instanceof Map ? below : new Map();
    at.set(code, next);
    at = next;
  }
  at.set(path.at(-1) ?? null, number);
}

function gather(
  tree: Tree,
  path: readonly (readonly (Code | null)[])[],
  depth: number,
  numbers: number[],
): void {
  for (const code of path[depth] ?? []) {
    const below = tree.get(code);
    if (below instanceof Map) gather(below, path, depth + 1, numbers);
    else if (below !== undefined) numbers.push(below);
  }
}

/** Not the whole: a cell of the common dimensions stands on their own leaves. */
function furtherHolders(
  { dimension, code }: Further,
  holders: ReadonlyMap<Code, ReadonlyMap<Code, readonly Code[]>>,
): readonly Further[] {
  return (holders.get(dimension)?.get(code) ?? []).map((holder) => ({ dimension, code: holder }));
}

/** All cells that hold a cell, itself among them, whether or not a table has them. */
export function holdersIn(cube: Cube): (cell: CellAt) => readonly CellAt[] {
  const common = cube.common.map(holdersOf);
  const further = new Map(cube.further.map((hierarchy) => [hierarchy.dimension, holdersOf(hierarchy)]));
  const wholes = new Map(cube.further.map((hierarchy) => [hierarchy.dimension, wholeOf(hierarchy)]));
  return (cell) => {
    const lists = cell.common.map((code, i) => common[i]?.get(code) ?? []);
    const cuts = cell.further === null ? [null] : furtherHolders(cell.further, further);
    return combinations(lists).flatMap((codes) =>
      cuts.map((cut) => ({
        common: codes,
        further: cut && wholes.get(cut.dimension) === cut.code ? null : cut,
      })),
    );
  };
}

/** The ways in which a cell is divided into others: along each of its dimensions, and by each further one. */
export function partitionsOf(cube: Cube, cell: CellAt): readonly (readonly CellAt[])[] {
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

function partitions({ nodes }: CubeHierarchy, code: Code | undefined): readonly (readonly Code[])[] {
  return nodes.find((node) => node.code === code)?.partitions ?? [];
}

/** How coarse cells are: the sum of what each code stands above the finest; a dimension not cut counts as its whole. */
export function heightsOfCells(cube: Cube, cells: readonly CellAt[]): readonly number[] {
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
