import type { Sheet } from '#model/sheet.ts';
import type { Column } from '../columns/column.ts';

/**
 * Whether a bare “Date” beside that of the performance is when the tickets of a line were sold, so that another day’s line
 * adds to it. It is not where each performance has one: it then says the day of the performance again, or that of a report, whose
 * next one takes its place.
 */
export function isSoldByDay(sheet: Sheet, columns: readonly Column[]): boolean {
  const dated = columns.filter(({ shape }) => shape.kind === 'date' || shape.kind === 'datetime');
  const day = dated.find(({ matches }) => matches[0]?.role === 'day');
  const performed = dated.find(({ matches }) => matches[0]?.role === 'performed');
  if (day === undefined || performed === undefined) return false;
  const days = new Map<string, Set<string>>();
  let rows = 0;
  let said = 0;
  for (const row of sheet.sample) {
    const [sold, start] = [row[day.index] ?? '', row[performed.index] ?? ''];
    if (sold === '' || start === '') continue;
    rows += 1;
    if (isWithin(sold, start)) said += 1;
    days.set(start, (days.get(start) ?? new Set()).add(sold));
  }
  return said < rows / 2 && [...days.values()].some(({ size }) => size > 1);
}

/** Whether all numbers of one date are in the other, whichever way each is written: `14 nov. 2024`, `2024-11-14 20:00`. */
function isWithin(day: string, start: string): boolean {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  const held = numbers(start);
  return numbers(day).every((number) => held.includes(number));
}
