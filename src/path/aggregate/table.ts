import type { Row } from '#model/plan.ts';
import type { Query } from '#model/query.ts';
import type { Cell, Evidence, Part, Table } from '#model/table.ts';

import { type AggregateFacts, type Asked, type EvidenceOf, partsOf } from './asked.ts';
import { comparisonOf, facingKey, type Shift } from './rewrites/compare.ts';
import { rewritten } from './rewritten.ts';
import type { Side } from './side.ts';

/** The rows of a plan of `aggregate` as a table that nobody may see before `protect`. */
export function toTable(rows: readonly Row[], query: Query, facts: AggregateFacts): Table {
  const comparison = comparisonOf(query, facts);
  const asked = rewritten(comparison?.asked ?? query, facts);
  const table = tableOf(rows, 'asked', asked, null);
  if (comparison === null) return table;
  const compared = tableOf(rows, 'compared', rewritten(comparison.compared, facts), comparison.shift);
  return { ...table, compared };
}

function tableOf(rows: readonly Row[], side: Side, asked: Asked, shift: Shift | null): Table {
  const by = asked.by.map(({ dimension }) => dimension.id);
  const own = rows.filter((row) => row.side === side);
  const cells = own.map((row) => ({ isTotal: row.is_total === true, cell: cellOf(row, asked, shift) }));
  const total = cells.find(({ isTotal }) => isTotal)?.cell ?? EMPTY;
  const totalRow = own.find((row) => row.is_total === true);
  return {
    by,
    cells: by.length === 0 ? [total] : cells.filter(({ isTotal }) => !isTotal).map(({ cell }) => cell),
    total,
    coverage: {
      organisations: slugs(totalRow?.presenters).length,
      identified: shareOf(totalRow?.identified, totalRow?.tickets),
    },
  };
}

const EMPTY: Cell = {
  key: [],
  parts: {},
  evidence: [],
  persons: null,
  contributors: [],
  lines: 0,
  linesKnown: 0,
};

function cellOf(row: Row, asked: Asked, shift: Shift | null): Cell {
  const keys =
    row.is_total === true
      ? []
      : asked.by.map(({ dimension }, index) => keyOf(row, dimension.id, index, shift));
  const parts = partsOf(asked.metric).map(([part]): [string, Part] => [
    part,
    { value: number(row[`p_${part}`]) },
  ]);
  return {
    key: keys,
    parts: Object.fromEntries(parts),
    evidence: asked.evidence.map((evidence, index) => evidenceOf(row, evidence, index)),
    persons: number(row.persons),
    ...(row.persons_most === undefined ? {} : { personsMost: number(row.persons_most) ?? 0 }),
    contributors: slugs(row.others ?? row.presenters),
    lines: number(row.lines) ?? 0,
    linesKnown: number(row.lines_known) ?? 0,
  };
}

function keyOf(row: Row, dimension: string, index: number, shift: Shift | null): string | null {
  const value = row[`k${index}`];
  const key = value === null || value === undefined ? null : String(value);
  return shift === null ? key : facingKey(dimension, key, shift);
}

function evidenceOf(row: Row, { of, least }: EvidenceOf, index: number): Evidence {
  const largest = row[`e${index}_largest`];
  return {
    of,
    total: number(row[`e${index}_total`]) ?? 0,
    holdings: number(row[`e${index}_holdings`]) ?? 0,
    largest: Array.isArray(largest) ? largest.map((one) => number(one) ?? 0) : [],
    hasNegative: row[`e${index}_negative`] === true,
    ...(least ? { atBest: bestOf(row, index) } : {}),
  };
}

function bestOf(row: Row, index: number): NonNullable<Evidence['atBest']> {
  return {
    total: number(row[`e${index}_best_total`]) ?? 0,
    largest: [number(row[`e${index}_least`]) ?? 0],
  };
}

function slugs(value: Row[string] | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((slug) => slug !== null).map(String))].sort();
}

function shareOf(part: Row[string] | undefined, whole: Row[string] | undefined): number | null {
  const [of, among] = [number(part), number(whole)];
  return of === null || among === null || among === 0 ? null : of / among;
}

function number(value: Row[string] | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
