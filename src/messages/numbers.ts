import { minorDigits } from '#model/currency.ts';
import type { DateRange } from '#model/query.ts';
import type { Language } from '#model/words.ts';
import { NBSP } from './message.ts';

/** Always fr-CA, never fr: only fr-CA writes U+00A0 between thousands and `$` without `CA`. */
const LOCALE = { fr: 'fr-CA', en: 'en-CA' } as const;

/** Intl writes breaking or narrow spaces in dates and times: a number and its unit must not part at a line’s end. */
function keepTogether(text: string): string {
  return text.replace(/[\u0020\u202f\u2009]/g, NBSP);
}

/** `1 234,5` or `1,234.5`. At most `decimals` digits after the separator. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return value.toLocaleString(LOCALE[language], { maximumFractionDigits: decimals });
}

/**
 * Money from integer minor units: `45,99 $` or `$45.99`.
 * From one thousand on, a whole amount loses its `,00`: it says nothing and lengthens every table.
 */
export function formatMoney(amountMinor: number, currency: string, language: Language): string {
  const amount = amountMinor / 10 ** minorDigits(currency);
  const isRound = amount === 0 || (Number.isInteger(amount) && Math.abs(amount) >= 1000);
  return keepTogether(
    amount.toLocaleString(LOCALE[language], {
      style: 'currency',
      currency,
      ...(isRound ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
    }),
  );
}

/** A share between 0 and 1 as `12 %` or `12%`; one decimal when `decimals` is 1. */
export function formatShare(share: number, language: Language, decimals: 0 | 1 = 0): string {
  return keepTogether(
    share.toLocaleString(LOCALE[language], {
      style: 'percent',
      minimumFractionDigits: 0,
      maximumFractionDigits: decimals,
    }),
  );
}

/** The parts of `2026-03-01` or `2026-03-01T19:30`, or null when it is not such a text. */
function datePartsOf(iso: string): { year: number; month: number; day: number } | null {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(iso);
  if (found === null) return null;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3] ?? '1') };
}

/** `1er mars 2026`, `March 1, 2026`. French ordinals only for the first day, which Intl forgets. */
export function formatDate(iso: string, language: Language): string {
  const parts = datePartsOf(iso);
  if (parts === null) return iso;
  const month = monthName(parts.month, language);
  if (language === 'en') return keepTogether(`${month} ${parts.day}, ${parts.year}`);
  return keepTogether(`${parts.day === 1 ? '1er' : parts.day} ${month} ${parts.year}`);
}

/** `mars 2026`, `March 2026` for `2026-03`. */
export function formatMonth(iso: string, language: Language): string {
  const parts = datePartsOf(iso);
  if (parts === null) return iso;
  return keepTogether(`${monthName(parts.month, language)} ${parts.year}`);
}

/** `avril à juin 2025`, `April to June 2025` for `2025-q2`. It may part before its second month: a column is narrow. */
export function formatQuarter(code: string, language: Language): string {
  const found = /^(\d{4})-q([1-4])$/.exec(code);
  if (found === null) return code;
  const last = 3 * Number(found[2]);
  return monthsBetween([Number(found[1]), last - 2], [Number(found[1]), last], language);
}

/** `octobre à novembre 2024`, `août 2024 à juillet 2025`; a month, a calendar year or a season by its name. */
export function formatMonths(
  months: { readonly from: string; readonly to: string },
  language: Language,
): string {
  const whole = wholePeriod(`${months.from}-01`, lastDayOfMonth(months.to), language);
  const [first, last] = [datePartsOf(months.from), datePartsOf(months.to)];
  if (whole !== null || first === null || last === null) return whole ?? `${months.from} – ${months.to}`;
  return monthsBetween([first.year, first.month], [last.year, last.month], language);
}

type MonthOfYear = readonly [year: number, month: number];

function monthsBetween(first: MonthOfYear, last: MonthOfYear, language: Language): string {
  const since = `${monthName(first[1], language)}${first[0] === last[0] ? '' : ` ${first[0]}`}`;
  return `${since} ${keepTogether(`${language === 'fr' ? 'à' : 'to'} ${monthName(last[1], language)} ${last[0]}`)}`;
}

const MONTHS = new Map<Language, readonly string[]>();

/** `janvier`, `January` for 1. */
export function monthName(month: number, language: Language): string {
  const names = MONTHS.get(language) ?? monthNames(language);
  MONTHS.set(language, names);
  return names[month - 1] ?? '';
}

function monthNames(language: Language): readonly string[] {
  const written = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => written.format(Date.UTC(2000, month, 15)));
}

/** `14 h`, `14 h 30`; `2 p.m.`, `2:30 p.m.`. */
export function formatHour(hour: number, language: Language, minute = 0): string {
  const minutes = String(minute).padStart(2, '0');
  if (language === 'fr') return `${hour}${NBSP}h${minute === 0 ? '' : NBSP + minutes}`;
  const half = hour < 12 ? 'a.m.' : 'p.m.';
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${minutes}`}${NBSP}${half}`;
}

/** `du 2 septembre 2024 au 14 août 2025`; whole months, seasons and years have their own, shorter name. */
export function formatPeriod(range: DateRange, language: Language): string {
  const { from, to } = range;
  if (from !== undefined && to !== undefined && areWholeMonths(from, to))
    return formatMonths({ from: from.slice(0, 7), to: to.slice(0, 7) }, language);
  const [start, end] = [from, to].map((day) => (day === undefined ? null : formatDate(day, language)));
  if (start && end) return language === 'fr' ? `du ${start} au ${end}` : `from ${start} to ${end}`;
  if (start) return language === 'fr' ? `depuis le ${start}` : `since ${start}`;
  return language === 'fr' ? `jusqu’au ${end}` : `until ${end}`;
}

function areWholeMonths(from: string, to: string): boolean {
  return from.endsWith('-01') && to === lastDayOfMonth(to.slice(0, 7));
}

/** The name of a range that is a calendar year, a season (September to August) or a month; null otherwise. */
function wholePeriod(from: string, to: string, language: Language): string | null {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const next = Number(year) + 1;
  if (from === `${year}-09-01` && to === `${next}-08-31`) {
    return language === 'fr' ? `saison ${year}-${next}` : `${year}–${next} season`;
  }
  if (from === `${month}-01` && to === lastDayOfMonth(month)) return formatMonth(from, language);
  return null;
}

/** `2024-02-29` for `2024-02`. */
export function lastDayOfMonth(month: string): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** A percentage from 0 to 100 as `12 %`, `12,3 %` or `12.3%`. */
export function formatPercent(percent: number, language: Language): string {
  return formatShare(percent / 100, language, 1);
}
