import type { CellAt, CellEvidence, EditionEvidence } from '#model/edition.ts';
import type { Row } from '#model/plan.ts';

import { valueColumn } from './cells.ts';
import { type CubeFacts, measuresOf } from './cube.ts';
import { MOVEMENT_LINES } from './rewrites/add-evidence.ts';

/** What the rows of `cubePlan` say of each cell and leaf that anybody is in; holdings are numbered in the order of their names. */
export type CubeEvidence = Pick<EditionEvidence, 'holdings' | 'measures' | 'leaves'> & {
  readonly cells: readonly (CellEvidence & { readonly at: CellAt })[];
};

export function toCubeEvidence(rows: readonly Row[], facts: CubeFacts): CubeEvidence {
  const measures = measuresOf(facts);
  const columns = measures.map(valueColumn);
  const holdings = [
    ...new Set(rows.flatMap(({ holding }) => (holding === null ? [] : [String(holding)]))),
  ].sort();
  const number = new Map(holdings.map((holding, i) => [holding, i]));
  const found = new Map<string, Mutable>();
  for (const row of rows) {
    const at = addressOf(row, facts.cube.common.length);
    const key = JSON.stringify([row.is_leaf, at]);
    const cell = found.get(key) ?? {
      at,
      isLeaf: row.is_leaf === true,
      totals: [],
      contributions: [],
      couldNamePersons: false,
      largestPersons: [[], []],
    };
    found.set(key, cell);
    const amounts = columns.map((column) => Number(row[column] ?? 0));
    if (row.is_total === true) {
      cell.totals = amounts;
      cell.couldNamePersons = Number(row[valueColumn(MOVEMENT_LINES)]) > 0;
      cell.largestPersons = [amountsOf(row.largest_tickets), amountsOf(row.largest_revenue)];
    } else cell.contributions.push([number.get(String(row.holding)) ?? -1, amounts]);
  }
  // In one order whatever the engine’s: a solver’s way, and so what is taken back, depends on the order of leaves.
  const inOrder = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = inOrder
    .map(([, cell]) => cell)
    .map(({ isLeaf, contributions, ...cell }) => ({
      isLeaf,
      cell: { ...cell, contributions: contributions.toSorted(([a], [b]) => a - b) },
    }));
  return {
    holdings,
    measures: measures.map(({ name, kind }) => ({ of: name, isAdditive: kind === 'sum' })),
    cells: all.flatMap(({ isLeaf, cell }) => (isLeaf ? [] : [cell])),
    leaves: all.flatMap(({ isLeaf, cell }) => (isLeaf ? [cell] : [])),
  };
}

type Mutable = {
  readonly at: CellAt;
  readonly isLeaf: boolean;
  totals: readonly number[];
  readonly contributions: [number, readonly number[]][];
  couldNamePersons: boolean;
  largestPersons: readonly (readonly number[])[];
};

export function amountsOf(list: Row[string] | undefined): readonly number[] {
  return Array.isArray(list) ? list.map(Number) : [];
}

export function addressOf(row: Row, dimensions: number): CellAt {
  const common = Array.from({ length: dimensions }, (_, i) => String(row[`c${i}`]));
  const further = row.further === null ? null : { dimension: String(row.further), code: String(row.code) };
  return { common, further };
}
