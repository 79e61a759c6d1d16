import type { Sheet } from '#model/sheet.ts';
import { maskedValue } from './quoted.ts';
import { withoutContacts } from './without-contacts.ts';

const SAMPLES_MAX = 3;
const CHARACTERS_MAX = 40;
/** As for labels: a text that stands on ten lines, in a column of few texts, is nobody’s name. */
const RECURRING_MIN = 10;
const TEXTS_MAX = 50;

/**
 * Values by which a person tells what a column is, the most frequent first: amounts, dates and texts that recur. A text that may
 * name somebody is left out, so that there may be none.
 */
export function samplesOf({ sample }: Sheet, column: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of sample) {
    const value = row[column]?.trim() ?? '';
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const areFew = counts.size <= TEXTS_MAX;
  return [...counts]
    .filter(
      ([value, times]) => namesNobody(value) || (areFew && times >= RECURRING_MIN && !hasContact(value)),
    )
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, SAMPLES_MAX)
    .map(([value]) => cut(value));
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
