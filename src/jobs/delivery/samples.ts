import type { Sheet } from '#model/sheet.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { maskedValue } from './quoted.ts';
import { withoutContacts } from './without-contacts.ts';

const SAMPLES_MAX = 3;
const CHARACTERS_MAX = 40;
/** As for labels: a text that stands on ten lines, in a column of few texts, is nobody’s name. */
const RECURRING_MIN = 10;
const TEXTS_MAX = 50;

/**
 * Values by which a person tells what a column is, the most frequent first: amounts, dates, and words that recur where words are
 * expected. A text that may name somebody is left out, so that there may be none.
 */
export function samplesOf({ sample }: Sheet, column: number, field: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of sample) {
    const value = row[column]?.trim() ?? '';
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const areShown = holdsWords(field) && counts.size <= TEXTS_MAX;
  return [...counts]
    .filter(
      ([value, times]) => namesNobody(value) || (areShown && times >= RECURRING_MIN && !hasContact(value)),
    )
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, SAMPLES_MAX)
    .map(([value]) => cut(value));
}

/** Columns of which the words are those of a programme or a price list; in any other, a text that recurs may be a name all the same. */
function holdsWords(field: string): boolean {
  return Object.hasOwn(LABEL_SCHEMES, field) || ['performance-title', 'venue'].includes(field);
}

function namesNobody(value: string): boolean {
  return maskedValue(value) === value;
}

function hasContact(value: string): boolean {
  return withoutContacts(value) !== value || maskedValue(value) === '•••';
}

function cut(value: string): string {
  const characters = [...value];
  return characters.length > CHARACTERS_MAX ? `${characters.slice(0, CHARACTERS_MAX).join('')}…` : value;
}
