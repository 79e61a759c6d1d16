import { fold } from '#model/fold.ts';
import type { Code } from '#model/words.ts';

import { labelPhrases } from './phrases.ts';

/** Below this many letters another letter makes another word. */
const LETTERS_MIN = 5;
const LONG = 9;

/**
 * The concept that a label nearly says: a slip of the hand (“Etudaint”), or words cut short (“Abonn. sais.”). Null when it
 * could be several. A guess to show to a person, never one to count by.
 */
export function nearConcept(scheme: Code, text: string): Code | null {
  const folded = fold(text);
  if (folded.length < LETTERS_MIN) return null;
  const near = labelPhrases(scheme).filter(
    ({ phrase, kind }) => kind === 'concept' && (isSlip(folded, phrase) || isCutShort(folded, phrase)),
  );
  const codes = new Set(near.map(({ code }) => code));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function isSlip(some: string, other: string): boolean {
  if (other.length < LETTERS_MIN) return false;
  const allowed = Math.min(some.length, other.length) >= LONG ? 2 : 1;
  return Math.abs(some.length - other.length) <= allowed && distance(some, other) <= allowed;
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

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, in
 * the restricted form of Boytsov 2011).
 */
function distance(some: string, other: string): number {
  let [before, last, row]: [number[], number[], number[]] = [
    [],
    [],
    Array.from({ length: other.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= some.length; i += 1) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j += 1) {
      const change = some[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && some[i - 1] === other[j - 2] && some[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row[j] = least;
    }
  }
  return row[other.length] ?? 0;
}
