import type { CellEvidence } from '#model/edition.ts';
import type { JointLeaf } from '#model/further-table.ts';
import type { Row } from '#model/plan.ts';
import type { Code } from '#model/words.ts';

import { valueColumn } from './cells.ts';
import { type CubeFacts, measuresOf } from './cube.ts';
import { amountsOf } from './cube-evidence.ts';
import type { FurtherFacts } from './further.ts';
import { MOVEMENT_LINES } from './rewrites/add-evidence.ts';

/** What stands behind the rows of a further table, and behind them together, by the key of each: `[]` is the whole. */
export type FurtherEvidence = ReadonlyMap<string, CellEvidence>;

export function rowKey(values: readonly Code[]): string {
  return JSON.stringify(values);
}

/** By the holdings that a release numbers; a holding that it has not heard of gets the number −1. */
export function toFurtherEvidence(
  rows: readonly Row[],
  facts: FurtherFacts,
  holdings: readonly string[],
): FurtherEvidence {
  const columns = measuresOf(facts).map(valueColumn);
  const number = new Map(holdings.map((holding, i) => [holding, i]));
  const found = new Map<string, CellEvidence & { readonly contributions: [number, readonly number[]][] }>();
  for (const row of rows) {
    const key = rowKey(row.is_whole === true ? [] : facts.by.map((_, i) => String(row[`v${i}`])));
    const cell = found.get(key) ?? { totals: [], contributions: [], couldNamePersons: false };
    const amounts = columns.map((column) => Number(row[column] ?? 0));
    if (row.is_total !== true) cell.contributions.push([number.get(String(row.holding)) ?? -1, amounts]);
    const total = {
      totals: amounts,
      couldNamePersons: Number(row[valueColumn(MOVEMENT_LINES)]) > 0,
      largestPersons: [amountsOf(row.largest_tickets), amountsOf(row.largest_revenue)],
    };
    found.set(key, row.is_total === true ? { ...cell, ...total } : cell);
  }
  return new Map(
    [...found].map(([key, cell]) => [
      key,
      { ...cell, contributions: cell.contributions.toSorted(([a], [b]) => a - b) },
    ]),
  );
}

export function toJointLeaves(
  rows: readonly Row[],
  facts: CubeFacts,
  holdings: readonly string[],
): readonly JointLeaf[] {
  const columns = measuresOf(facts).map((one) => (one.kind === 'sum' ? valueColumn(one) : ''));
  const number = new Map(holdings.map((holding, i) => [holding, i]));
  const [common, further] = [facts.cube.common.length, facts.cube.further.length];
  const leaves = new Map<string, JointLeaf & { readonly contributions: [number, readonly number[]][] }>();
  for (const row of rows) {
    const codes = Array.from({ length: common + further }, (_, i) => String(row[`d${i}`]));
    const key = rowKey(codes);
    const leaf = leaves.get(key) ?? {
      common: codes.slice(0, common),
      values: codes.slice(common),
      contributions: [],
    };
    const amounts = columns.map((column) => Number(row[column] ?? 0));
    leaf.contributions.push([number.get(String(row.holding)) ?? -1, amounts]);
    leaves.set(key, leaf);
  }
  return [...leaves.values()];
}
