import { refusal } from '#messages/messages.ts';
import { combinations } from '#model/combinations.ts';
import type { Cell } from '#model/table.ts';
import type { Code } from '#model/words.ts';

/** The values that a dimension can have, as anybody knows them, in the order to show them. */
export type Domains = Readonly<Record<Code, readonly Code[]>>;

type Key = Cell['key'];

/**
 * The rows that a pool table has whatever its data: every combination of the known values of its dimensions, and then
 * those met that are in no list (unknown, above all). A row that is missing would tell that a house sold nothing, and
 * an order by size would rank what is not shown. Throws the refusal `table-too-large`.
 */
export function publicRows(
  cells: readonly Cell[],
  by: readonly Code[],
  domains: Domains,
  cellsMax: number,
): readonly Cell[] {
  const expected = expectedKeys(by, domains, cells, cellsMax);
  const met = new Map(cells.map((cell) => [keyText(cell.key), cell]));
  const isExpected = new Set(expected.map(keyText));
  const others = cells
    .filter((cell) => !isExpected.has(keyText(cell.key)))
    .sort((a, b) => compareKeys(a.key, b.key));
  return [...expected.map((key) => met.get(keyText(key)) ?? emptyCell(key)), ...others];
}

function expectedKeys(
  by: readonly Code[],
  domains: Domains,
  cells: readonly Cell[],
  cellsMax: number,
): readonly Key[] {
  const values = by.map((dimension, position) => domains[dimension] ?? valuesMet(cells, position));
  const size = values.reduce((product, list) => product * list.length, 1);
  if (size > cellsMax) throw refusal('table-too-large', { cells: size, most: cellsMax });
  return combinations(values);
}

/** Without a list, the values met, unknown left for the end. */
function valuesMet(cells: readonly Cell[], position: number): readonly Code[] {
  const met = new Set(cells.flatMap((cell) => cell.key[position] ?? []));
  return [...met].sort();
}

function emptyCell(key: Key): Cell {
  return { key, parts: {}, evidence: [], persons: null, contributors: [], lines: 0, linesKnown: 0 };
}

function keyText(key: Key): string {
  return JSON.stringify(key);
}

function compareKeys(a: Key, b: Key): number {
  return keyText(a) < keyText(b) ? -1 : 1;
}
