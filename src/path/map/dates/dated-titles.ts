import { problem } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import { TOTAL_WORD } from '#sources/total-word.ts';
import { datedTitle } from '../../dated-title.ts';
import type { Binding } from '../bind.ts';
import { dateForm } from './date-forms.ts';

const NO_TITLE = new RegExp(`^\\s*(?:${TOTAL_WORD}[\\s:]*)?$`, 'i');

/**
 * The column of titles, when nothing else tells when performances start and its cells end with it: “Carmen –
 * 12 mars 2025, 20 h”. One text alone must tell the hour, since a gala may be called after its day.
 */
export function datedTitleColumn(sheet: Sheet, { columns, constants }: Binding): number | null {
  const column = columns['performance-title'];
  const starts = ['performance-start', 'performance-date'] as const;
  const hasStart = starts.some((field) => columns[field] !== undefined || constants[field] !== undefined);
  return column === undefined || hasStart || !areDatedTitles(sheet, column) ? null : column;
}

/**
 * Whether the cells of a column are titles and starts: “vendredi 4 juillet 2025 à 19 h 30” is a start alone. Some may be titles
 * alone, a gift among the shows, where most tell the hour.
 */
export function areDatedTitles(sheet: Sheet, column: number): boolean {
  const filled = sheet.sample.flatMap((row) => row[column] ?? []).filter((cell) => !NO_TITLE.test(cell));
  const titles = [...new Set(filled)];
  if (titles.some((title) => dateForm(title) !== null)) return false;
  const starts = new Map(titles.map((title) => [title, dateForm(datedTitle(title)?.start ?? '')]));
  const dated = filled.filter((cell) => starts.get(cell)?.hasDate === true);
  const areTimed = dated.every((cell) => starts.get(cell)?.hasTime === true);
  if (dated.length < filled.length) return areTimed && dated.length * 2 > filled.length;
  return titles.length > 1 || (dated.length > 0 && areTimed);
}

/** The sheet as the dates of that column are looked at. */
export function withStartsOf(sheet: Sheet, column: number | null): Sheet {
  if (column === null) return sheet;
  const startOf = (cell: string | null | undefined) => datedTitle(cell ?? '')?.start ?? null;
  return {
    ...sheet,
    sample: sheet.sample.map((row) => row.map((cell, at) => (at === column ? startOf(cell) : cell))),
  };
}

export function tellDatedTitle(sheet: Sheet, column: number | null): readonly Problem[] {
  if (column === null) return [];
  const header = sheet.header[column] ?? '';
  return [problem('title-holds-start', { column: header }, 'info', { column: header })];
}
