import { refusal } from '#messages/messages.ts';
import { addDays } from '#model/calendar.ts';
import type { Dimension } from '#model/metric.ts';
import type { DateRange } from '#model/query.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A filter’s range, checked: a calendar dimension, real days, the start not after the end. */
export function rangeOf(dimension: Dimension, range: DateRange): DateRange {
  const { kind } = dimension.values;
  if (kind !== 'date' && kind !== 'month' && kind !== 'year') {
    throw refusal('range-not-applicable', { dimension: dimension.id });
  }
  const { from, to } = range;
  const isReadable = [from, to].every((day) => day === undefined || isDay(day));
  if (!isReadable || (from !== undefined && to !== undefined && from > to)) {
    throw refusal('range-unreadable', { dimension: dimension.id, value: `${from ?? ''} – ${to ?? ''}` });
  }
  return range;
}

export function isDay(text: string): boolean {
  return DAY.test(text) && addDays(text, 0) === text;
}
