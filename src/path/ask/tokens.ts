import { fold } from '#model/fold.ts';

/** One word or number of a question. */
export type Token = {
  /** Lower case, no accents. */
  readonly word: string;
  /** What words are compared by: without the marks of plural and feminine. */
  readonly stem: string;
  /** Position in the question, to quote it as it was typed. */
  readonly start: number;
  readonly end: number;
  /** Typed with a capital first letter. */
  readonly isCapitalised: boolean;
};

/** The words of a question, in order; apostrophes, hyphens and punctuation separate them. */
export function tokensOf(question: string): readonly Token[] {
  // NFC, so that an accent typed as a mark of its own does not cut its word in two.
  return [...question.normalize('NFC').matchAll(/[\p{L}\p{N}\p{M}]+|[%$€]|(?<=\d)\+/gu)].map((found) => {
    // “18-35s”: the plural of a number is the number.
    const word = fold(found[0]).replace(/^(\d+)s$/, '$1');
    return {
      word,
      stem: stemOf(word),
      start: found.index,
      end: found.index + found[0].length,
      isCapitalised: /^\p{Lu}/u.test(found[0]),
    };
  });
}

/** The stems of a label, so that it can be found in a question. */
export function stemsOf(label: string): readonly string[] {
  return tokensOf(label).map((token) => token.stem);
}

/**
 * A word without its plural and feminine marks, French and English alike: `vendues` and `vendu` are one, `parties` and `party` too.
 * Crude on purpose: both sides go through it, and nobody reads a stem.
 */
function stemOf(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const singular = word.endsWith('eaux')
    ? word.slice(0, -1)
    : word.endsWith('aux')
      ? `${word.slice(0, -3)}al`
      : word.endsWith('ies')
        ? `${word.slice(0, -3)}y`
        : word.replace(/(?<!s)s$|x$/, '');
  return singular.length > 4 ? singular.replace(/e+$/, '') : singular;
}
