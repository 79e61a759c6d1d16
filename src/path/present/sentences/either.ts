import { say } from '#messages/messages.ts';
import { formatNumber, formatPercent } from '#messages/numbers.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { codesOf } from '#metrics/query-reading.ts';
import { isWeekday, valueInSentence } from '#metrics/value-label.ts';
import type { Code, Language } from '#model/words.ts';
import { expand } from '#vocabulary/lookup.ts';
import { formatPoints } from '../figures.ts';
import type { Entry } from '../rows.ts';
import { figureText, nameOf, shortText, sizeOf, type Telling } from './telling.ts';

/** What is known of one value in question. */
type Side = Pick<Entry, 'value' | 'share' | 'margin' | 'base'> & { readonly code: Code };

/** Which of several values is larger; inconclusive when their survey margins meet. */
export function eitherSentence(telling: Telling, language: Language): string | null {
  const dimension = telling.focus.dimension ?? '';
  const sides = telling.focus.codes
    .map((code) => sideOf(code, telling))
    .toSorted((a, b) => (sizeOf(b) ?? -1) - (sizeOf(a) ?? -1));
  const pairs = sides.map((side) => pairText(side, dimension, telling, language)).join('; ');
  const base = baseText(sides, language);
  const [first, second] = sides;
  if (first === undefined || second === undefined || sizeOf(first) === null) return null;
  if (sides.some((side) => sizeOf(side) === null)) return say('either-partly', { pairs }, language) + base;
  const gap = (sizeOf(first) ?? 0) - (sizeOf(second) ?? 0);
  if (gap === 0) return say('either-tied', { pairs }, language) + base;
  // The same people answered for both, so that the true margin of the difference is smaller: this one errs on the safe side.
  if (first.margin !== null && second.margin !== null && gap <= first.margin + second.margin) {
    return say('either-inconclusive', { pairs }, language) + base;
  }
  if (dimension !== 'information-source') return say('either-more', { pairs }, language) + base;
  const [more, less] = [first, second].map((side) => informedText(side, telling, language));
  return say('either-informed', { first: more ?? '', second: less ?? '' }, language) + base;
}

/** « les médias traditionnels (54 %, ± 4 points) », to follow « par ». */
function informedText(side: Side, telling: Telling, language: Language): string {
  const { code } = side;
  const name = valueInSentence('information-source', code, telling.facts.organisations, language);
  const share = side.margin === null ? shortText(side, telling, language) : marginText(side, language);
  return say('with-share', { value: say('after-par', { code, value: name }, language), share }, language);
}

/** « En ligne : 62 % des billets vendus (12 345). », one sentence a value. */
export function shareSentence(telling: Telling, language: Language): string | null {
  const dimension = telling.focus.dimension ?? '';
  const sides = telling.focus.codes.map((code) => sideOf(code, telling));
  if (sides.every((side) => sizeOf(side) === null)) return null;
  const sentences = sides.map((side) => {
    const value = valueInSentence(dimension, side.code, telling.facts.organisations, language);
    const figure = side.margin === null ? figureText(side, telling, language) : marginText(side, language);
    return say('answer-share', { value, figure }, language);
  });
  return sentences.join(' ') + baseText(sides, language);
}

/**
 * The value of a code: for a group, the companion that asked for it; else its own row; else the sum of its rows where
 * rows add up and all may be shown. A group’s own row is only of those who ticked the group’s name and no part of it.
 */
function sideOf(code: Code, telling: Telling): Side {
  const companion = companionSide(code, telling);
  if (companion !== null) return companion;
  const row = telling.entries.find(({ key }) => key[0] === code);
  return row === undefined ? summedSide(code, telling) : { ...row, code };
}

function companionSide(code: Code, { companions, focus, facts }: Telling): Side | null {
  const own = companions.find(({ query }) => {
    const codes = codesOf(query.where?.[focus.dimension ?? '']);
    return query.metric === facts.metric.id && codes.length === 1 && codes[0] === code;
  });
  const row = own?.rows[0];
  if (row === undefined) return null;
  const numberAt = (id: string): number | null => (typeof row[id] === 'number' ? row[id] : null);
  return {
    code,
    value: numberAt(facts.metric.id),
    share: numberAt('share'),
    margin: numberAt('margin'),
    base: numberAt('base'),
  };
}

function summedSide(code: Code, { entries, focus, hasShares, facts }: Telling): Side {
  const values = dimensionOf(focus.dimension ?? '')?.values;
  const members = values?.kind === 'concepts' ? expand(values.scheme, code) : [code];
  const rows = entries.filter(({ key }) => members.includes(key[0] ?? ''));
  const isSum = hasShares && facts.metric.unit !== 'persons' && rows.length > 0;
  const sum = (numbers: readonly (number | null)[]): number | null =>
    isSum && numbers.every((n) => n !== null) ? numbers.reduce<number>((s, n) => s + (n ?? 0), 0) : null;
  return {
    code,
    value: sum(rows.map((r) => r.value)),
    share: sum(rows.map((r) => r.share)),
    margin: null,
    base: null,
  };
}

function pairText(side: Side, dimension: Code, telling: Telling, language: Language): string {
  const share = side.margin === null ? shortText(side, telling, language) : marginText(side, language);
  const value = isWeekday(dimension)
    ? nameOf(side.code, dimension, telling, language)
    : valueInSentence(dimension, side.code, telling.facts.organisations, language);
  return say('pair-of', { value, share }, language);
}

/** « 54 % (± 4 points) ». */
function marginText(side: Side, language: Language): string {
  const params = {
    share: formatPercent(side.value ?? side.share ?? 0, language),
    margin: formatPoints(side.margin ?? 0, language),
  };
  return say('share-with-margin', params, language);
}

function baseText(sides: readonly Side[], language: Language): string {
  const base = sides.find((side) => side.base !== null)?.base ?? null;
  return base === null ? '' : say('base-of', { base: formatNumber(base, language) }, language);
}
