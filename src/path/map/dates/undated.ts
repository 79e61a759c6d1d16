import { problem } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Binding } from '../bind.ts';
import { matchHeader } from '../columns/header-match.ts';
import { saysDates } from '../columns/looks.ts';
import { monthOfName } from './month-of-name.ts';

const WHEN: readonly Field[] = [
  'performance-start',
  'performance-date',
  'purchased-at',
  'purchased-date',
  'moved-at',
  'period',
  'period-start',
  'period-end',
];

/** The name that says the month of a sheet: its own, else that of its file. */
export function nameWithMonth({
  sheetName,
  fileName,
}: Sheet): { readonly name: string; readonly month: string } | null {
  for (const name of [sheetName ?? '', fileName.replace(/\.[^.]+$/, '')]) {
    const month = monthOfName(name);
    if (month !== null) return { name, month };
  }
  return null;
}

/**
 * Totals without any column that says when are of the month that their name says, so that the next month’s stand beside
 * them. Of lines of sales a name does not tell whether it is the month of the purchases or of the performances.
 */
export function withMonthOfName(sheet: Sheet, kind: Mapping['kind'], found: Binding): Binding {
  const named = kind === 'sums' && isUndated(sheet, found) ? nameWithMonth(sheet) : null;
  return named === null ? found : { ...found, constants: { ...found.constants, period: named.month } };
}

function isUndated(
  { header }: Sheet,
  { columns, constants }: Pick<Mapping, 'columns' | 'constants'>,
): boolean {
  const isSaid = WHEN.some((field) => columns[field] !== undefined || constants[field] !== undefined);
  return !isSaid && !header.some((name) => saysDates(matchHeader(name)));
}

/** What is to be known of lines that no column dates. */
export function tellUndated(sheet: Sheet, mapping: Mapping): readonly Problem[] {
  const { kind, columns, constants } = mapping;
  const named = nameWithMonth(sheet);
  if (constants.period !== undefined && named !== null) return [problem('month-from-name', named, 'warning')];
  const isTold = columns['performance-id'] !== undefined || !isUndated(sheet, mapping);
  if (isTold || (kind !== 'sums' && kind !== 'movements')) return [];
  return [problem('lines-undated', named ?? { name: '', month: '' }, 'warning')];
}
