import { NBSP } from '#messages/message.ts';
import { formatDate, formatHour } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';

/** `4 juillet 2019 – 23 mai 2025`; one day alone when both are the same. */
export function writeSpan(from: string, to: string | null, language: Language): string {
  const start = formatDate(from, language);
  return to === null || to === from ? start : `${start} – ${formatDate(to, language)}`;
}

/** A moment as the pool’s own clock shows it: `23 novembre 2026, 17 h 46`. A local date-time is written as it stands. */
export function writeMoment(iso: string, zone: string | undefined, language: Language): string {
  const [day = '', time = ''] = localTime(iso, zone).split(/[T ]/);
  const [hour, minute] = time.split(':').map(Number);
  const date = formatDate(day, language);
  return hour === undefined ? date : `${date}, ${formatHour(hour, language, minute)}`;
}

/** The Swedish way of writing a date-time is ISO’s. */
export function localTime(iso: string, zone: string | undefined): string {
  if (!/(Z|[+-]\d\d:\d\d)$/.test(iso)) return iso;
  return new Date(iso).toLocaleString('sv-SE', zone === undefined ? {} : { timeZone: zone });
}

/** `« texte »`, `“text”`. */
export function quoted(text: string, language: Language): string {
  return language === 'fr' ? `«${NBSP}${text}${NBSP}»` : `“${text}”`;
}
