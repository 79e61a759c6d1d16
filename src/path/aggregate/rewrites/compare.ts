import { refusal } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import type { DateRange, Filter, Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';

import type { AggregateFacts } from '../asked.ts';
import { addDays, addMonths, addToMonth, daysBetween, isWholeMonths, monthsIn } from './ranges.ts';

/** How far back the compared period lies: in months, so that months face months, else in days. */
export type Shift = { readonly months: number } | { readonly days: number };

/** The question asked, and the one beside it. */
export type Comparison = {
  readonly asked: Query;
  readonly compared: Query;
  /** Null when the two cover the same period. */
  readonly shift: Shift | null;
};

/** The two questions behind a comparison; null when none is asked. */
export function comparisonOf(query: Query, facts: AggregateFacts): Comparison | null {
  const { compare, ...asked } = query;
  if (compare === undefined) return null;
  const isPool = (query.scope ?? (facts.house === null ? 'pool' : 'own')) === 'pool';
  if ('with' in compare) {
    if (isPool) {
      throw refusal('comparison-with-itself', {});
    }
    return { asked, compared: { ...asked, scope: 'pool' }, shift: null };
  }
  const clipped = isPool ? toClosedMonths(asked, facts) : untilDay(asked, facts.today);
  const shift = shiftOf(clipped, compare.period);
  const where = shiftedWhere(clipped.where ?? {}, shift);
  const stated =
    typeof compare.period === 'object' ? { ...where, ...onlyRange(clipped, compare.period) } : where;
  return { asked: clipped, compared: { ...clipped, where: stated }, shift };
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
    case 'year':
      return shift.months % 12 === 0 ? String(Number(key) + shift.months / 12) : key;
    case 'season':
      return shift.months % 12 === 0 ? movedYears(key, shift.months / 12) : key;
    default:
      return key;
  }
}

/** A comparison of the pool faces whole months with whole months: purchases up to the end of the last one that is over. */
export function toClosedMonths<Q extends Query>(query: Q, { today }: Pick<AggregateFacts, 'today'>): Q {
  if (today === undefined) return query;
  const closed = addDays(`${today.slice(0, 7)}-01`, -1);
  const clipped = untilDay(query, closed);
  const isOpen = Object.entries(clipped.where ?? {}).some(
    ([id, filter]) =>
      isPurchase(id) && isRange(filter) && (filter.from ?? '') > closed && (filter.from ?? '') <= today,
  );
  if (isOpen) throw refusal('comparison-not-over', { until: closed });
  return clipped;
}

/** Sales still to come have no earlier counterpart: purchases are compared to date. */
function untilDay<Q extends Query>(query: Q, last: string | undefined): Q {
  if (last === undefined) return query;
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

function isRange(filter: Filter): filter is DateRange {
  return !Array.isArray(filter);
}
