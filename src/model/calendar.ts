import type { DateRange } from './query.ts';

const DAY_MS = 86_400_000;

/** From the first day of a month to the last of another. */
export function isWholeMonths({ from, to }: DateRange): boolean {
  return from !== undefined && to !== undefined && from.endsWith('-01') && addDays(to, 1).endsWith('-01');
}

/** As `isWholeMonths`, an end that is open being no obstacle. */
export function areWholeMonths({ from, to }: DateRange): boolean {
  return (from?.endsWith('-01') ?? true) && (to === undefined || addDays(to, 1).endsWith('-01'));
}

/** Months from `from` up to and with the month of `to`. */
export function monthsIn(from: string, to: string): number {
  return monthIndex(to) - monthIndex(from) + 1;
}

/** `2027-06-30`, and a day that there is. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function addDays(day: string, days: number): string {
  return dayText(Date.parse(day) + days * DAY_MS);
}

/** The same day of another month, or that month’s last day; the last day of a month stays one when `isEnd`. */
export function addMonths(day: string, months: number, isEnd = false): string {
  const month = monthText(monthIndex(day) + months);
  const last = lastDayOf(month);
  const date = Number(day.slice(8, 10));
  const chosen = isEnd && date === lastDayOf(day.slice(0, 7)) ? last : Math.min(date, last);
  return `${month}-${String(chosen).padStart(2, '0')}`;
}

/** `2024-09` moved by so many months. */
export function addToMonth(month: string, months: number): string {
  return monthText(monthIndex(month) + months);
}

function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthText(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month, 28 to 31. */
function lastDayOf(month: string): number {
  return Number(addDays(`${monthText(monthIndex(month) + 1)}-01`, -1).slice(8, 10));
}

function dayText(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** The last day of the month that a day is in. */
export function endOfMonth(day: string): string {
  const month = day.slice(0, 7);
  return `${month}-${lastDayOf(month)}`;
}

/** `2025-09` → `2025-q3`. */
export function quarterOfMonth(month: string): string {
  return `${month.slice(0, 4)}-q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

/** `2025-q3` → `2025-07`. */
export function firstMonthOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(3 * Number(quarter.slice(6)) - 2).padStart(2, '0')}`;
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** An instant as the wall clock of a zone shows it, `YYYY-MM-DDTHH:MM:SS`; a clock takes milliseconds to make. */
export function localTime(instant: string | number, zone: string): string {
  const clock = CLOCKS.get(zone) ?? clockOf(zone);
  CLOCKS.set(zone, clock);
  return clock.format(new Date(instant)).replace(' ', 'T');
}

/** The Swedish way of writing a date-time is ISO’s. */
function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
}

/** Of an ISO day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
