import { guillemets } from '#messages/message.ts';
import { type MessageCode, type MessageParams, say, sayBoth } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import { valueLabel } from '#metrics/value-label.ts';
import type { Query } from '#model/query.ts';
import type { Bilingual, Code, Language } from '#model/words.ts';

import type { AskFacts } from './ask-facts.ts';
import { composeAbout, type Draft } from './compose.ts';
import { knows } from './grammar/knows.ts';
import { cueMatches, hasCue, type Parsed, quoted, readAll } from './grammar/parsed.ts';
import type { Match } from './meaning.ts';
import { nearestTo, ofDiscipline, type Suggestion } from './nearest.ts';

/** A question that cannot be answered as it stands: why, in words, and the nearest that can. */
export type Unclear = {
  readonly kind: 'unclear';
  readonly reason: Bilingual;
  readonly language: Language;
  /** As typed. */
  readonly notUnderstood: readonly string[];
  /** Names of houses that are no members. */
  readonly notMembers: readonly string[];
  readonly nearest: readonly Suggestion[];
};

export type Asked = { readonly question: string; readonly language: Language; readonly facts: AskFacts };
type Composed = Draft | 'which-survey' | null;

export function emptyQuestion(asked: Asked): Unclear {
  return unclear(asked, sayBoth('question-empty', {}));
}

export function longQuestion(asked: Asked): Unclear {
  return unclear(asked, sayBoth('question-too-long', {}));
}

/** What keeps a question from being answered as it stands; null when nothing does. */
export function unclearIn(parsed: Parsed, draft: Composed, asked: Asked): Unclear | null {
  if (readAll(parsed, 'stranger').length > 0) return aboutStrangers(parsed, draft, asked);
  if (draft === 'which-survey') return whichSurvey(parsed, asked);
  return (
    agesCut(parsed, draft, asked) ??
    unknownWords(parsed, draft, asked) ??
    (draft === null
      ? unclear(asked, sayBoth('no-measure', {}))
      : (nothingToRank(parsed, draft, asked) ?? cannotBe(draft, asked)))
  );
}

/** A superlative asks for a first among several: without a criterion there is one number, which answers nothing. */
function nothingToRank(parsed: Parsed, { query }: Draft, asked: Asked): Unclear | null {
  const isRanked = (query.by ?? []).length > 0 || !hasCue(parsed, 'most', 'least');
  return isRanked
    ? null
    : unclear(asked, sayBoth('nothing-to-rank', {}), {
        nearest: [{ ...query, by: ['discipline'] }].filter(({ metric }) => knows(metric, 'discipline')),
      });
}

/** Understood word by word, and no question that has an answer. */
function cannotBe(draft: Draft, asked: Asked): Unclear | null {
  return comparedByNobody(draft, asked) ?? tooWide(draft, asked) ?? notApplicable(draft, asked);
}

/** Houses that are no members: said so, and the same question offered of their discipline. */
function aboutStrangers(parsed: Parsed, draft: Composed, asked: Asked): Unclear {
  const strangers = readAll(parsed, 'stranger');
  const notMembers = [...new Set(strangers.map(({ match }) => quoted(asked.question, parsed, match)))];
  const [discipline = null] = strangers.map(({ meaning }) => meaning.discipline);
  const nearest = draft === null || draft === 'which-survey' ? [] : [ofDiscipline(draft.query, discipline)];
  const reason = both('not-members', (language) => ({
    names: notMembers.map((name) => quote(name, language)).join(say('and-between', {}, language)),
    are: notMembers.length === 1 ? ('one' as const) : ('several' as const),
  }));
  return unclear(asked, reason, { notMembers, nearest });
}

function whichSurvey(parsed: Parsed, asked: Asked): Unclear {
  const nearest = ['follows-culture', 'heard-of-show'].map((surveyQuestion) => {
    const topic = { metric: 'information-source-share', also: [], surveyQuestion };
    return composeAbout(topic, parsed, asked.facts).query;
  });
  return unclear(asked, sayBoth('which-survey-question', {}), { nearest });
}

/** An age range that cuts a band: the nearest one that does not. */
function agesCut(parsed: Parsed, draft: Composed, asked: Asked): Unclear | null {
  const [cut] = readAll(parsed, 'ages-cut');
  if (cut === undefined || draft === null || draft === 'which-survey') return null;
  const ages = quoted(asked.question, parsed, cut.match);
  const { nearest: codes } = cut.meaning;
  const reason = both('ages-cut', (language) => ({
    ages: quote(ages, language),
    nearest: codes.map((code) => valueLabel('age-band', code, [])[language]).join(', '),
  }));
  const query = { ...draft.query, where: { ...draft.query.where, 'age-band': codes } };
  return unclear(asked, reason, { notUnderstood: [ages], nearest: [query] });
}

function unknownWords(parsed: Parsed, draft: Composed, asked: Asked): Unclear | null {
  const notUnderstood = wordsNotUnderstood(parsed, draft, asked.question);
  if (notUnderstood.length === 0) return null;
  const reason = both('not-understood', (language) => ({
    words: notUnderstood.map((word) => quote(word, language)).join(', '),
  }));
  const nearest = draft === null || draft === 'which-survey' ? [] : [withoutUnknown(draft)];
  return unclear(asked, reason, { notUnderstood, nearest });
}

/** Unknown words, and words whose meaning found no place; neighbours are quoted together. */
function wordsNotUnderstood(parsed: Parsed, draft: Composed, question: string): readonly string[] {
  const unused = draft === null || draft === 'which-survey' ? [] : draft.unused;
  const unknown = parsed.unknown.map((at) => ({ from: at, to: at + 1 }));
  const merged: { from: number; to: number }[] = [];
  for (const span of [...unknown, ...unused, ...perOne(parsed), ...averageOfSum(parsed, draft)].toSorted(
    (a, b) => a.from - b.from,
  )) {
    const last = merged.at(-1);
    if (last !== undefined && last.to === span.from) last.to = span.to;
    else merged.push({ from: span.from, to: span.to });
  }
  return merged.map((span) => quoted(question, parsed, span));
}

/** « par acheteur »: a rate that no measure of ours is; those that are, are phrases of their own. */
function perOne(parsed: Parsed): readonly { readonly from: number; readonly to: number }[] {
  return readAll(parsed, 'metric')
    .map(({ match: { from, to } }) => ({ from: from - 1, to }))
    .filter(({ from }) => ['par', 'per'].includes(parsed.tokens[from]?.word ?? ''));
}

/** « en moyenne »: of a sum, an average that is none of ours; a ratio is one already. */
function averageOfSum(parsed: Parsed, draft: Composed): readonly Match[] {
  const metric = draft === null || draft === 'which-survey' ? null : metricOf(draft.query.metric);
  return metric?.expression.kind === 'single' ? cueMatches(parsed, 'average') : [];
}

function withoutUnknown({ query, notApplicable: dimension }: Draft): Query {
  return dimension === null ? query : without(query, dimension);
}

/** Comparing with the pool is for a house that has something to compare. */
function comparedByNobody({ query }: Draft, asked: Asked): Unclear | null {
  const { compare, ...plain } = query;
  if (compare === undefined || !('with' in compare) || query.scope === 'own') return null;
  return unclear(asked, sayBoth('own-scope-needs-house', {}), { nearest: [plain] });
}

function tooWide({ query, isTooWide }: Draft, asked: Asked): Unclear | null {
  return isTooWide ? unclear(asked, sayBoth('too-many-dimensions', {}), { nearest: [query] }) : null;
}

/** A dimension that the measure does not know: said, and the question offered without it. */
function notApplicable(draft: Draft, asked: Asked): Unclear | null {
  const dimension = draft.notApplicable;
  if (dimension === null) return null;
  const { metric } = draft.query;
  const reason = both('not-applicable', (language) => ({
    measure: metricOf(metric)?.label[language] ?? metric,
    dimension: dimensionOf(dimension)?.label[language] ?? dimension,
  }));
  return unclear(asked, reason, { nearest: [without(draft.query, dimension)] });
}

function without({ by, where, ...rest }: Query, dimension: Code): Query {
  const kept = Object.entries(where ?? {}).filter(([id]) => id !== dimension);
  const dimensions = (by ?? []).filter((id) => id !== dimension);
  return {
    ...rest,
    ...(dimensions.length === 0 ? {} : { by: dimensions }),
    ...(kept.length === 0 ? {} : { where: Object.fromEntries(kept) }),
  };
}

function unclear(
  { language, facts }: Asked,
  reason: Bilingual,
  more: {
    readonly notUnderstood?: readonly string[];
    readonly notMembers?: readonly string[];
    readonly nearest?: readonly Query[];
  } = {},
): Unclear {
  return {
    kind: 'unclear',
    reason,
    language,
    notUnderstood: more.notUnderstood ?? [],
    notMembers: more.notMembers ?? [],
    nearest: nearestTo(more.nearest ?? [], facts.organisations),
  };
}

function both<C extends MessageCode>(code: C, paramsIn: (language: Language) => MessageParams<C>): Bilingual {
  return { fr: say(code, paramsIn('fr'), 'fr'), en: say(code, paramsIn('en'), 'en') };
}

function quote(text: string, language: Language): string {
  return language === 'fr' ? guillemets(text) : `“${text}”`;
}
