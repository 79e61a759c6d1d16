import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import { isToDate } from './past.ts';

const COUNTS: readonly Field[] = ['quantity', 'paid-quantity', 'price'];
const LINE: readonly Field[] = [
  'performance-id',
  'performance-title',
  'performance-start',
  'performance-date',
  'price-type',
  'channel',
];

/** The header of a count that holds what was sold up to each row, where a performance has several: their sum is nothing. */
export function countedToDate(
  { header, sample }: Sheet,
  bound: Readonly<Partial<Record<Field, number>>>,
): string | null {
  const columns = COUNTS.flatMap((field) => bound[field] ?? []);
  const counted = columns.map((column) => header[column] ?? '').find(isToDate);
  if (counted === undefined) return null;
  const of = LINE.flatMap((field) => bound[field] ?? []);
  const said = sample.map((row) => of.map((column) => row[column] ?? '').join('|'));
  return new Set(said).size < said.length ? counted : null;
}

const SPAN: readonly Field[] = ['period', 'period-start', 'house', 'house-name'];
const REPORTED =
  /\b(?:rapport|etat|extraction|exportation|exporte|impression|imprime|generation|genere|report|snapshot|extract|export|exported|generated|printed)\b/;
const DATED = /\b(?:date|le|on|at)\b/;

/** The header of the day of a report, where a performance stands at several: each line may be all that was sold by then, or that day. */
export function reportedSeveralTimes(
  { header, sample }: Sheet,
  bound: Readonly<Partial<Record<Field, number>>>,
): string | null {
  const column = header.findIndex((one) => REPORTED.test(fold(one)) && DATED.test(fold(one)));
  if (column < 0) return null;
  const of = [...LINE, ...SPAN].flatMap((field) => bound[field] ?? []).filter((one) => one !== column);
  const days = new Map<string, Set<string>>();
  for (const row of sample) {
    const said = of.map((one) => row[one] ?? '').join('|');
    days.set(said, (days.get(said) ?? new Set()).add(row[column] ?? ''));
  }
  return [...days.values()].some(({ size }) => size > 1) ? (header[column] ?? null) : null;
}
