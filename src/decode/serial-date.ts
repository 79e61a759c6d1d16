import type { NumberStyle } from './xlsx-parts.ts';

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars of workbooks. The first holds a 29 February 1900 that never was. */
const ORIGIN_1900 = Date.UTC(1899, 11, 30);
const ORIGIN_1904 = Date.UTC(1904, 0, 1);

/** A serial number of a workbook as ISO text: `2024-09-01`, `2024-09-01 19:30:00` or, below one day, `19:30:00`. */
export function serialText(serial: number, style: NumberStyle, is1904: boolean): string {
  const seconds = Math.round(serial * 86_400);
  if (style === 'time' || (serial >= 0 && serial < 1 && !is1904)) {
    if (seconds >= 0 && seconds < 86_400) return timeText(seconds);
  }
  const days = Math.floor(seconds / 86_400);
  const origin = is1904 ? ORIGIN_1904 : ORIGIN_1900 + (days < 60 ? DAY_MS : 0);
  const day = new Date(origin + days * DAY_MS);
  if (Number.isNaN(day.getTime())) return String(serial);
  const date = day.toISOString().replace(/T.*/, '');
  const rest = seconds - days * 86_400;
  return rest === 0 && style !== 'date-time' ? date : `${date} ${timeText(rest)}`;
}

function timeText(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3_600)}:${two((seconds % 3_600) / 60)}:${two(seconds % 60)}`;
}

/** A `Date` in UTC as readers of old workbooks give it. */
export function dateText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 8);
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}

/** Fifteen digits, as spreadsheets show: `42.499999999999993` is 42.5. Never an exponent. */
export function numberText(written: string): string {
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(written)) return written;
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(Math.abs(rounded) < 1 ? 20 : 0).replace(/\.?0+$/, '') : text;
}
