import { problem } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import type { SourceKind } from '#model/source.ts';

/** No “et”: “Pierre et Jean” is a show of its own. */
const BETWEEN = /\s*[,;|+/\n]\s*/;
/** `La Noce x 2; Carmen x 1`, `2 × La Noce, 1 × Carmen`. */
const COUNTED = /(?:\b\d+ ?[x×] ?\S|\S ?[x×] ?\d+\b)[^;,|\n]*[;,|\n]\s*(?:\d+ ?[x×] ?\S|\S.* ?[x×] ?\d+\b)/i;

const PACKAGE =
  /^(?:abonnements?|forfaits?|passeports?|subscriptions?|packages?|season (?:tickets?|pass(?:es)?)|(?:multi show|festival) pass(?:es)?)\b/;

/** Lines that are of several shows, as far as their words tell, and count as one. */
export function tellSeveralShows(
  sheet: Sheet,
  kind: SourceKind,
  bound: Readonly<Partial<Record<Field, number>>>,
): readonly Problem[] {
  if (kind !== 'movements') return [];
  return [...listed(sheet, bound['performance-title']), ...packages(sheet, bound)];
}

/**
 * Several shows in one cell, of which each line would be one show of its own: those bought together; or where none is named, a
 * whole basket.
 */
function listed({ header, sample }: Sheet, title: number | undefined): readonly Problem[] {
  const cells = (index: number) => sample.map((row) => row[index] ?? '');
  const column =
    title === undefined
      ? header.find((_, index) => cells(index).some((cell) => COUNTED.test(cell)))
      : isOfOthers(cells(title))
        ? header[title]
        : undefined;
  return column === undefined ? [] : [problem('shows-in-a-cell', { column }, 'warning', { column })];
}

/** “Abonnement 5 spectacles” and no day beside it. */
function packages({ sample }: Sheet, bound: Readonly<Partial<Record<Field, number>>>): readonly Problem[] {
  const { 'performance-title': title, 'performance-start': start, 'performance-date': date } = bound;
  const named = sample
    .filter((row) => (row[start ?? date ?? -1] ?? '') === '')
    .map((row) => row[title ?? -1] ?? '')
    .find((one) => PACKAGE.test(fold(one)));
  return named === undefined ? [] : [problem('packages-as-shows', { title: named }, 'warning')];
}

/** Some of the titles are made of others that stand alone. */
function isOfOthers(titles: readonly string[]): boolean {
  const alone = new Set(titles.map(fold));
  return titles.some((title) => {
    const parts = title.split(BETWEEN).filter((part) => part !== '');
    return parts.length > 1 && parts.every((part) => alone.has(fold(part)));
  });
}
