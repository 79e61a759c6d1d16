import type { Field } from '#model/fields.ts';
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
