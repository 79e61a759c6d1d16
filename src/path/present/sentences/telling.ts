import { say } from '#messages/messages.ts';
import { formatPercent } from '#messages/numbers.ts';
import { isProperName, isWeekday, valueInSentence } from '#metrics/value-label.ts';
import type { Answer } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Bilingual, Code, Language } from '#model/words.ts';
import { figureInWords, formatFigure, isCounted } from '../figures.ts';
import type { Focus } from '../focus.ts';
import type { Entry, RowFacts } from '../rows.ts';

/** All that a sentence may tell. */
export type Telling = {
  readonly query: Query;
  /** What the sentence speaks of, when it must be said. */
  readonly subject: Bilingual;
  readonly focus: Focus;
  readonly facts: RowFacts;
  readonly entries: readonly Entry[];
  readonly total: Entry;
  readonly hasShares: boolean;
  /** Nothing of the pool is shown because it has no release yet. */
  readonly isAwaited: boolean;
  /** Other readings, answered and protected on their own. */
  readonly companions: readonly Answer[];
};

/** « le jeudi », “Thursday”, « Montréal », « le théâtre »: a subject that a singular verb may follow. */
export function nameOf(code: string | null, dimension: Code, telling: Telling, language: Language): string {
  const text = valueInSentence(dimension, code, telling.facts.organisations, language);
  if (code === null) return text;
  if (isWeekday(dimension) && /^[a-z]+day$/.test(code)) return say('on-weekday', { day: text }, language);
  return isProperName(dimension) ? text : say('with-article', { code, value: text }, language);
}

/** « 18 % des billets vendus (23 450) », or what of it may be shown. */
export function figureText(
  entry: Pick<Entry, 'value' | 'share'>,
  telling: Telling,
  language: Language,
): string {
  const { metric } = telling.facts;
  const amount = entry.value === null ? null : amountText(entry.value, telling, language);
  if (entry.share === null || !telling.hasShares) return amount ?? absentText(telling, language);
  const share = formatPercent(entry.share, language);
  const of = say('share-of', { what: metric.label[language] }, language);
  if (amount === null) return `${share} ${of}`;
  const alone = formatFigure(entry.value ?? 0, metric.unit, telling.facts.currency, language);
  return say('figure-with-share', { share, of, amount: alone }, language);
}

/** The measure alone: « 23 450 billets vendus », « 45,20 $ (prix moyen du billet vendu) ». */
function amountText(value: number, { facts }: Telling, language: Language): string {
  const text = figureInWords(value, facts, language);
  if (facts.metric.disclosure === 'survey-share' && facts.metric.unit === 'percent') {
    return say('percent-of-respondents', { share: text }, language);
  }
  if (facts.metric.id === 'audience-composition') {
    return say('percent-of-known-age', { share: text }, language);
  }
  return isCounted(facts.metric) ? text : `${text} (${facts.metric.label[language]})`;
}

/** The shortest form, for a second or third place: the share where there is one, else the value. */
export function shortText(
  entry: Pick<Entry, 'value' | 'share'>,
  telling: Telling,
  language: Language,
): string {
  if (telling.hasShares && entry.share !== null) return formatPercent(entry.share, language);
  if (entry.value === null) return absentText(telling, language);
  return formatFigure(entry.value, telling.facts.metric.unit, telling.facts.currency, language);
}

/** Nothing of a house’s own is hidden from it: what it has not is not available. */
function absentText({ facts }: Telling, language: Language): string {
  return facts.isPool ? say('status-x', {}, language) : say('status-..', {}, language);
}

/** What is compared in a ranking: the value, or the share where only it may be shown. */
export function sizeOf(entry: Pick<Entry, 'value' | 'share'>): number | null {
  return entry.value ?? entry.share;
}
