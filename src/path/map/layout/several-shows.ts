import { problem } from '#messages/messages.ts';
import { type Field, PERFORMANCE_FIELDS } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import type { SourceKind } from '#model/source.ts';

/** No “et”: “Pierre et Jean” is a show of its own. */
const BETWEEN = /\s*[,;|+/\n]\s*/;
const TIMES = /(?:^\s*\d+ ?[x×] ?|\s*[x×] ?\d+\s*$|\s*\(\d+\)\s*$)/i;
/** Remarks, and kinds of tickets of one show. */
const APART = /\b(?:notes?|remarques?|comment\w*|billets?|tickets?|options?|extras?|suppl\w*)\b/;
/** `La Noce x 2; Carmen x 1`, `2 × La Noce, 1 × Carmen`. */
const COUNTED = /(?:\b\d+ ?[x×] ?\S|\S ?[x×] ?\d+\b)[^;,|\n]*[;,|\n]\s*(?:\d+ ?[x×] ?\S|\S.* ?[x×] ?\d+\b)/i;

const PACKAGE =
  /\b(?:abonnements?|forfaits?|passeports?|subscriptions?|packages?|(?:season|flex|festival|multi show) (?:tickets?|pass(?:es)?)|\d+ (?:spectacles|concerts|pieces|shows|plays))\b/;

/** Lines that are of several shows, as far as their words tell, and count as one. */
export function tellSeveralShows(
  sheet: Sheet,
  kind: SourceKind,
  bound: Readonly<Partial<Record<Field, number>>>,
): readonly Problem[] {
  if (kind !== 'movements') return [];
  return [...listed(sheet, bound), ...packages(sheet, bound)];
}

/**
 * Several shows in one cell, of which each line would be one show of its own: those bought together, of no day; or where nothing
 * names a performance, a whole basket.
 */
function listed(
  { header, sample }: Sheet,
  bound: Readonly<Partial<Record<Field, number>>>,
): readonly Problem[] {
  const { 'performance-title': title, 'performance-start': start, 'performance-date': date } = bound;
  const isUnnamed = PERFORMANCE_FIELDS.every((field) => bound[field] === undefined);
  const undated = sample.filter((row) => (row[start ?? date ?? -1] ?? '') === '');
  const isBasket = (index: number) =>
    !APART.test(fold(header[index] ?? '')) && sample.some((row) => COUNTED.test(row[index] ?? ''));
  const column = isUnnamed
    ? header.find((_, index) => isBasket(index))
    : title !== undefined && isOfOthers(undated, sample, title)
      ? header[title]
      : undefined;
  return column === undefined ? [] : [problem('shows-in-a-cell', { column }, 'warning', { column })];
}

/** “Abonnement 5 spectacles” and no day beside it. */
function packages({ sample }: Sheet, bound: Readonly<Partial<Record<Field, number>>>): readonly Problem[] {
  const { 'performance-title': title, 'performance-start': start, 'performance-date': date } = bound;
  const isPackage = (row: Rows[number]) =>
    (row[start ?? date ?? -1] ?? '') === '' && PACKAGE.test(fold(row[title ?? -1] ?? ''));
  return sample.some(isPackage) ? [problem('packages-as-shows', {}, 'warning')] : [];
}

const NUMBERED = /^(.*[^\d\s])\s*\d{1,2}$/;

/** “Spectacle 1”, “Spectacle 2”: the names of numbered columns that each name a show of one line; none where one names it. */
export function showsAcross(
  { header, sample }: Sheet,
  { 'performance-title': title }: Readonly<Partial<Record<Field, number>>>,
): readonly string[] {
  const stemOf = (name: string) => NUMBERED.exec(fold(name))?.[1];
  const stem = stemOf(header[title ?? -1] ?? '');
  if (stem === undefined) return [];
  const alike = [...header.keys()].filter((index) => stemOf(header[index] ?? '') === stem);
  const isOfSeveral = sample.some(
    (row) => new Set(alike.map((index) => fold(row[index] ?? '')).filter((name) => name !== '')).size > 1,
  );
  return isOfSeveral ? alike.map((index) => header[index] ?? '') : [];
}

type Rows = Sheet['sample'];

/** Some of the titles are made of others that stand alone. */
function isOfOthers(undated: Rows, all: Rows, title: number): boolean {
  const alone = new Set(all.map((row) => fold(row[title] ?? '')));
  return undated.some((row) => {
    const parts = (row[title] ?? '').split(BETWEEN).map((part) => fold(part.replace(TIMES, '')));
    const named = parts.filter((part) => part !== '');
    return named.length > 1 && named.every((part) => alone.has(part));
  });
}
