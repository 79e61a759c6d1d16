import { assertThat } from '#model/assertion.ts';
import type { Concept, ConceptGroup } from '#model/concept.ts';
import { fold } from '#model/fold.ts';
import type { Bilingual, Code } from '#model/words.ts';

import { ageCode } from './ages.ts';
import { labelPhrases, type Phrase, phrases, remembered } from './phrases.ts';
import { PRICE_CLASS_PRECEDENCE } from './schemes/price-class.ts';
import { schemeOf } from './vocabulary.ts';

export type Found = {
  readonly code: Code;
  /** `exact`: its label; `synonym`: a declared synonym or its inflection; `contains`: named within the text. */
  readonly certainty: 'exact' | 'synonym' | 'contains';
};

/**
 * The concept that a local label means, or null: when nothing is named, when several unrelated concepts are and
 * choosing would be guessing, or when a group is: a line of data belongs to one concept.
 */
export function findConcept(scheme: Code, text: string): Found | null {
  const found = findIn(scheme, fold(text), labelIndex(scheme));
  return found === null || isGroup(scheme, found.code) ? null : found;
}

/**
 * As `findConcept`, but groups count: « 18-34 ans » or « Réseaux sociaux (Facebook, Instagram) » ticked in a survey,
 * « concert » asked.
 */
export function findTerm(scheme: Code, text: string): Found | null {
  const aged = scheme === 'age-band' ? ageCode(text) : null;
  if (aged !== null && isTerm(scheme, aged)) return { code: aged, certainty: 'synonym' };
  return findIn(scheme, fold(text), termIndex(scheme));
}

function findIn(scheme: Code, folded: string, index: Index): Found | null {
  const whole = index.get(folded);
  if (whole !== undefined)
    return { code: whole.code, certainty: whole.given === 'label' ? 'exact' : 'synonym' };
  const codes = named(folded, index);
  const group = codes.find((code) => isGroup(scheme, code) && isCoveredBy(scheme, codes, code));
  const code = group ?? chosen(scheme, codes);
  return code === null ? null : { code, certainty: 'contains' };
}

/**
 * Every code that a line may carry and still be counted under `code`: the concept itself and all narrower ones; for
 * a group, the same for each member, and the groups that lie wholly inside it (a ticked « 18-24 » is within 18–35).
 */
export function expand(scheme: Code, code: Code): readonly Code[] {
  const { groups } = schemeOf(scheme);
  const group = groups.find((one) => one.code === code);
  if (group === undefined) return narrowerAndSelf(scheme, code);
  const concepts = new Set(group.members.flatMap((member) => narrowerAndSelf(scheme, member)));
  const inner = groups.filter((one) => one.members.every((member) => concepts.has(member)));
  return [...concepts, ...inner.map((one) => one.code)];
}

export function label(scheme: Code, code: Code): Bilingual {
  return termOf(scheme, code).label;
}

export function isTerm(scheme: Code, code: Code): boolean {
  return termsOf(scheme).has(code);
}

/** The concept or group of that code. An unknown code is a bug of the caller. */
function termOf(scheme: Code, code: Code): Concept | ConceptGroup {
  const term = termsOf(scheme).get(code);
  assertThat(term !== undefined, `the scheme ${scheme} has no ${code}`);
  return term;
}

/** The broader concepts, nearest first; none for a top concept or a group. */
export function ancestors(scheme: Code, code: Code): readonly Code[] {
  const term = termOf(scheme, code);
  const broader = 'broader' in term ? term.broader : null;
  return broader === null ? [] : [broader, ...ancestors(scheme, broader)];
}

/** The top concept under which a concept lies (itself when it is one). */
export function topOf(scheme: Code, code: Code): Code {
  return ancestors(scheme, code).at(-1) ?? code;
}

function narrowerAndSelf(scheme: Code, code: Code): readonly Code[] {
  termOf(scheme, code);
  const narrower = schemeOf(scheme).concepts.filter(({ broader }) => broader === code);
  return [code, ...narrower.flatMap((concept) => narrowerAndSelf(scheme, concept.code))];
}

const termsOf = remembered((scheme): ReadonlyMap<Code, Concept | ConceptGroup> => {
  const { concepts, groups } = schemeOf(scheme);
  return new Map([...concepts, ...groups].map((term) => [term.code, term]));
});

function isGroup(scheme: Code, code: Code): boolean {
  return 'members' in termOf(scheme, code);
}

function isCoveredBy(scheme: Code, codes: readonly Code[], group: Code): boolean {
  const within = expand(scheme, group);
  return codes.every((code) => within.includes(code));
}

type Index = ReadonlyMap<string, Phrase>;

const termIndex = remembered((scheme): Index => new Map(phrases(scheme).map((one) => [one.phrase, one])));
const labelIndex = remembered(
  (scheme): Index => new Map(labelPhrases(scheme).map((one) => [one.phrase, one])),
);

/** Right before what they deny. */
const NEGATIONS = new Set('sans hors non no not without except sauf excluding moins peu guere'.split(' '));
/** And with a word or two between: “Pas très satisfait”, “Je n’écoute pas la radio”. */
const LOOSE_NEGATIONS = new Set('pas jamais aucun aucune aucunement nullement ni never'.split(' '));
const BETWEEN_MAX = 2;
const LONGEST_PHRASE_WORDS = 12;

/** The concepts named within a text, by its longest phrases: a phrase inside another is not a second mention. */
function named(folded: string, all: Index): readonly Code[] {
  const words = folded.split(' ');
  const codes = new Set<Code>();
  let from = 0;
  let end = 0;
  while (from < words.length) {
    const match = longestAt(words, from, all);
    if (match !== null && !isDenied(words.slice(end, from))) codes.add(match.code);
    from += match?.words ?? 1;
    if (match !== null) end = from;
  }
  return [...codes];
}

/** By the words that stand between it and what is named before it. */
function isDenied(before: readonly string[]): boolean {
  return (
    NEGATIONS.has(before.at(-1) ?? '') ||
    before.slice(-1 - BETWEEN_MAX).some((word) => LOOSE_NEGATIONS.has(word))
  );
}

function longestAt(
  words: readonly string[],
  from: number,
  all: Index,
): { readonly code: Code; readonly words: number } | null {
  for (let count = Math.min(LONGEST_PHRASE_WORDS, words.length - from); count > 0; count -= 1) {
    const text = words.slice(from, from + count).join(' ');
    const found = all.get(text);
    // A letter or two, or bare digits, mean too little inside a longer text.
    if (found !== undefined && text.length > 2 && !/^\d+$/.test(text))
      return { code: found.code, words: count };
  }
  return null;
}

/** Written after another place, « Québec » is the province: « Montréal (Québec) ». */
const YIELDS: Readonly<Record<Code, Code>> = { municipality: 'quebec-city' };

/** One of several concepts named: by precedence where the scheme has one; else the narrowest, or their parent. */
function chosen(scheme: Code, codes: readonly Code[]): Code | null {
  const kept =
    scheme === 'price-class' ? mostTelling(codes) : codes.filter((code) => code !== YIELDS[scheme]);
  const candidates = kept.length > 0 ? kept : codes;
  const narrowest = candidates.filter(
    (code) => !candidates.some((other) => other !== code && ancestors(scheme, other).includes(code)),
  );
  const [first, ...others] = narrowest;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const shared = ancestors(scheme, first).find((code) =>
    others.every((other) => ancestors(scheme, other).includes(code)),
  );
  return shared ?? null;
}

function mostTelling(codes: readonly Code[]): readonly Code[] {
  const line = PRICE_CLASS_PRECEDENCE.find((classes) => codes.some((code) => classes.includes(code)));
  return line === undefined ? codes : codes.filter((code) => line.includes(code));
}
