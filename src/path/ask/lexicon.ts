import type { Dimension, Metric } from '#model/metric.ts';
import type { Code } from '#model/words.ts';
import { expand } from '#vocabulary/lookup.ts';
import { phrases } from '#vocabulary/phrases.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

import type { Cue, Meaning } from './meaning.ts';
import { stemsOf } from './tokens.ts';
import { CUES } from './words/cues.ts';
import { FILLERS } from './words/fillers.ts';
import { DIMENSION_WORDS, MEASURE_WORDS } from './words/measures.ts';
import { VALUES } from './words/values.ts';

/** Stems joined by spaces → what they may mean. */
export type Lexicon = {
  readonly entries: ReadonlyMap<string, readonly Meaning[]>;
  readonly longest: number;
};

export type Registry = { readonly metrics: readonly Metric[]; readonly dimensions: readonly Dimension[] };

/** An entry’s origin: what we wrote for questions outranks what the vocabulary lists for reading files. */
type Rank = 'asked' | 'label' | 'synonym';

/** Everything that a question may say: our own phrases, the registry’s and the vocabulary’s, in both languages. */
export function buildLexicon(registry: Registry): Lexicon {
  const gathered = new Map<string, { rank: Rank; meaning: Meaning }[]>();
  const add = (phrase: string, rank: Rank, meaning: Meaning): void => {
    const key = stemsOf(phrase).join(' ');
    if (key === '') return;
    const entry = gathered.get(key) ?? [];
    entry.push({ rank, meaning });
    gathered.set(key, entry);
  };
  addOwnPhrases(add, registry);
  addRegistry(add, registry);
  for (const [scheme, dimensions] of dimensionsOfSchemes(registry)) addScheme(add, scheme, dimensions);
  const entries = new Map([...gathered].map(([key, entry]) => [key, prevailing(entry)]));
  return { entries, longest: Math.max(...[...entries.keys()].map((key) => key.split(' ').length)) };
}

type Add = (phrase: string, rank: Rank, meaning: Meaning) => void;

function addOwnPhrases(add: Add, { metrics, dimensions }: Registry): void {
  for (const [cue, words] of Object.entries(CUES)) {
    for (const phrase of split(words)) add(phrase, 'asked', { kind: 'cue', cue: cue as Cue });
  }
  const buying = new Set(split(CUES.buy).flatMap((phrase) => stemsOf(phrase).join(' ')));
  for (const [metric, words] of Object.entries(MEASURE_WORDS)) {
    if (!metrics.some(({ id }) => id === metric)) continue;
    for (const phrase of split(words)) {
      add(phrase, 'asked', { kind: 'metric', metric });
      const isBuying = stemsOf(phrase).some((stem) => buying.has(stem));
      if (isBuying) add(phrase, 'asked', { kind: 'cue', cue: 'buy' });
    }
  }
  for (const { dimensions: candidates, words } of DIMENSION_WORDS) {
    const existing = candidates.filter((id) => dimensions.some((dimension) => dimension.id === id));
    if (existing.length === 0) continue;
    for (const phrase of split(words)) add(phrase, 'asked', { kind: 'dimension', dimensions: existing });
  }
  for (const { dimension, code, words } of VALUES) {
    for (const phrase of split(words))
      add(phrase, 'asked', { kind: 'value', dimensions: [dimension], codes: [code] });
  }
  for (const word of FILLERS.flatMap((line) => line.split(' '))) add(word, 'asked', { kind: 'filler' });
}

function addRegistry(add: Add, { metrics, dimensions }: Registry): void {
  for (const { id, label, synonyms } of metrics) {
    for (const phrase of [label.fr, label.en]) add(phrase, 'label', { kind: 'metric', metric: id });
    for (const phrase of [...synonyms.fr, ...synonyms.en])
      add(phrase, 'synonym', { kind: 'metric', metric: id });
  }
  for (const { id, label, synonyms } of dimensions) {
    for (const phrase of [label.fr, label.en]) add(phrase, 'label', { kind: 'dimension', dimensions: [id] });
    for (const phrase of [...synonyms.fr, ...synonyms.en]) {
      add(phrase, 'synonym', { kind: 'dimension', dimensions: [id] });
    }
  }
}

/** Schemes whose words are those of measures and frames: « ventes », « comment avez-vous entendu parler », « le prix ». */
const NOT_ASKED: ReadonlySet<Code> = new Set(['survey-question', 'movement', 'motive']);
/** An article is read by itself: « les médias » must not cut « les médias traditionnels ». */
const ARTICLE = /^(?:les?|la|l|the) (?=.)/;
/** « billet de concert » is a ticket, and for a concert. */
const TICKET = /\b(?:billet|ticket)s?\b/;

/** A scheme may serve several dimensions (weekdays: of the purchase, of the performance); purchases come first. */
function dimensionsOfSchemes({ dimensions }: Registry): ReadonlyMap<Code, readonly Code[]> {
  const bySchemes = new Map<Code, Code[]>();
  for (const { id, values } of dimensions) {
    if (values.kind !== 'concepts' || NOT_ASKED.has(values.scheme)) continue;
    bySchemes.set(values.scheme, [...(bySchemes.get(values.scheme) ?? []), id]);
  }
  const rank = (id: Code): number => (id.startsWith('purchase-') ? 0 : 1);
  return new Map([...bySchemes].map(([scheme, ids]) => [scheme, ids.toSorted((a, b) => rank(a) - rank(b))]));
}

function addScheme(add: Add, scheme: Code, dimensions: readonly Code[]): void {
  for (const { phrase, code, given } of phrases(scheme)) {
    // Numbers of years are read by the grammar of ages, whatever their form.
    if (/\d/.test(phrase) || phrase.length < 3 || TICKET.test(phrase)) continue;
    const rank = given === 'label' ? 'label' : 'synonym';
    add(phrase.replace(ARTICLE, ''), rank, {
      kind: 'value',
      dimensions,
      codes: [withoutIdleGroup(scheme, code)],
    });
  }
}

/** A group of one concept (« concert » is music) is asked as that concept. */
function withoutIdleGroup(scheme: Code, code: Code): Code {
  const group = schemeOf(scheme).groups.find((one) => one.code === code);
  const [only, ...others] = group?.members ?? [];
  return only !== undefined && others.length === 0 && expand(scheme, only).length > 0 ? only : code;
}

/** The meanings of the best origin; labels stand beside what we wrote, synonyms only where nothing else is. */
function prevailing(
  entry: readonly { readonly rank: Rank; readonly meaning: Meaning }[],
): readonly Meaning[] {
  const strong = entry.filter(({ rank, meaning }) => rank === 'asked' && meaning.kind !== 'filler');
  // « jour de la représentation » is a dimension before it is a band of lead times.
  const isDimension = strong.some(({ meaning }) => meaning.kind === 'dimension');
  const labels = entry.filter(
    ({ rank, meaning }) => rank === 'label' && !(isDimension && meaning.kind === 'value'),
  );
  const chosen = strong.length + labels.length > 0 ? [...strong, ...labels] : entry.filter(byAskedFirst);
  return distinct(chosen.map(({ meaning }) => meaning));

  function byAskedFirst({ rank }: { readonly rank: Rank }): boolean {
    return entry.some((one) => one.rank === 'asked') ? rank === 'asked' : true;
  }
}

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  const seen = new Set<string>();
  return meanings.filter((meaning) => {
    const text = JSON.stringify(meaning);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function split(words: string): readonly string[] {
  return words
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
