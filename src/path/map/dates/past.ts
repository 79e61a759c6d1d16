import { fold } from '#model/fold.ts';

const TO_DATE = /\b(?:cumul\w*|running|to date|ytd|a ce jour)\b/;
const YEAR_BEFORE = /\b(?:an dernier|annee (?:derniere|precedente)|last year|previous year|prior year|n 1)\b/;
const YEAR = /\b20\d\d\b/;
const YEARS = /\b20\d\d\b/g;

/** A column that adds up the days before its row: “Cumul billets”, “Tickets to date”. */
export function isToDate(header: string): boolean {
  return TO_DATE.test(fold(header));
}

/** A column of a year before, which gives way to that of this one: “An dernier”, “Billets N-1”, “Billets 2023” beside “Billets 2024”. */
export function isOfYearBefore(header: string, others: readonly string[]): boolean {
  if (YEAR_BEFORE.test(fold(header))) return true;
  const year = YEAR.exec(header)?.[0];
  // A season says two.
  const same = fold(header.replaceAll(YEARS, ' '));
  return others.some((other) => {
    const later = YEAR.exec(other)?.[0];
    return (
      year !== undefined && later !== undefined && later > year && fold(other.replaceAll(YEARS, ' ')) === same
    );
  });
}

/** Whether a header says of which time its numbers are, rather than of which kind. */
export function saysTime(header: string): boolean {
  return isToDate(header) || YEAR.test(header) || YEAR_BEFORE.test(fold(header)) || / n$/.test(fold(header));
}
