import { fold } from '#model/fold.ts';
import { cellKind } from './cell-kind.ts';
import type { HeadRow } from './head-row.ts';

/** How many rows the header takes, and its names with those rows joined. */
export type HeaderRows = { readonly count: 1 | 2 | 3; readonly header: readonly string[] };

type Cells = readonly (string | null)[];

/**
 * Survey tools write headers over two or three rows: Qualtrics (ids, wordings, `{"ImportId":…}`), SurveyMonkey and
 * Crowdsignal (questions, then their options, the questions standing only over the first option).
 */
export function headerRowsAt(rows: readonly HeadRow[], index: number): HeaderRows {
  const first = rows[index]?.cells ?? [];
  const second = rows[index + 1]?.cells ?? [];
  const below = rows.slice(index + 2, index + 52).map(({ cells }) => cells);
  if (isImportIds(rows[index + 2]?.cells ?? [])) return { count: 3, header: joined(first, second) };
  if (isImportIds(second)) return { count: 2, header: names(first) };
  if (isLegacyQualtrics(first, second)) return { count: 2, header: joined(first, second) };
  if (isQuestionsAndOptions(first, second, below) || isGroupsAndNames(first, second, below))
    return { count: 2, header: joined(spread(first, second), second) };
  return { count: 1, header: names(first) };
}

/** Whether the row above the names groups them: at least two cells, none beside another, as merged cells export. */
export function hasGroupsAbove(rows: readonly HeadRow[], index: number): boolean {
  const [above, at] = [rows[index - 1], rows[index]];
  if (above === undefined || at === undefined || above.row !== at.row - 1) return false;
  const isApart = above.cells.every((cell, c) => cell === null || above.cells[c + 1] == null);
  const below = rows.slice(index + 1, index + 51).map(({ cells }) => cells);
  return isApart && count(above.cells) >= 2 && isGroupsAndNames(above.cells, at.cells, below);
}

function isImportIds(cells: Cells): boolean {
  return /^\{"ImportId":/.test(cells.find((cell) => cell !== null) ?? '');
}

function isLegacyQualtrics(first: Cells, second: Cells): boolean {
  return first[0] === 'V1' && first[1] === 'V2' && /^Response ?ID$/i.test(second[0] ?? '');
}

/** SurveyMonkey: options stand under questions and nowhere under the respondent’s own columns, which rows fill. */
function isQuestionsAndOptions(first: Cells, second: Cells, below: readonly Cells[]): boolean {
  if (!areNames(second) || second[0] != null || first[0] == null) return false;
  const isLeadFilled = below.length > 0 && below.every((cells) => cells[0] != null);
  const hasGap = first.some((cell, c) => cell === null && c > 0 && second[c] != null);
  const hasResponse = second.some((cell) => /^(open-ended )?(response|réponse)/i.test(cell ?? ''));
  return isLeadFilled && (hasGap || hasResponse);
}

/** Names of groups over some of the columns, each column named below, values under the names. */
function isGroupsAndNames(first: Cells, second: Cells, below: readonly Cells[]): boolean {
  if (!areNames(second) || below.length === 0) return false;
  const named = count(second);
  if (count(first) >= named * 0.6 || second.some((cell, c) => cell === null && first[c] != null))
    return false;
  const columnsOfValues = second.filter(
    (_, c) => below.filter((cells) => isValue(cells[c] ?? null)).length > below.length / 2,
  );
  return columnsOfValues.length >= 2;
}

function areNames(cells: Cells): boolean {
  return count(cells) > 0 && !cells.some((cell) => isValue(cell));
}

function isValue(cell: string | null): boolean {
  const kind = cellKind(cell);
  return kind !== 'text' && kind !== 'empty';
}

function count(cells: Cells): number {
  return cells.filter((cell) => cell !== null).length;
}

/** A question or group stands over the columns to its right until the next one. */
function spread(first: Cells, second: Cells): Cells {
  let current: string | null = null;
  return Array.from({ length: Math.max(first.length, second.length) }, (_, c) => {
    if (first[c] != null) current = first[c] ?? null;
    return first[c] ?? (second[c] == null ? null : current);
  });
}

function joined(first: Cells, second: Cells): readonly string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, c) => {
    const [upper, lower] = [first[c]?.trim() ?? '', second[c]?.trim() ?? ''];
    if (upper === '' || fold(upper) === fold(lower)) return lower;
    return lower === '' ? upper : `${upper} – ${lower}`;
  });
}

function names(cells: Cells): readonly string[] {
  return cells.map((cell) => cell?.trim() ?? '');
}
