import { refusal } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import {
  addDays,
  addMonths,
  addToMonth,
  daysBetween,
  firstMonthOf,
  isWholeMonths,
  monthsIn,
  quarterOfMonth,
} from '#model/calendar.ts';
import { type DateRange, type Filter, isRange, type Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';
import type { AggregateFacts } from '../asked.ts';

/** How far back the compared period lies: in months, so that months face months, else in days. */
export type Shift = { readonly months: number } | { readonly days: number };

/** The question asked, and the one beside it. */
export type Comparison = {
  readonly asked: Query;
  readonly compared: Query;
  readonly shift: Shift;
};

/**
 * A question as it is answered: beside an earlier period, purchases to come have no counterpart, so that a house’s are
 * taken up to today and the pool’s up to the last month that is over. Refuses with `comparison-not-over`.
 */
export function asAnswered(query: Query, facts: AggregateFacts): Query {
  const { today } = facts;
  if (today === undefined || query.compare === undefined || 'with' in query.compare) return query;
  return isOfPool(query, facts) ? untilLastMonth(query, today) : untilDay(query, today);
}

/**
 * The two questions behind a comparison with another period; null when none is asked. The pool beside one’s own figures is a
 * question of its own, since it may be answered out of other lines.
 */
export function comparisonOf(query: Query, facts: AggregateFacts): Comparison | null {
  const { compare, ...asked } = asAnswered(query, facts);
  if (compare === undefined) return null;
  if ('with' in compare) {
    if (isOfPool(query, facts)) throw refusal('comparison-with-itself', {});
    return null;
  }
  const shift = shiftOf(asked, compare.period);
  const where = shiftedWhere(asked.where ?? {}, shift);
  const stated =
    typeof compare.period === 'object' ? { ...where, ...onlyRange(asked, compare.period) } : where;
  return { asked, compared: { ...asked, where: stated }, shift };
}

function isOfPool({ scope }: Query, { house }: AggregateFacts): boolean {
  return (scope ?? (house === null ? 'pool' : 'own')) === 'pool';
}

/** The key of a compared cell, moved to the period that it faces: January a year ago faces this January. */
export function facingKey(dimension: Code, key: string | null, shift: Shift): string | null {
  const kind = dimensionOf(dimension)?.values.kind;
  if (key === null) return null;
  if ('days' in shift) return kind === 'date' ? addDays(key, shift.days) : key;
  switch (kind) {
    case 'date':
      return addMonths(key, shift.months);
    case 'month':
      return addToMonth(key, shift.months);
    case 'quarter':
      return shift.months % 3 === 0 ? quarterOfMonth(addToMonth(firstMonthOf(key), shift.months)) : key;
    case 'year':
      return shift.months % 12 === 0 ? String(Number(key) + shift.months / 12) : key;
    case 'season':
      return shift.months % 12 === 0 ? movedYears(key, shift.months / 12) : key;
    default:
      return key;
  }
}

function untilLastMonth(query: Query, today: string): Query {
  const closed = addDays(`${today.slice(0, 7)}-01`, -1);
  const clipped = untilDay(query, closed);
  const isOpen = Object.entries(clipped.where ?? {}).some(
    ([id, filter]) =>
      isPurchase(id) && isRange(filter) && (filter.from ?? '') > closed && (filter.from ?? '') <= today,
  );
  if (isOpen) throw refusal('comparison-not-over', { until: closed });
  return clipped;
}

function untilDay(query: Query, last: string): Query {
  const where = Object.entries(query.where ?? {}).map(([id, filter]): [Code, Filter] => {
    const isOpen =
      isPurchase(id) && isRange(filter) && (filter.to ?? '9999') > last && (filter.from ?? '') <= last;
    return [id, isOpen ? { ...filter, to: last } : filter];
  });
  return where.length === 0 ? query : { ...query, where: Object.fromEntries(where) };
}

function isPurchase(dimension: Code): boolean {
  return dimensionOf(dimension)?.calendar === 'purchase';
}

function shiftOf(query: Query, period: 'previous-year' | 'previous-period' | DateRange): Shift {
  const calendar = Object.entries(query.where ?? {}).filter(
    ([id]) => dimensionOf(id)?.calendar !== undefined,
  );
  const range = calendar.map(([, filter]) => filter).find(isRange);
  if (calendar.length === 0) throw refusal('comparison-without-period', {});
  if (period === 'previous-year') return { months: 12 };
  const { from, to } = range ?? {};
  if (from === undefined || to === undefined) throw refusal('comparison-open-ended', {});
  if (period === 'previous-period') {
    return isWholeMonths({ from, to }) ? { months: monthsIn(from, to) } : { days: daysBetween(from, to) + 1 };
  }
  if (period.from === undefined || period.to === undefined) throw refusal('comparison-open-ended', {});
  const isMonthly = isWholeMonths({ from, to }) && isWholeMonths(period);
  return isMonthly && monthsIn(from, to) === monthsIn(period.from, period.to)
    ? { months: monthsIn(period.from, from) - 1 }
    : { days: daysBetween(period.from, from) };
}

/** The first range of the question, with another period in its place: a stated period is taken as it is. */
function onlyRange(query: Query, period: DateRange): Readonly<Record<Code, Filter>> {
  const [id] = Object.entries(query.where ?? {}).find(([, filter]) => isRange(filter)) ?? [];
  return id === undefined ? {} : { [id]: period };
}

function shiftedWhere(where: Readonly<Record<Code, Filter>>, shift: Shift): Readonly<Record<Code, Filter>> {
  const moved = Object.entries(where).map(([id, filter]): [Code, Filter] => {
    if (dimensionOf(id)?.calendar === undefined) return [id, filter];
    return [id, isRange(filter) ? movedRange(filter, shift) : filter.map((code) => earlier(id, code, shift))];
  });
  return Object.fromEntries(moved);
}

function movedRange({ from, to }: DateRange, shift: Shift): DateRange {
  const move = (day: string, isEnd: boolean) =>
    'days' in shift ? addDays(day, -shift.days) : addMonths(day, -shift.months, isEnd);
  return {
    ...(from === undefined ? {} : { from: move(from, false) }),
    ...(to === undefined ? {} : { to: move(to, true) }),
  };
}

function earlier(dimension: Code, code: Code, shift: Shift): Code {
  const back: Shift = 'days' in shift ? { days: -shift.days } : { months: -shift.months };
  return facingKey(dimension, code, back) ?? code;
}

/** `2024-2025` and `summer-2025`, so many years later. */
function movedYears(season: string, years: number): string {
  return season.replaceAll(/\d{4}/g, (year) => String(Number(year) + years));
}
