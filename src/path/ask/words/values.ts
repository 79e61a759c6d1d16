import type { Code } from '#model/words.ts';

/** Ways to say a value that the vocabulary does not list: our own readings, above all, can be typed back. */
export const VALUES: readonly { readonly dimension: Code; readonly code: Code; readonly words: string }[] = [
  {
    dimension: 'discipline',
    code: 'music',
    words:
      'musique sans l’opéra, musique sans opéra, concerts sans opéra, concerts sans l’opéra, music without opera',
  },
  {
    dimension: 'new-or-returning',
    code: 'returning',
    words: 'de retour, fidèles, qui sont revenus, returning, loyal, who returned, who came back',
  },
];
