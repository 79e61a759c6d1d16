import { say } from '#messages/messages.ts';
import { formatPercent } from '#messages/numbers.ts';
import type { Language } from '#model/words.ts';

import type { Entry } from '../rows.ts';
import { figureText, nameOf, shortText, sizeOf, type Telling } from './telling.ts';

/** Known values whose size may be shown, largest first. */
export function rankedEntries(telling: Telling): readonly Entry[] {
  return telling.entries
    .filter((entry) => entry.key[0] != null && sizeOf(entry) !== null)
    .toSorted((a, b) => (sizeOf(b) ?? 0) - (sizeOf(a) ?? 0));
}

/** « Le vendredi vient en tête, avec 18 % des billets vendus (23 450). Le jeudi suit, avec 17 %. » */
export function firstSentence(telling: Telling, language: Language): string | null {
  const [first, second] = rankedEntries(telling);
  const [dimension = ''] = telling.query.by ?? [];
  if (first === undefined) return null;
  if (second !== undefined && sizeOf(first) === sizeOf(second)) return tieSentence(telling, language);
  const top = nameOf(first.key[0] ?? null, dimension, telling, language);
  const figure = figureText(first, telling, language);
  // Nothing to come before: a first place would be absurd.
  if (telling.entries.length === 1) return say('answer-share', { value: top, figure }, language);
  if (second === undefined && !isAllReleased(telling))
    return say('answer-only-released', { value: top, figure }, language);
  const follows = runnerUp(first, second, telling, language);
  const rest = restThatMayLead(first, telling, language);
  if (rest !== null)
    return say('answer-rest-may-lead', { ...rest, top, figure, runnerUp: follows }, language);
  const code = isAllReleased(telling) ? 'answer-first' : 'answer-first-released';
  return say(code, { top, figure, runnerUp: follows }, language);
}

/** What is not released of a sum, where it is more than the largest value that is. */
function restThatMayLead(first: Entry, telling: Telling, language: Language) {
  const { total, entries, hasShares, facts } = telling;
  const isSum = facts.metric.additivity.kind === 'additive';
  if (isAllReleased(telling) || !isSum || !hasShares || !total.value || first.value === null) return null;
  const rest = total.value - entries.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (rest <= first.value) return null;
  const of = say('share-of', { what: facts.metric.label[language] }, language);
  return { rest: formatPercent(Math.round((100 * rest) / total.value), language), of };
}

/** A value that is not released may be the largest of all. */
export function isAllReleased({ entries }: Telling): boolean {
  return entries.every(({ key, status }) => key[0] == null || status !== 'x');
}

export function lastSentence(telling: Telling, language: Language): string | null {
  const ranked = rankedEntries(telling);
  const [first] = ranked;
  const last = ranked.at(-1);
  const [dimension = ''] = telling.query.by ?? [];
  if (first === undefined || last === undefined) return null;
  if (first === last) return firstSentence(telling, language);
  const params = {
    last: nameOf(last.key[0] ?? null, dimension, telling, language),
    figure: figureText(last, telling, language),
    top: nameOf(first.key[0] ?? null, dimension, telling, language),
    share: shortText(first, telling, language),
  };
  return say(isAllReleased(telling) ? 'answer-last' : 'answer-last-released', params, language);
}

/** Whether the value in question comes first: yes, no and its rank, a tie, or that it cannot be said. */
export function yesNoSentence(telling: Telling, language: Language): string | null {
  const ranked = rankedEntries(telling);
  const [first, second] = ranked;
  const [dimension = ''] = telling.query.by ?? [];
  const [asked = ''] = telling.focus.codes;
  if (first === undefined) return null;
  const value = nameOf(asked, dimension, telling, language);
  const top = nameOf(first.key[0] ?? null, dimension, telling, language);
  const figure = figureText(first, telling, language);
  const position = ranked.findIndex(({ key }) => key[0] === asked);
  const entry = ranked[position];
  if (entry === undefined) {
    const isMasked = telling.entries.some(({ key, status }) => key[0] === asked && status === 'x');
    if (isMasked && second === undefined)
      return say('answer-value-not-released-alone', { value, only: top, figure }, language);
    return say(
      isMasked ? 'answer-value-not-released' : 'answer-value-absent',
      { value, top, figure },
      language,
    );
  }
  if (sizeOf(entry) === sizeOf(first) && second !== undefined && sizeOf(second) === sizeOf(first)) {
    return tieSentence(telling, language);
  }
  if (position === 0) {
    if (second === undefined && !isAllReleased(telling))
      return say('answer-yes-only-released', { value, figure }, language);
    const follows = runnerUp(first, second, telling, language);
    const rest = restThatMayLead(first, telling, language);
    if (rest !== null)
      return say('answer-rest-may-lead', { ...rest, top, figure, runnerUp: follows }, language);
    const code = isAllReleased(telling) ? 'answer-yes-first' : 'answer-yes-first-released';
    return say(code, { value, figure, runnerUp: follows }, language);
  }
  const rank = ordinal(
    1 + ranked.filter((other) => (sizeOf(other) ?? 0) > (sizeOf(entry) ?? 0)).length,
    language,
  );
  const isNear = isNarrow(first, entry, telling);
  // Two shares that round to the same percent are told apart by their numbers.
  const share = isNear ? figureText(entry, telling, language) : shortText(entry, telling, language);
  const close = isNear ? say('close-gap', {}, language) : '';
  const code = isAllReleased(telling) ? 'answer-no-first' : 'answer-no-first-released';
  return say(code, { top, figure, value, rank, share, close }, language);
}

function tieSentence(telling: Telling, language: Language): string {
  const ranked = rankedEntries(telling);
  const [dimension = ''] = telling.query.by ?? [];
  const best = ranked.filter((entry) => sizeOf(entry) === sizeOf(ranked[0] ?? entry));
  const names = best.map(({ key }) => nameOf(key[0] ?? null, dimension, telling, language));
  const [first = best[0]] = best;
  const values = listed(names, language);
  return say(
    isAllReleased(telling) ? 'answer-tied-first' : 'answer-tied-first-released',
    { values, figure: first ? figureText(first, telling, language) : '' },
    language,
  );
}

function runnerUp(first: Entry, second: Entry | undefined, telling: Telling, language: Language): string {
  const [dimension = ''] = telling.query.by ?? [];
  if (second === undefined) return '';
  const params = {
    value: nameOf(second.key[0] ?? null, dimension, telling, language),
    share: shortText(second, telling, language),
    close: isNarrow(first, second, telling) ? say('close-gap', {}, language) : '',
  };
  return say('runner-up', params, language);
}

/** Less than one point of the total apart: not a difference to plan a campaign on. */
const NARROW_POINTS = 1;

function isNarrow(first: Entry, second: Entry, telling: Telling): boolean {
  const [a, b] = [sizeOf(first), sizeOf(second)];
  const whole = telling.total.value;
  if (!telling.hasShares || a === null || b === null) return false;
  if (first.value === null) return a - b <= NARROW_POINTS;
  if (whole) return (100 * (a - b)) / whole <= NARROW_POINTS;
  // The total is not released: the shares are.
  return first.share !== null && second.share !== null && first.share - second.share <= NARROW_POINTS;
}

export function listed(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')}${say('and-between', {}, language)}${last}`;
}

/** `2e`, `3e`; `second`, `third`, `4th`. */
function ordinal(rank: number, language: Language): string {
  if (language === 'fr') return rank === 1 ? '1er' : `${rank}e`;
  return ['first', 'second', 'third'][rank - 1] ?? `${rank}th`;
}
