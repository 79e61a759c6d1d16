import type { Concept, ConceptGroup } from '#model/concept.ts';
import { fold } from '#model/fold.ts';
import type { Code } from '#model/words.ts';

import { schemeOf } from './vocabulary.ts';

/** A folded way to say a concept or group. `given` says that a person wrote it; the others are its inflections. */
export type Phrase = {
  readonly phrase: string;
  readonly code: Code;
  readonly kind: 'concept' | 'group';
  readonly given: 'label' | 'synonym' | 'inflection';
};

const RANK = { label: 0, synonym: 1, inflection: 2 } as const;

/**
 * Every way to say something of a scheme, longest first: labels, synonyms, and their plurals, singulars and
 * feminines. A phrase appears once: what a person wrote wins over an inflection, a group over a concept (« concert »,
 * « affichage »: the wider reading of a question); an inflection that two codes could claim is dropped.
 */
export const phrases = remembered((scheme: Code): readonly Phrase[] => {
  const { concepts, groups } = schemeOf(scheme);
  return distinct([
    ...groups.flatMap((group) => phrasesOf(group, 'group')),
    ...concepts.flatMap((concept) => phrasesOf(concept, 'concept')),
  ]);
});

/** The same, where a phrase that a group and a concept share is the concept’s: for labels of data. */
export const labelPhrases = remembered((scheme: Code): readonly Phrase[] => {
  const { concepts, groups } = schemeOf(scheme);
  return distinct([
    ...concepts.flatMap((concept) => phrasesOf(concept, 'concept')),
    ...groups.flatMap((group) => phrasesOf(group, 'group')),
  ]);
});

/** A pure function of a scheme’s code, computed once. */
export function remembered<T>(compute: (scheme: Code) => T): (scheme: Code) => T {
  const made = new Map<Code, T>();
  return (scheme) => {
    const known = made.get(scheme);
    if (known !== undefined) return known;
    const fresh = compute(scheme);
    made.set(scheme, fresh);
    return fresh;
  };
}

/** The ways to say one concept or group, before any competition with its neighbours. */
function phrasesOf(named: Concept | ConceptGroup, kind: Phrase['kind']): readonly Phrase[] {
  const { code, label, synonyms } = named;
  const given = [
    ...[label.fr, label.en].map((text) => ({ text, given: 'label' as const })),
    ...[...synonyms.fr, ...synonyms.en].map((text) => ({ text, given: 'synonym' as const })),
  ];
  const french = [label.fr, ...synonyms.fr].flatMap((text) => [...plurals(text, 'fr'), ...feminines(text)]);
  const english = [label.en, ...synonyms.en].flatMap((text) => plurals(text, 'en'));
  return [
    ...given.map((one) => ({ phrase: fold(one.text), code, kind, given: one.given })),
    ...[...french, ...english].map((text) => ({ phrase: text, code, kind, given: 'inflection' as const })),
  ].filter(({ phrase }) => phrase !== '');
}

/** What a person wrote wins over an inflection; of two written ones of different kinds, the first. */
function distinct(all: readonly Phrase[]): readonly Phrase[] {
  const best = new Map<string, Phrase>();
  const contested = new Set<string>();
  for (const phrase of all) {
    const other = best.get(phrase.phrase);
    if (other === undefined || isBetter(phrase, other)) best.set(phrase.phrase, phrase);
    const bothMade = other?.given === 'inflection' && phrase.given === 'inflection';
    if (bothMade && phrase.kind === other.kind && phrase.code !== other.code) contested.add(phrase.phrase);
  }
  return [...best.values()]
    .filter(({ phrase, given }) => given !== 'inflection' || !contested.has(phrase))
    .sort((a, b) => b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));
}

function isBetter(phrase: Phrase, other: Phrase): boolean {
  if (other.given === 'inflection' || phrase.given === 'inflection')
    return RANK[phrase.given] < RANK[other.given];
  return phrase.kind === other.kind && RANK[phrase.given] < RANK[other.given];
}

/** Words that do not take the number of what surrounds them. */
const FIXED = new Set(
  'a à au aux avec d de des dans du en et l la le les ou par plus pour sur un une the of and at to in on for by'.split(
    ' ',
  ),
);
/** Singular words that end in s, and plurals that must not lose theirs. */
const ENDS_IN_S = new Set(
  'mars moins ans dans sous temps tres jeunes paris corps news press bus access class series campus hours tous plus jours fois'.split(
    ' ',
  ),
);

/** Whole-phrase plural and singular; a phrase with digits (« 30 ans et moins ») has neither. */
function plurals(text: string, language: 'fr' | 'en'): readonly string[] {
  const folded = fold(text);
  if (!/^[\p{L} ]+$/u.test(folded)) return [];
  const words = folded.split(' ');
  const change = (inflect: (word: string) => string) =>
    words
      .map((word) => (FIXED.has(word) || ENDS_IN_S.has(word) || word.length < 4 ? word : inflect(word)))
      .join(' ');
  const noun =
    language === 'fr' ? change(pluralFr) : [...words.slice(0, -1), pluralEn(words.at(-1) ?? '')].join(' ');
  return [noun, change(singular)].filter((inflected) => inflected !== folded);
}

function pluralFr(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/(?:eau|eu)$/.test(word)) return `${word}x`;
  return /[^eé]al$/.test(word) ? `${word.slice(0, -1)}ux` : `${word}s`;
}

function pluralEn(word: string): string {
  if (word.length < 4 || /(?:s|x|ch|sh)$/.test(word)) return word;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function singular(word: string): string {
  if (/ss$/.test(word)) return word;
  return /eaux$/.test(word) ? word.slice(0, -1) : word.replace(/s$/, '');
}

/** Feminine singular and plural of a one-word French term: étudiant → étudiante, abonné → abonnée. */
function feminines(text: string): readonly string[] {
  const word = text.toLowerCase().trim();
  if (!/^\p{L}+$/u.test(word)) return [];
  const feminine = feminineOf(word);
  return feminine === null ? [] : [fold(feminine), fold(`${feminine}s`)];
}

function feminineOf(word: string): string | null {
  if (/(?:ant|ent|é|ain|ais|ois|if|eux|ien|iel)$/.test(word)) {
    if (word.endsWith('if')) return `${word.slice(0, -1)}ve`;
    if (word.endsWith('eux')) return `${word.slice(0, -1)}se`;
    return /(?:ien|iel)$/.test(word) ? `${word}${word.at(-1)}e` : `${word}e`;
  }
  return word.endsWith('ier') ? `${word.slice(0, -2)}ère` : null;
}
