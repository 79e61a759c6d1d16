import { alikeCells } from './alike-cells.ts';
import type { Coalition } from './coalitions.ts';
import type { Elimination } from './elimination.ts';
import { Reducer } from './small-elimination.ts';
import type { SparseRow } from './sparse-row.ts';
import { EMPTY_ROW, normalised, plusMultiple, residues } from './sparse-row.ts';
import type { Forbidden } from './suppress.ts';

/** Cells that are hidden for their few persons, as rows, and who would be left with few besides its own. */
export type FewPersons = {
  readonly rows: readonly SparseRow[];
  readonly isFewFor: (cell: number, knows: ReadonlySet<number>) => boolean;
};

/** What is published of a cell that a coalition can compute. */
export type ToldCell = Forbidden & { readonly cell: number; readonly coalition: Coalition };

/**
 * Every cell of few persons that a coalition can compute, of those that the space watches: it is, wherever anybody
 * contributes whom the coalition does not know, a sum of what is published. What is wholly its own it takes away.
 *
 * A sum of rows in reduced echelon form that is 0 in the pivots of all but some of them is one of those alone. What is
 * watched is 0 in every pivot. So of a coalition only the rows count whose pivot is a column that it knows whole.
 *
 * With the space as it was `before`, only what did not follow from that one. Rows are taken anew when they change, and what
 * is watched stays watched: where none of a coalition’s own did, a cell can only be told anew by a watched row that did.
 */
export function cellsToldTo(
  space: Elimination,
  contributors: readonly (readonly number[])[],
  coalitions: readonly Coalition[],
  { rows, isFewFor }: FewPersons,
  before?: Elimination,
): readonly ToldCell[] {
  if (rows.length === 0) return [];
  const { prime } = space;
  const alone = new ColumnsAlone(contributors);
  const { watchedFrom, rowOfPivot } = keptIn(space);
  const same = new Set(before?.kept().map(({ row }) => row));
  const changedFrom = new Map(
    [...watchedFrom].flatMap(([column, all]): [number, SparseRow[]][] => {
      const changed = all.filter((row) => !same.has(row));
      return changed.length === 0 ? [] : [[column, changed]];
    }),
  );
  const cellsWatchedAs = onceAsked(() => alikeCells(space, contributors.length, rows));
  // The last coalition that knows a column whole, and that reaches it.
  const [knownTo, reachedBy] = [new Int32Array(contributors.length), new Int32Array(contributors.length)];
  return coalitions.flatMap((coalition, i) => {
    const { knows } = coalition;
    const known = alone.of(knows);
    const isUnknown = (column: number): boolean => knownTo[column] !== i + 1;
    const own = known.flatMap((column) => rowOfPivot.get(column) ?? []);
    const from = own.every((row) => same.has(row)) ? changedFrom : watchedFrom;
    if (from.size === 0) return [];
    const reached: number[] = [];
    for (const column of known) knownTo[column] = i + 1;
    for (const columns of [known, ...own.map((row) => row.columns)])
      for (const column of columns) {
        if (reachedBy[column] === i + 1) continue;
        reachedBy[column] = i + 1;
        reached.push(column);
      }
    // A row lies within reach with its first column, or not at all.
    const within = reached
      .flatMap((column) => from.get(column) ?? [])
      .filter(({ columns }) => columns.every((column) => reachedBy[column] === i + 1));
    const reducer = new Reducer(own, isUnknown, prime);
    return within.flatMap((row): readonly ToldCell[] => {
      if (!reducer.couldVanish(row) || reducer.reduce(row).columns.some(isUnknown)) return [];
      return cellsWatchedAs()(row).flatMap((cell): readonly ToldCell[] => {
        const asked = rows[cell] ?? EMPTY_ROW;
        // Where nobody else has anything of this measure, there is nothing to compute.
        if (!asked.columns.some(isUnknown) || !isFewFor(cell, knows)) return [];
        const ofItsOwn = reducer.reduce(space.reduce(asked));
        const published = plusMultiple(residues(asked, prime), prime - 1, ofItsOwn, prime);
        if (before?.reduceResidues(published).columns.length === 0) return [];
        return [{ row: normalised(published, prime), prime, cell, coalition }];
      });
    });
  });
}

/** The columns where nobody contributes whom a coalition does not know. */
class ColumnsAlone {
  /** By the first holding: the distinct lists of contributors, each with its columns. */
  readonly #lists = new Map<number, Map<readonly number[], number[]>>();

  /** Equal lists are one object. */
  constructor(contributors: readonly (readonly number[])[]) {
    for (const [column, list] of contributors.entries()) {
      const first = list[0] ?? -1;
      const lists = this.#lists.get(first) ?? new Map<readonly number[], number[]>();
      this.#lists.set(first, lists);
      listAt(lists, list).push(column);
    }
  }

  of(knows: ReadonlySet<number>): readonly number[] {
    return [...knows].flatMap((holding) =>
      [...(this.#lists.get(holding) ?? [])].flatMap(([list, columns]) =>
        list.every((one) => knows.has(one)) ? columns : [],
      ),
    );
  }
}

/** What a space watches, by the first column, and its rows by their pivots. */
function keptIn(space: Elimination) {
  const watchedFrom = new Map<number, SparseRow[]>();
  const rowOfPivot = new Map<number, SparseRow>();
  for (const { row, pivot } of space.kept()) {
    const first = row.columns[0];
    if (pivot >= 0) rowOfPivot.set(pivot, row);
    else if (first !== undefined) listAt(watchedFrom, first).push(row);
  }
  return { watchedFrom, rowOfPivot };
}

function onceAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
