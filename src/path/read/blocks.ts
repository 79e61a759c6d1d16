import { fold } from '#model/fold.ts';
import type { HeadRow } from './head-row.ts';
import { filled, type Layout } from './header.ts';
import { type Said, saidBy, saysApart } from './said-above.ts';

type Cells = readonly (string | null)[];

/**
 * A report as it is printed: one block a performance, its header said again, and above each what its lines do not repeat
 * (`Spectacle : Le Songe`, `Vendredi 4 octobre 2024`). Read as one table, what stands above is a column of each line.
 */
export type Blocks = {
  /** The names of what stands above, in the order of their columns. */
  readonly names: readonly string[];
  /**
   * A reader of all rows of the file, in order: gives a line of the table with what stands above its block, and null for
   * titles and repeated headers.
   */
  readonly reader: () => (row: HeadRow) => HeadRow | null;
};

/** The blocks of a report, from the head of its file; null when the header stands only once or nothing varies above it. */
export function findBlocks(rows: readonly HeadRow[], layout: Layout): Blocks | null {
  const isHeader = headerTest(layout.header);
  const headers = rows.filter(({ row, cells }) => row >= layout.headerRow && isHeader(cells)).length;
  if (headers < 2) return null;
  const width = layout.header.filter((name) => name !== '').length;
  const above: Said[][] = [];
  let pending: Said[] = [];
  for (const { cells } of rows) {
    if (isHeader(cells)) {
      above.push(pending);
      pending = [];
    } else pending = isLine(cells, width) ? [] : [...pending, ...saidBy(cells)];
  }
  const names = namesIn(above);
  const columns = layout.header.length;
  return names.length === 0
    ? null
    : { names, reader: () => blockReader({ isHeader, width, names, columns }) };
}

/** Names that stand above most blocks; a title stands above the first alone, a name of the house says always the same. */
function namesIn(above: readonly (readonly Said[])[]): readonly string[] {
  const values = new Map<string, string[]>();
  for (const block of above)
    for (const { name, value } of new Map(block.map((said) => [said.name, said])).values())
      values.set(name, [...(values.get(name) ?? []), value]);
  return [...values]
    .filter(([, said]) => said.length * 2 > above.length && said.length >= 2)
    .map(([name]) => name);
}

type Report = {
  readonly isHeader: (cells: Cells) => boolean;
  /** Columns that the header names, and all columns. */
  readonly width: number;
  readonly columns: number;
  readonly names: readonly string[];
};

function blockReader({ isHeader, width, columns, names }: Report): (row: HeadRow) => HeadRow | null {
  const current = new Map<string, string>();
  let pending: Said[] = [];
  let isInBlock = false;
  return ({ row, cells }) => {
    if (isHeader(cells)) {
      // A header said again on a new page stands below nothing new: the block goes on.
      for (const { name, value } of pending) current.set(name, value);
      pending = [];
      isInBlock = true;
      return null;
    }
    if (!isInBlock || !isLine(cells, width)) {
      pending.push(...saidBy(cells));
      return null;
    }
    pending = [];
    const own = Array.from({ length: columns }, (_, c) => cells[c] ?? null);
    return { row, cells: [...own, ...names.map((name) => current.get(name) ?? null)] };
  };
}

/** Whether a row says the header again, whatever its case. */
function headerTest(header: readonly string[]): (cells: Cells) => boolean {
  const names = header.map(fold);
  return (cells) =>
    names.every((name, c) => fold(cells[c] ?? '') === name) &&
    cells.slice(names.length).every((cell) => cell === null);
}

/** A line of the table fills half of its columns; fewer cells are titles. */
function isLine(cells: Cells, width: number): boolean {
  return filled(cells) >= Math.max(2, width / 2) && !saysApart(cells);
}
