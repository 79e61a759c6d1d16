import { DIMENSIONS } from '#metrics/dimensions.ts';
import { METRICS } from '#metrics/metrics.ts';
import { readingOf } from '#metrics/query-reading.ts';
import type { Note } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Bilingual, Language } from '#model/words.ts';
import type { Focus } from '#path/present/present.ts';

import type { AskFacts } from './ask-facts.ts';
import { compose, type Draft } from './compose.ts';
import type { Parsed } from './grammar/parsed.ts';
import { poolNames } from './grammar/pool-names.ts';
import { knownAges, knownLexicon } from './known.ts';
import { notesOf } from './notes.ts';
import { scan } from './scan.ts';
import { tokensOf } from './tokens.ts';
import { emptyQuestion, longQuestion, type Unclear, unclearIn } from './unclear.ts';
import { type Understood, understoodIn } from './understood.ts';
import { languageOf } from './words/tongue.ts';

export type { AskFacts } from './ask-facts.ts';
export type { Suggestion } from './nearest.ts';
export type { Unclear } from './unclear.ts';
export type { Understood } from './understood.ts';

/** A question that was understood whole. */
export type Reading = {
  readonly kind: 'query';
  readonly query: Query;
  /** Other readings to show beside the answer. */
  readonly companions: readonly Query[];
  /** What the sentence must tell. */
  readonly focus: Focus;
  readonly reading: Bilingual;
  readonly language: Language;
  readonly understood: readonly Understood[];
  readonly notes: readonly Note[];
};

/** A question is one sentence; a longer text is not read. */
const LONGEST = 500;

/** A sentence in French or English → a typed query with its reading, or what was not understood and what can be asked. */
export function ask(question: string, facts: AskFacts): Reading | Unclear {
  const tokens = tokensOf(question.slice(0, LONGEST + 1));
  const language = languageOf(tokens, facts.language ?? 'fr');
  const asked = { question, language, facts };
  if (question.length > LONGEST) return longQuestion(asked);
  if (tokens.length === 0) return emptyQuestion(asked);
  const names = poolNames(facts.organisations);
  const scanned = scan(tokens, { lexicon: knownLexicon(), ages: knownAges(), names, today: facts.today });
  const parsed: Parsed = { ...scanned, registry: { metrics: METRICS, dimensions: DIMENSIONS } };
  const draft = compose(parsed, facts);
  const unclear = unclearIn(parsed, draft, asked);
  if (unclear !== null) return unclear;
  return understoodAs(question, parsed, draft as Draft, language, facts);
}

function understoodAs(
  question: string,
  parsed: Parsed,
  draft: Draft,
  language: Language,
  facts: AskFacts,
): Reading {
  return {
    kind: 'query',
    query: draft.query,
    companions: draft.companions,
    focus: draft.focus,
    reading: readingOf(draft.query, facts.organisations),
    language,
    understood: understoodIn(question, parsed, draft.query, facts.organisations),
    notes: notesOf(parsed, draft, facts),
  };
}
