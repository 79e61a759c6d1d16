import { type CellKind, cellKind, isYear } from './cell-kind.ts';
import type { HeadRow } from './head-row.ts';
import { hasGroupsAbove, headerRowsAt } from './header-rows.ts';
import { saysApart } from './said-above.ts';

/** Where the table of a sheet begins and what its columns are called. */
export type Layout = {
  readonly preamble: readonly (readonly string[])[];
  readonly header: readonly string[];
  /** Row of the (last) header row; data begin after it. */
  readonly headerRow: number;
};

/** Rows looked at below a candidate, and candidates looked at. */
const LOOK_BELOW = 50;
const LOOK_FOR_HEADER = 60;

/**
 * Finds the header: the first wide row of names, below titles, above values. Null when the first wide row is
 * already a row of values, which is how a file without header begins.
 */
export function findLayout(rows: readonly HeadRow[]): Layout | null {
  const wide = wideEnough(rows);
  let hasSeenValues = false;
  for (let i = 0; i < Math.min(rows.length, LOOK_FOR_HEADER); i++) {
    const cells = rows[i]?.cells ?? [];
    if (filled(cells) < wide) continue;
    if (isRowOfNames(rows, i) && (!hasSeenValues || isUndoubted(rows, i))) return layoutAt(rows, i);
    hasSeenValues = true;
  }
  return null;
}

function layoutAt(rows: readonly HeadRow[], names: number): Layout {
  // A row of group names fills few cells, so that it is not wide; it stands just above the names.
  const index = hasGroupsAbove(rows, names) ? names - 1 : names;
  const { count, header } = headerRowsAt(rows, index);
  return {
    preamble: rows.slice(0, index).map(({ cells }) => cells.filter((cell) => cell !== null)),
    header: sizedLike(rows.slice(index + count), header),
    headerRow: rows[index + count - 1]?.row ?? 0,
  };
}

/** Titles above a table fill one or two cells; its rows fill about as many as the fuller rows of the file do. */
function wideEnough(rows: readonly HeadRow[]): number {
  const widths = rows.map(({ cells }) => filled(cells)).sort((a, b) => a - b);
  const typical = widths[Math.floor(widths.length * 0.8)] ?? 1;
  return Math.max(typical > 1 ? 2 : 1, Math.ceil(typical * 0.6));
}

/** A row of names holds no value of the kind that stands below it in the same column. */
function isRowOfNames(rows: readonly HeadRow[], index: number): boolean {
  const cells = rows[index]?.cells ?? [];
  if (saysApart(cells)) return false;
  const kinds = cells.map(cellKind);
  const values = kinds.filter((kind, c) => isValue(kind) && !isYear(cells[c] ?? null)).length;
  if (values > filled(cells) / 3) return false;
  if (values === 0) return true;
  const below = rows.slice(index + 1, index + 1 + LOOK_BELOW);
  return kinds.every((kind, c) => !isValue(kind) || isYear(cells[c] ?? null) || kind !== usualKind(below, c));
}

/** Names met only after rows of values must leave no doubt: all of them text, above values in two columns at least. */
function isUndoubted(rows: readonly HeadRow[], index: number): boolean {
  const cells = rows[index]?.cells ?? [];
  if (cells.some((cell) => isValue(cellKind(cell)))) return false;
  const below = rows.slice(index + 1, index + 1 + LOOK_BELOW);
  const contrasts = cells.filter((cell, c) => cell !== null && isValue(usualKind(below, c))).length;
  return contrasts >= 2;
}

function usualKind(rows: readonly HeadRow[], column: number): CellKind {
  const counts = new Map<CellKind, number>();
  for (const { cells } of rows) {
    const kind = cellKind(cells[column] ?? null);
    if (kind !== 'empty') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return most?.[0] ?? 'empty';
}

function isValue(kind: CellKind): boolean {
  return kind !== 'text' && kind !== 'empty';
}

/**
 * As many names as most rows have cells: names that a header leaves out are empty, and the empty names of a
 * trailing separator that no row has are dropped.
 */
function sizedLike(below: readonly HeadRow[], header: readonly string[]): readonly string[] {
  const usual = usualWidth(below);
  const lastNamed = header.findLastIndex((name) => name !== '') + 1;
  const width = usual === null ? lastNamed : Math.max(lastNamed, usual);
  return Array.from({ length: width }, (_, c) => header[c] ?? '');
}

/** The width (up to the last filled cell) that at least half of the rows reach. */
function usualWidth(rows: readonly HeadRow[]): number | null {
  const widths = rows
    .map(({ cells }) => cells.findLastIndex((cell) => cell !== null) + 1)
    .sort((a, b) => b - a);
  return widths[Math.floor(widths.length / 2)] ?? null;
}

export function filled(cells: readonly (string | null)[]): number {
  return cells.reduce((n, cell) => (cell === null ? n : n + 1), 0);
}
