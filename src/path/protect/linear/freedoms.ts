import type { CellAt, Cube } from '#model/edition.ts';
import type { Code } from '#model/words.ts';
import type { Leaf } from './cube.ts';
import { addressKey, cellsOfLeaves } from './cube.ts';
import type { SparseRow } from './sparse-row.ts';
import { ascendingRow, sparseRow } from './sparse-row.ts';
import type { System } from './suppress.ts';

/** What holdings could change of their data, and who could: the columns of a system. */
export type Freedoms = {
  readonly cube: Cube;
  /** The leaves given, and one for every combination of the common dimensions. */
  readonly leaves: readonly Leaf[];
  /** Of each column, how much each leaf weighs in it. */
  readonly weights: readonly (readonly Weight[])[];
  /** Of each column, the holdings about whom a combination says something when it is not 0 there. */
  readonly contributors: readonly (readonly number[])[];
};

type Weight = readonly [leaf: number, weight: number];

/**
 * A combination of cells says nothing of a holding exactly when it is 0 in every *freedom* of that holding.
 *
 * Of one combination C of the common dimensions a holding has one amount; each further dimension divides that same
 * amount. So a combination of cells that weighs leaf (C, d) with w(C, d) says nothing of a holding when, in each further
 * dimension k, w is the same λ_k on all values d that the holding has, and w(C) + Σ_k λ_k = 0. These are the freedoms:
 * w(C) + Σ_k w(C, d_k) for one value d_k that the holding has in each k, and w(C, d) − w(C, d_k) for its other values.
 * Two holdings share a freedom when they have the same values; to make them share most, d_k is the value that most
 * holdings have. That the blocks divide one whole is thus known to everybody, for every holding by itself, whether or
 * not the whole is published, and costs no row (docs/decisions/0060-one-linear-system.md).
 */
export function freedomsOf(cube: Cube, leaves: readonly Leaf[]): Freedoms {
  const { leaves: complete, groups } = groupsOf(leaves);
  const freedoms = groups.flatMap((group) => freedomsIn(group, complete));
  return {
    cube,
    leaves: complete,
    weights: freedoms.map(({ weights }) => weights),
    contributors: shared(freedoms.map(({ holdings }) => holdings)),
  };
}

/** Cells as rows over the freedoms; of a cube that groups the same values otherwise too, when one is given. */
export function rowsOf(
  freedoms: Freedoms,
  cells: readonly CellAt[],
  regrouped: Cube = freedoms.cube,
): readonly SparseRow[] {
  return rowsHolding(freedoms, cells.length, cellsOfLeaves(regrouped, cells, freedoms.leaves));
}

/** The same of any cells that are sums of leaves: for each leaf the numbers of those that hold it. */
export function rowsHolding(
  { weights }: Pick<Freedoms, 'weights'>,
  count: number,
  cellsWith: readonly (readonly number[])[],
): readonly SparseRow[] {
  const rows = Array.from({ length: count }, () => ({ columns: [] as number[], values: [] as number[] }));
  for (const [column, list] of weights.entries())
    for (const [leaf, weight] of list)
      for (const cell of cellsWith[leaf] ?? []) {
        const row = rows[cell];
        if (row === undefined) continue;
        const last = row.columns.length - 1;
        if (row.columns[last] === column) row.values[last] = (row.values[last] ?? 0) + weight;
        else {
          row.columns.push(column);
          row.values.push(weight);
        }
      }
  return rows.map(({ columns, values }) => ascendingRow(columns, values));
}

/** The cells of an edition, their rows, and about whom each column is. */
export type LinkedSystem = System & {
  readonly cells: readonly CellAt[];
  readonly contributors: readonly (readonly number[])[];
};

export function linkedSystem(freedoms: Freedoms, cells: readonly CellAt[]): LinkedSystem {
  const { contributors } = freedoms;
  return { cells, rows: rowsOf(freedoms, cells), width: contributors.length, contributors };
}

/** The leaves of one combination of common values: its own, and those of each further dimension. */
type Group = { readonly base: number; readonly further: ReadonlyMap<Code, readonly number[]> };

type Freedom = { readonly weights: readonly Weight[]; readonly holdings: readonly number[] };

/** Every combination gets a leaf of its own, with everybody who is in any leaf of it. */
function groupsOf(given: readonly Leaf[]): { leaves: readonly Leaf[]; groups: readonly Group[] } {
  const leaves = inOrder(given);
  const byCommon = grouped(leaves.keys(), (i) => JSON.stringify(leaves[i]?.common));
  const complete = [...leaves];
  const groups = [...byCommon.values()].map((numbers): Group => {
    const all = numbers.flatMap((i) => leaves[i]?.contributors ?? []);
    const contributors = [...new Set(all)].sort((a, b) => a - b);
    const base = numbers.find((i) => leaves[i]?.further === null) ?? complete.length;
    complete[base] = { common: leaves[numbers[0] ?? 0]?.common ?? [], further: null, contributors };
    const cut = numbers.filter((i) => leaves[i]?.further !== null);
    return { base, further: grouped(cut, (i) => leaves[i]?.further?.dimension ?? '') };
  });
  return { leaves: complete, groups };
}

/** Each leaf once, in the order of their keys, so that nothing depends on the order in which they came. */
function inOrder(leaves: readonly Leaf[]): readonly Leaf[] {
  const byKey = new Map<string, Leaf>();
  for (const leaf of leaves) {
    const key = addressKey(leaf);
    const met = byKey.get(key);
    const contributors = met ? [...met.contributors, ...leaf.contributors] : leaf.contributors;
    byKey.set(key, met ? { ...leaf, contributors } : leaf);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, leaf]) => leaf);
}

function grouped(numbers: Iterable<number>, keyOf: (number: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const number of numbers) {
    const key = keyOf(number);
    const group = groups.get(key);
    if (group) group.push(number);
    else groups.set(key, [number]);
  }
  return groups;
}

function freedomsIn({ base, further }: Group, leaves: readonly Leaf[]): readonly Freedom[] {
  const ranked = [...further.values()].map((numbers) =>
    numbers
      .map((number) => ({ number, holdings: new Set(leaves[number]?.contributors) }))
      .sort((a, b) => b.holdings.size - a.holdings.size || a.number - b.number),
  );
  const found = new Map<string, { weights: readonly Weight[]; holdings: number[] }>();
  const add = (holding: number, weights: readonly Weight[]): void => {
    const key = weights.map(([leaf]) => leaf).join();
    const freedom = found.get(key) ?? { weights, holdings: [] };
    freedom.holdings.push(holding);
    found.set(key, freedom);
  };
  for (const holding of leaves[base]?.contributors ?? []) {
    const own = ranked.map((list) => list.filter(({ holdings }) => holdings.has(holding)));
    const first = own.flatMap(([value]) => (value === undefined ? [] : [value.number]));
    add(
      holding,
      [base, ...first].map((leaf) => [leaf, 1] as const),
    );
    for (const [value, ...others] of own)
      for (const { number } of others)
        if (value !== undefined) add(holding, [[number, 1] as const, [value.number, -1] as const]);
  }
  return [...found.values()];
}

/** Equal lists become one object, so that what depends on them is computed once. */
function shared(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const known = new Map<string, readonly number[]>();
  return lists.map((list) => {
    const key = list.join();
    const found = known.get(key) ?? list;
    known.set(key, found);
    return found;
  });
}

/** What one more cell, or any union of cells, would be as a row. */
export function unionRow(rows: readonly SparseRow[], weights: ReadonlyMap<number, number>): SparseRow {
  const entries = new Map<number, number>();
  for (const [cell, weight] of weights) {
    const row = rows[cell];
    row?.columns.forEach((column, i) => {
      entries.set(column, (entries.get(column) ?? 0) + weight * (row.values[i] ?? 0));
    });
  }
  return sparseRow(entries);
}
