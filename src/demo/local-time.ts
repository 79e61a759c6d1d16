/**
 * Wall-clock times of Montréal as whole seconds since 1970-01-01 00:00 *local*: no zone, as box offices write them.
 * 0 is a Thursday; weekdays are counted from Monday = 0.
 */
export type LocalSeconds = number;

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

/** Two digits, for 0 to 99. */
export const TWO: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

const calendarDays = new Map<number, CalendarDay>();

/** The day number (days since 1970-01-01) of a date; months count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 1000 / DAY);
}

export function dayOf(time: LocalSeconds): number {
  return Math.floor(time / DAY);
}

export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function calendarDay(day: number): CalendarDay {
  const known = calendarDays.get(day);
  if (known) return known;
  const date = new Date(day * DAY * 1000);
  const made = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  calendarDays.set(day, made);
  return made;
}

const isoDays = new Map<number, string>();

/** `2024-03-12` */
export function isoDate(time: LocalSeconds): string {
  const day = dayOf(time);
  const known = isoDays.get(day);
  if (known) return known;
  const { year, month, day: date } = calendarDay(day);
  const made = `${year}-${TWO[month]}-${TWO[date]}`;
  isoDays.set(day, made);
  return made;
}

/** `19:30` */
export function hourMinute(time: LocalSeconds): string {
  const second = time - dayOf(time) * DAY;
  return `${TWO[Math.floor(second / HOUR)]}:${TWO[Math.floor((second % HOUR) / MINUTE)]}`;
}

/** `19:30:05` */
export function clock(time: LocalSeconds): string {
  return `${hourMinute(time)}:${TWO[time - Math.floor(time / MINUTE) * MINUTE]}`;
}

/** `2024-03-12 19:30:05` */
export function isoDateTime(time: LocalSeconds): string {
  return `${isoDate(time)} ${clock(time)}`;
}

/** `12/03/2024`, or `12_03_2024` with another separator. */
export function dayFirst(time: LocalSeconds, separator = '/'): string {
  const { year, month, day } = calendarDay(dayOf(time));
  return `${TWO[day]}${separator}${TWO[month]}${separator}${year}`;
}

/** `3/12/2024` */
export function monthFirst(time: LocalSeconds): string {
  const { year, month, day } = calendarDay(dayOf(time));
  return `${month}/${day}/${year}`;
}

/** Excel serial date: days since 1899-12-30, in whole seconds so that readers find the second again. */
export function excelSerial(time: LocalSeconds): number {
  return time / DAY + 25_569;
}

const MONTHS_FR = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `12 mars 2024` */
export function longDateFr(time: LocalSeconds): string {
  const { year, month, day } = calendarDay(dayOf(time));
  return `${day}${day === 1 ? 'er' : ''} ${MONTHS_FR[month - 1]} ${year}`;
}

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Mar 2024` */
export function longDateEn(time: LocalSeconds): string {
  const { year, month, day } = calendarDay(dayOf(time));
  return `${day} ${MONTHS_EN[month - 1]} ${year}`;
}

/** Hours from UTC in Toronto: daylight time from the second Sunday of March, 2:00, to the first of November, 2:00 (since 2007). */
function offsetHours(time: LocalSeconds): -4 | -5 {
  const { year } = calendarDay(dayOf(time));
  const start = sundayOnOrAfter(dayNumber(year, 3, 8)) * DAY + 2 * HOUR;
  const end = sundayOnOrAfter(dayNumber(year, 11, 1)) * DAY + 2 * HOUR;
  return time >= start && time < end ? -4 : -5;
}

function sundayOnOrAfter(day: number): number {
  return day + ((6 - weekdayOf(day) + 7) % 7);
}

/** The same instant in UTC, ISO 8601: `2024-03-12T23:30:05Z`. */
export function utcIso(time: LocalSeconds): string {
  const utc = time - offsetHours(time) * HOUR;
  return `${isoDate(utc)}T${clock(utc)}Z`;
}

/** `2024-03-12T19:30:05-04:00[America/Toronto]`, as Java writes a zoned time; seconds of 0 are left out. */
export function javaZoned(time: LocalSeconds): string {
  const seconds = time % MINUTE === 0 ? hourMinute(time) : clock(time);
  return `${isoDate(time)}T${seconds}${offsetHours(time) === -4 ? '-04:00' : '-05:00'}[America/Toronto]`;
}
