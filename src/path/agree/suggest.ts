import { fold } from '#model/fold.ts';
import type { Code } from '#model/words.ts';
import { findConcept } from '#vocabulary/lookup.ts';
import { nearConcept } from '#vocabulary/near.ts';

/** What a label may stand for, why, and how far to trust it. It counts for nothing until the house says so. */
export type Suggested = {
  readonly code: Code;
  readonly because: 'other-houses' | 'siblings' | 'spelling' | 'parts';
  readonly certainty: 'likely' | 'unsure';
};

export type Known = { readonly label: string; readonly code: Code };

/**
 * What five houses said of the same label; what its siblings in the same column stand for, when only numbers, one letter
 * or the ends of words tell them apart; the concept that it nearly says, or that one of its parts does.
 */
export function suggestFor(
  scheme: Code,
  label: string,
  { siblings, others }: { readonly siblings: readonly Known[]; readonly others: Code | null },
): Suggested | null {
  if (others !== null) return { code: others, because: 'other-houses', certainty: 'likely' };
  const spelt = nearConcept(scheme, label);
  if (spelt !== null) return { code: spelt, because: 'spelling', certainty: 'likely' };
  const bare = stem(label);
  const alike = one(siblings.filter((known) => stem(known.label) === bare).map(({ code }) => code));
  if (alike !== null && bare !== '') return { code: alike, because: 'siblings', certainty: 'likely' };
  const part = one(partsOf(label).flatMap((text) => findConcept(scheme, text)?.code ?? []));
  if (part !== null) return { code: part, because: 'parts', certainty: 'unsure' };
  const head = headOf(label);
  const led = siblings.filter((known) => head !== null && headOf(known.label) === head);
  const shared = led.length >= SIBLINGS_MIN ? one(led.map(({ code }) => code)) : null;
  return shared === null ? null : { code: shared, because: 'siblings', certainty: 'unsure' };
}

/** One known label that begins with the same word says little; two that agree say something. */
const SIBLINGS_MIN = 2;

/** The words of a label without numbers and single letters: “Étudiant B – 2025” and “ÉTUDIANT A” are alike. */
function stem(label: string): string {
  return wordsOf(label).join(' ');
}

function wordsOf(label: string): readonly string[] {
  return fold(label)
    .split(' ')
    .filter((word) => /\p{L}{2}/u.test(word) && !/^\d/.test(word));
}

/** Its first word, when it is long enough to mean something. */
function headOf(label: string): string | null {
  const [first = ''] = wordsOf(label);
  return first.length >= 4 ? first : null;
}

/** Each part, and each long word: a label is often a code and a word. */
function partsOf(label: string): readonly string[] {
  const parts = label.split(/\s*[-–—:/|(),+_]+\s*/).filter((part) => part.trim() !== '');
  const words = wordsOf(label).filter((word) => word.length >= 5);
  return [...new Set([...(parts.length > 1 ? parts : []), ...words])];
}

function one(codes: readonly Code[]): Code | null {
  const distinct = new Set(codes);
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}
