import type { Language } from '#model/words.ts';

import type { Token } from '../tokens.ts';

/** Small words that only one of the two languages has. */
const MARKS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(
    'le la les l un une des du de d au aux et ou est sont ce que qui quel quelle quels quelles combien pour par selon sur dans avec mes nos notre vos il ils elle elles on plus jour mois billets où'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and or is are was what which how many much for by on in at to with my our who where do does did most tickets day month from than'.split(
      ' ',
    ),
  ),
};

/** The language in which a question is written; `otherwise` when its words do not tell. */
export function languageOf(tokens: readonly Token[], otherwise: Language): Language {
  const count = (language: Language): number => tokens.filter(({ word }) => MARKS[language].has(word)).length;
  const [french, english] = [count('fr'), count('en')];
  if (french === english) return otherwise;
  return french > english ? 'fr' : 'en';
}
