import { addToMonth } from '#model/calendar.ts';
import type { Months } from '#model/edition.ts';

/** The twelve months, from the one in which the pool’s years begin, that hold a month. */
export function noiseYearOf(month: string, startsIn: number): Months {
  const year = Number(month.slice(0, 4)) - Number(Number(month.slice(5, 7)) < startsIn);
  const from = `${String(year).padStart(4, '0')}-${String(startsIn).padStart(2, '0')}`;
  return { from, to: addToMonth(from, 11) };
}
