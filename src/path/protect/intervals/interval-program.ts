import type { EditionEvidence } from '#model/edition.ts';
import type { LinearProgram, LinearSum } from '#model/linear-program.ts';
import type { Column, Columns } from './columns.ts';
import { type Levels, levelColumns } from './level-columns.ts';

/** The amounts of one measure as an attacker sees them, and which of them a cell is made of. */
export type IntervalProgram = {
  readonly program: LinearProgram;
  /** The number of the published cell of each sum; null where the sum is that a breakdown is one of the whole. */
  readonly cellOfSum: readonly (number | null)[];
  /** Of each column, the number of its holding. */
  readonly holdings: Int32Array;
  /** Of a cell, its columns of one holding, or of all. */
  readonly columnsOf: (cell: number, holding: number | null) => Int32Array;
  /** Columns of what changed between two states. */
  readonly changes: ReadonlySet<number>;
  /** Amounts of the program are those of the evidence times this. */
  readonly scale: number;
};

/** Who has how much in each leaf, which cells hold it, and which of these are published. */
export type SeenCells = {
  readonly leaves: readonly Pick<EditionEvidence['leaves'][number], 'at' | 'contributions'>[];
  readonly cellsWith: readonly (readonly number[])[];
  readonly published: readonly number[];
  readonly levels?: Levels | undefined;
};

/** Amounts of the program go up to here: a solver’s tolerances are made for such numbers. */
const SCALED_MOST = 1e6;

/**
 * For each of some measures that add up; cells are sums of leaves, `cellsWith` the numbers of those that hold each leaf. The
 * attacker is given more than anybody has: every published figure exactly, not as displayed, and who is in which leaf at
 * all. What nobody can see is one amount for each holding in each leaf, none of them less than nought (or than what it is,
 * where refunds make it less). Each further dimension divides, holding by holding, what the holding has in the leaf of the
 * common dimensions; where nothing published cuts a leaf by a dimension, all of it could be in any one value that the
 * holding has there, and the breakdown needs no columns.
 */
export function intervalPrograms(
  { leaves, cellsWith, published, levels = [] }: SeenCells,
  measures: readonly number[],
): readonly IntervalProgram[] {
  const isPublished = new Set(published);
  const groupOf = leaves.map(({ at }) => JSON.stringify(at.common));
  const cutOf = leaves.map(({ at }, i) => `${groupOf[i]}${at.further?.dimension ?? ''}`);
  const cuts = new Set(
    cutOf.filter((_, i) => !leaves[i]?.at.further || cellsWith[i]?.some((cell) => isPublished.has(cell))),
  );
  const columns = columnsOf(leaves, (leaf) => cuts.has(cutOf[leaf] ?? ''));
  const levelled = levelColumns(leaves, columns, levels);
  const baseOf = new Map(groupOf.flatMap((group, i) => (leaves[i]?.at.further ? [] : [[group, i] as const])));
  const leavesOf = leavesOfCells(cellsWith);
  /** Where the leaf itself has no columns, those of all that its holdings have in its combination. */
  const columnsOfLeaf = (leaf: number) =>
    cuts.has(cutOf[leaf] ?? '')
      ? columns.of.get(leaf)
      : columns.of
          .get(baseOf.get(groupOf[leaf] ?? '') ?? -1)
          ?.filter(({ holding }) => isIn(leaves[leaf], holding));
  // Every measure asks for the same.
  const columnsOfCell = memoised((cell: number, holding: number | null): Int32Array => {
    const found = (leavesOf.get(cell) ?? []).flatMap((leaf) => columnsOfLeaf(leaf) ?? []);
    const own = holding === null ? found : found.filter((column) => column.holding === holding);
    return Int32Array.from(new Set(own.map(({ number }) => number))).sort();
  });
  const known = publishedSums(published, (cell) => columnsOfCell(cell, null));
  const inner = [...linkingSums(columns.of, leaves, groupOf, baseOf), ...levelled.sums];
  const holdings = Int32Array.from([...columns.holdings, ...levelled.holdings]);
  return measures.map((measure) => {
    const amounts = columns.contributions.map((each) => each[measure] ?? 0);
    const sumOf = (of: Iterable<number>) => [...of].reduce((sum, column) => sum + (amounts[column] ?? 0), 0);
    const equals = known.map((sum) => sumOf(sum.columns));
    const most = Math.max(1, ...equals.map(Math.abs), ...amounts.map(Math.abs));
    const scale = SCALED_MOST / most;
    const truth = Float64Array.from([...amounts, ...levelled.parts.map(sumOf)], (amount) => amount * scale);
    return {
      program: {
        truth,
        lower: truth.map((amount, i) => (levelled.changes.has(i) ? -100 * SCALED_MOST : Math.min(0, amount))),
        upper: truth.map(() => 100 * SCALED_MOST),
        sums: [
          ...known.map(({ columns: of, factors }, i) => ({
            columns: of,
            factors,
            equals: (equals[i] ?? 0) * scale,
          })),
          ...inner,
        ],
      },
      cellOfSum: [...known.map(({ cell }) => cell), ...inner.map(() => null)],
      holdings,
      columnsOf: columnsOfCell,
      changes: levelled.changes,
      scale,
    };
  });
}

function memoised(
  find: (cell: number, holding: number | null) => Int32Array,
): (cell: number, holding: number | null) => Int32Array {
  const found = new Map<string, Int32Array>();
  return (cell, holding) => {
    const key = `${cell}/${holding}`;
    const columns = found.get(key) ?? find(cell, holding);
    found.set(key, columns);
    return columns;
  };
}

function columnsOf(leaves: SeenCells['leaves'], isCut: (leaf: number) => boolean): Columns {
  const of = new Map<number, Column[]>();
  const all: (readonly number[])[] = [];
  const holdings: number[] = [];
  for (const [leaf, { contributions }] of leaves.entries()) {
    if (!isCut(leaf)) continue;
    const own: Column[] = [];
    for (const [holding, each] of contributions) {
      if (each.every((amount) => amount === 0)) continue;
      own.push({ number: all.length, holding });
      all.push(each);
      holdings.push(holding);
    }
    of.set(leaf, own);
  }
  return { of, contributions: all, holdings };
}

function isIn(leaf: SeenCells['leaves'][number] | undefined, holding: number): boolean {
  return (
    leaf?.contributions.some(([one, amounts]) => one === holding && amounts.some((a) => a !== 0)) ?? false
  );
}

function leavesOfCells(cellsWith: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  const leaves = new Map<number, number[]>();
  for (const [leaf, cells] of cellsWith.entries())
    for (const cell of cells) {
      const list = leaves.get(cell) ?? [];
      list.push(leaf);
      leaves.set(cell, list);
    }
  return leaves;
}

/** Cells that hold the same leaves say the same, once. */
function publishedSums(
  published: readonly number[],
  columnsOfCell: (cell: number) => Int32Array,
): readonly (Omit<LinearSum, 'equals'> & { readonly cell: number })[] {
  const met = new Set<string>();
  return published.flatMap((cell) => {
    const columns = columnsOfCell(cell);
    const key = columns.join();
    if (columns.length === 0 || met.has(key)) return [];
    met.add(key);
    return [{ cell, columns, factors: columns.map(() => 1) }];
  });
}

/** Of each holding, each combination and each dimension that cuts it: the parts are the whole. */
function linkingSums(
  of: Columns['of'],
  leaves: SeenCells['leaves'],
  groupOf: readonly string[],
  baseOf: ReadonlyMap<string, number>,
): readonly LinearSum[] {
  const parts = new Map<string, { base: number; columns: number[] }>();
  for (const [leaf, columns] of of) {
    const dimension = leaves[leaf]?.at.further?.dimension;
    const base = of.get(baseOf.get(groupOf[leaf] ?? '') ?? -1);
    if (dimension === undefined || base === undefined) continue;
    for (const { number, holding } of columns) {
      const whole = base.find((column) => column.holding === holding)?.number;
      if (whole === undefined) continue;
      const key = `${whole}/${dimension}`;
      const found = parts.get(key) ?? { base: whole, columns: [] };
      found.columns.push(number);
      parts.set(key, found);
    }
  }
  return [...parts.values()].map(({ base, columns }) => ({
    columns: Int32Array.from([...columns, base]),
    factors: Int32Array.from([...columns.map(() => 1), -1]),
    equals: 0,
  }));
}
