import { areWholeMonths, endOfMonth, monthsIn } from '#model/calendar.ts';
import { type DateRange, isRange, type Query } from '#model/query.ts';

/** E1: the first criterion of a question that cuts time finer than whole months; null when none does. */
export function firstFinerThanMonths(query: Query): string | null {
  const dimension = (query.by ?? []).find((id) => DAY_OR_WEEK.test(id));
  if (dimension !== undefined) return dimension;
  for (const [id, filter] of Object.entries(query.where ?? {})) {
    if (isRange(filter) ? !areWholeMonths(filter) : DAY_OR_WEEK.test(id)) return id;
  }
  const period = query.compare && 'period' in query.compare ? query.compare.period : null;
  if (period === null || typeof period !== 'object') return null;
  return areWholeMonths(period) && !movesByDays(query, period) ? null : 'compare';
}

/** A stated period takes the place of the first range; when it is longer or shorter, the other ranges move by days. */
function movesByDays(query: Query, period: DateRange): boolean {
  const [first, ...others] = Object.values(query.where ?? {}).filter(isRange);
  return first !== undefined && others.length > 0 && lengthOf(first) !== lengthOf(period);
}

/** How many months a closed range touches; null when an end is open. */
function lengthOf({ from, to }: DateRange): number | null {
  return from === undefined || to === undefined ? null : monthsIn(from, to);
}

/** A calendar day or week; a weekday is a pattern over closed months and may be asked (A1). */
const DAY_OR_WEEK = /-(?:day|date|week)$/;

export function wholeMonths(range: DateRange): DateRange {
  return {
    ...(range.from === undefined ? {} : { from: `${range.from.slice(0, 7)}-01` }),
    ...(range.to === undefined ? {} : { to: endOfMonth(range.to) }),
  };
}

/** The seasons (September to August) that a range touches, whole. */
export function wholeSeasons(range: DateRange): DateRange {
  return {
    ...(range.from === undefined ? {} : { from: `${seasonOf(range.from)}-09-01` }),
    ...(range.to === undefined ? {} : { to: `${seasonOf(range.to) + 1}-08-31` }),
  };
}

function seasonOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 9 ? year : year - 1;
}
