import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Column } from '../columns/column.ts';
import { names } from '../columns/columns.ts';
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

/** The day of a report, whole headers. “Date de report” is that of a show put off. */
const REPORTED =
  /^(?:date (?:du |de |de l |d )(?:rapport|etat|extraction|exportation|impression|generation|mise a jour)|(?:rapport|etat) (?:du|au)|(?:exporte|imprime|genere|extrait) le|(?:report|snapshot|extract|extraction|export) date|date of (?:the )?report|(?:exported|generated|printed|updated|extracted) (?:on|at)|as of|as at|en date du|mise a jour|last updated?)$/;
/** What counts and costs, and says nothing of which line it is. */
const SHAPES_OF_NUMBERS: readonly string[] = ['integer', 'amount', 'empty'];

/**
 * The header of the day of a report, where a performance whose own day stands beside it is there at several: each line may be
 * all that was sold by then, or that day. Without a day of its own the report’s is that of the line.
 */
export function reportedSeveralTimes({ sample }: Sheet, columns: readonly Column[]): string | null {
  const day = columns.find(({ header }) => REPORTED.test(fold(header)));
  const others = columns.filter((column) => column !== day);
  if (day === undefined || !others.some(({ matches }) => matches[0]?.role === 'performed')) return null;
  if (names(others, 'order-id', 'ticket-id', 'purchased')) return null;
  const said = others.filter(({ shape }) => !SHAPES_OF_NUMBERS.includes(shape.kind));
  const days = new Map<string, Set<string>>();
  for (const row of sample) {
    const line = said.map(({ index }) => row[index] ?? '').join('|');
    const on = (row[day.index] ?? '').split(/[T ]/)[0] ?? '';
    days.set(line, (days.get(line) ?? new Set()).add(on));
  }
  return [...days.values()].some(({ size }) => size > 1) ? day.header : null;
}
