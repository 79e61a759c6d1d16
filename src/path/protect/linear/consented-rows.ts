import { Elimination } from './elimination.ts';
import type { LinkedSystem } from './freedoms.ts';
import { unionRow } from './freedoms.ts';
import { residues, type SparseRow } from './sparse-row.ts';

/** What the consents to some cells of a system let be told. */
export type ConsentedRows = {
  /** Whether a combination is one of the cells, or a sum of several: what everybody behind them let be told, and no more. */
  readonly isTold: (row: SparseRow) => boolean;
  /**
   * Whether what a combination says of one holding is what cells that it consented to tell those who know all others in
   * them: the consequence of its own consent, which it saw before it gave it.
   */
  readonly isToldTo: (knows: ReadonlySet<number>, about: number, row: SparseRow, prime: number) => boolean;
};

/** So many sums of consented cells are known at most; what is none of them is judged as if nobody had consented. */
const SUMS_MAX = 4_096;

export function consentedRows(
  { rows, contributors }: Pick<LinkedSystem, 'rows' | 'contributors'>,
  cells: readonly number[],
): ConsentedRows {
  const sums = sumsOf(rows, cells);
  const behind = cells.flatMap((cell) => {
    const row = rows[cell];
    if (row === undefined || row.columns.length === 0) return [];
    return [{ row, holdings: new Set([...row.columns].flatMap((column) => contributors[column] ?? [])) }];
  });
  const aboutOnly = ({ columns, values }: SparseRow, about: number): SparseRow => {
    const kept = [...columns.keys()].filter((i) => contributors[columns[i] ?? -1]?.includes(about));
    return {
      columns: Int32Array.from(kept, (i) => columns[i] ?? 0),
      values: Int32Array.from(kept, (i) => values[i] ?? 0),
    };
  };
  return {
    isTold: (row) => sums.has(keyOf(row)),
    isToldTo: (knows, about, row, prime) => {
      const own = behind.filter(({ holdings }) =>
        [...holdings].every((holding) => holding === about || knows.has(holding)),
      );
      if (own.length === 0) return false;
      const told = new Elimination(prime, contributors.length);
      for (const one of own) {
        const rest = told.reduce(residues(aboutOnly(one.row, about), prime));
        if (rest.columns.length > 0) told.take(rest);
      }
      return told.reduce(aboutOnly(row, about)).columns.length === 0;
    },
  };
}

function sumsOf(rows: LinkedSystem['rows'], cells: readonly number[]): ReadonlySet<string> {
  let sums: readonly (readonly number[])[] = [];
  for (const cell of cells) {
    const longer = [[cell], ...sums.map((one) => [...one, cell])];
    sums = [...sums, ...longer].slice(0, SUMS_MAX);
  }
  return new Set(sums.map((one) => keyOf(unionRow(rows, new Map(one.map((cell) => [cell, 1]))))));
}

function keyOf({ columns, values }: SparseRow): string {
  return `${columns.join()}/${values.join()}`;
}
