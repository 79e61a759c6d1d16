import { editDistance } from '#model/edit-distance.ts';
import { fold } from '#model/fold.ts';
import type { Code } from '#model/words.ts';

import { labelPhrases } from './phrases.ts';

/** Below this many letters another letter makes another word. */
const LETTERS_MIN = 5;
const LONG = 9;

/**
 * The concept that a label nearly says: a slip of the hand (“Etudaint”), or words cut short (“Abonn. sais.”). Null when it
 * could be several, and of a number: “30 ans” is not nearly “35 ans”. A guess to show to a person, never one to count by.
 */
export function nearConcept(scheme: Code, text: string): Code | null {
  const folded = fold(text);
  if (folded.length < LETTERS_MIN || /\d/.test(folded)) return null;
  const near = labelPhrases(scheme).filter(
    ({ phrase, kind }) => kind === 'concept' && (isSlip(folded, phrase) || isCutShort(folded, phrase)),
  );
  const codes = new Set(near.map(({ code }) => code));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function isSlip(some: string, other: string): boolean {
  if (other.length < LETTERS_MIN) return false;
  const allowed = Math.min(some.length, other.length) >= LONG ? 2 : 1;
  return Math.abs(some.length - other.length) <= allowed && editDistance(some, other) <= allowed;
}

/** Each word begins one of the phrase’s, in order, with three letters at least; one at least is cut. */
function isCutShort(short: string, phrase: string): boolean {
  const [words, whole] = [short.split(' '), phrase.split(' ')];
  return (
    words.length === whole.length &&
    short !== phrase &&
    words.every((word, at) => word.length >= 3 && (whole[at] ?? '').startsWith(word))
  );
}
