import { problem } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import { TOTAL_WORD } from '#sources/total-word.ts';
import { datedTitle } from '../../dated-title.ts';
import type { Binding } from '../bind.ts';
import { type DateForm, dateForm } from './date-forms.ts';

const NO_TITLE = new RegExp(`^\\s*(?:${TOTAL_WORD}[\\s:]*)?$`, 'i');

/**
 * The column of titles, when nothing else tells when performances start and each of its cells ends with it: “Carmen –
 * 12 mars 2025, 20 h”. One text alone must tell the hour, since a gala may be called after its day.
 */
export function datedTitleColumn(sheet: Sheet, { columns, constants }: Binding): number | null {
  const column = columns['performance-title'];
  const starts = ['performance-start', 'performance-date'] as const;
  const hasStart = starts.some((field) => columns[field] !== undefined || constants[field] !== undefined);
  return column === undefined || hasStart || !areDatedTitles(sheet, column) ? null : column;
}

/** Whether each cell of a column is a title and a start: “vendredi 4 juillet 2025 à 19 h 30” is a start alone. */
export function areDatedTitles(sheet: Sheet, column: number): boolean {
  const filled = sheet.sample.flatMap((row) => row[column] ?? []).filter((cell) => !NO_TITLE.test(cell));
  const forms: DateForm[] = [];
  for (const cell of new Set(filled)) {
    const form = dateForm(datedTitle(cell)?.start ?? '');
    if (form?.hasDate !== true || dateForm(cell) !== null) return false;
    forms.push(form);
  }
  return forms.length > 1 || forms[0]?.hasTime === true;
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
