import type { NumberStyle } from './xlsx-parts.ts';

/** Day 0 of the two calendars of workbooks, in days since 1970. The first holds a 29 February 1900 that never was. */
const ORIGIN_1900 = -25_569;
const ORIGIN_1904 = -24_107;
/** The last day of the year 9999, beyond which no workbook goes. */
const DAYS_MAX = 2_958_466;

/** A serial number of a workbook as ISO text: `2024-09-01`, `2024-09-01 19:30:00` or, below one day, `19:30:00`. */
export function serialText(serial: number, style: NumberStyle, is1904: boolean): string {
  const seconds = Math.round(serial * 86_400);
  if (style === 'time' || (serial >= 0 && serial < 1 && !is1904)) {
    if (seconds >= 0 && seconds < 86_400) return timeText(seconds);
  }
  const days = Math.floor(seconds / 86_400);
  if (!(Math.abs(days) < DAYS_MAX)) return String(serial);
  const origin = is1904 ? ORIGIN_1904 : ORIGIN_1900 + (days < 60 ? 1 : 0);
  const date = dayText(origin + days);
  const rest = seconds - days * 86_400;
  return rest === 0 && style !== 'date-time' ? date : `${date} ${timeText(rest)}`;
}

/** Days since 1970 as a date (H. Hinnant, “chrono-compatible low-level date algorithms”, civil_from_days). */
function dayText(daysSince1970: number): string {
  const z = daysSince1970 + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1_460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function timeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** A `Date` in UTC as readers of old workbooks give it. */
export function dateText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 8);
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}

/** ISO text with its `T` as ours is written: a day alone at midnight, no fractions of seconds. */
export function isoText(written: string): string {
  return written
    .replace(/T00:00:00(?:\.0+)?$/, '')
    .replace('T', ' ')
    .replace(/\.\d+$/, '');
}

/** Fifteen digits, as spreadsheets show: `42.499999999999993` is 42.5. Never an exponent. */
export function numberText(written: string): string {
  if (written.length <= 15 && /^-?\d+(?:\.\d*[1-9])?$/.test(written)) return written;
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) < 1 ? rounded.toFixed(20).replace(/\.?0+$/, '') : String(BigInt(rounded));
}
