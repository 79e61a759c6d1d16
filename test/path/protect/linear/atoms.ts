// The theorem written out: an atom is one holding’s amount in one leaf. What one holding knows of all is that, wherever
// it is, each further dimension divides its own amount. Nothing of `src/path/protect/linear` is used but its shapes.
import type { CellAt, Cube, CubeHierarchy } from '#model/edition.ts';
import type { Leaf } from '#path/protect/linear/cube.ts';
import type { Matrix } from './dense.ts';
import { nullCombinations, rank } from './dense.ts';

export type Atoms = {
  /** Per holding, its leaves. */
  readonly leavesOf: readonly (readonly number[])[];
  /** Per holding, what is nought for it whatever its data: rows over its leaves. */
  readonly relations: readonly Matrix[];
  readonly isIn: (leaf: number, cell: CellAt) => boolean;
};

export function atomsOf(cube: Cube, leaves: readonly Leaf[], holdings: number): Atoms {
  const everyone = Array.from({ length: holdings }, (_, holding) => holding);
  const leavesOf = everyone.map((holding) =>
    leaves.flatMap((leaf, i) => (leaf.contributors.includes(holding) ? [i] : [])),
  );
  const relations = leavesOf.map((own) => relationsOf(own, leaves));
  return { leavesOf, relations, isIn: (leaf, cell) => isWithin(cube, leaves[leaf], cell) };
}

function relationsOf(own: readonly number[], leaves: readonly Leaf[]): Matrix {
  const common = (i: number): string => String(leaves[i]?.common);
  return own
    .filter((base) => leaves[base]?.further === null)
    .flatMap((base) =>
      ['channel', 'age'].flatMap((dimension) => {
        const isPart = (i: number): boolean =>
          common(i) === common(base) && leaves[i]?.further?.dimension === dimension;
        if (!own.some(isPart)) return [];
        return [own.map((i) => (i === base ? -1n : isPart(i) ? 1n : 0n))];
      }),
    );
}

function isWithin(cube: Cube, leaf: Leaf | undefined, cell: CellAt): boolean {
  if (leaf === undefined || leaf.further?.dimension !== cell.further?.dimension) return false;
  const further = cube.further.find(({ dimension }) => dimension === cell.further?.dimension);
  return (
    cube.common.every((hierarchy, i) => isUnder(hierarchy, leaf.common[i], cell.common[i])) &&
    (further === undefined || isUnder(further, leaf.further?.code, cell.further?.code))
  );
}

function isUnder({ nodes }: CubeHierarchy, code: string | undefined, holder: string | undefined): boolean {
  if (code === holder) return true;
  const parts = nodes.find((node) => node.code === holder)?.partitions.flat() ?? [];
  return parts.some((part) => isUnder({ dimension: '', nodes }, code, part));
}

function rowFor(atoms: Atoms, holding: number, cell: CellAt): readonly bigint[] {
  return (atoms.leavesOf[holding] ?? []).map((leaf) => (atoms.isIn(leaf, cell) ? 1n : 0n));
}

/** Whether published cells and what a coalition knows tell a total of one other holding alone; which, or null. */
export function disclosedTo(
  atoms: Atoms,
  published: readonly CellAt[],
  knows: readonly number[],
): number | null {
  const others = [...atoms.leavesOf.keys()].filter((holding) => !knows.includes(holding));
  return others.find((target) => tellsOf(atoms, published, knows, target)) ?? null;
}

/** The same of one other holding, beyond its own totals in some cells, which are no news. */
export function tellsOf(
  atoms: Atoms,
  published: readonly CellAt[],
  knows: readonly number[],
  target: number,
  noNews: readonly CellAt[] = [],
): boolean {
  const everyone = [...atoms.leavesOf.keys()];
  const rest = everyone.filter((holding) => holding !== target && !knows.includes(holding));
  const combinations = cancelling(atoms, published, rest);
  const told = combinations.map((weights) => weighted(atoms, target, published, weights));
  const known = [...(atoms.relations[target] ?? []), ...noNews.map((cell) => rowFor(atoms, target, cell))];
  return rank([...known, ...told]) > rank(known);
}

/** Whether a cell follows from published ones, to who knows all of some holdings. */
export function isImplied(
  atoms: Atoms,
  published: readonly CellAt[],
  cell: CellAt,
  knows: ReadonlySet<number> = new Set(),
): boolean {
  const others = [...atoms.leavesOf.keys()].filter((holding) => !knows.has(holding));
  const all = stacked(atoms, published, others);
  return rank(all) === rank([...all, ...stacked(atoms, [cell], others).slice(0, 1)]);
}

/** Weights of published cells whose sum says nothing of any of the holdings. */
function cancelling(atoms: Atoms, published: readonly CellAt[], holdings: readonly number[]): Matrix {
  return nullCombinations(stacked(atoms, published, holdings)).map((weights) =>
    weights.slice(0, published.length),
  );
}

/** Cells, then the relations of each holding, as rows over the atoms of all these holdings. */
function stacked(atoms: Atoms, cells: readonly CellAt[], holdings: readonly number[]): Matrix {
  const rows = cells.map((cell) => holdings.flatMap((holding) => rowFor(atoms, holding, cell)));
  const relations = holdings.flatMap((holding) =>
    (atoms.relations[holding] ?? []).map((relation) =>
      holdings.flatMap((other) =>
        other === holding ? relation : (atoms.leavesOf[other] ?? []).map(() => 0n),
      ),
    ),
  );
  return [...rows, ...relations];
}

function weighted(
  atoms: Atoms,
  holding: number,
  published: readonly CellAt[],
  weights: readonly bigint[],
): readonly bigint[] {
  const rows = published.map((cell) => rowFor(atoms, holding, cell));
  return (atoms.leavesOf[holding] ?? []).map((_, i) =>
    rows.reduce((sum, row, j) => sum + (weights[j] ?? 0n) * (row[i] ?? 0n), 0n),
  );
}
