import { say } from '#messages/messages.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import type { Code, Language } from '#model/words.ts';
import { expand } from '#vocabulary/lookup.ts';

import { formatPoints } from '../figures.ts';
import { formatNumber, formatPercent } from '../numbers.ts';
import { codesOf } from '../reading.ts';
import type { Entry } from '../rows.ts';
import { figureText, nameOf, shortText, sizeOf, type Telling } from './telling.ts';

/** What is known of one value in question. */
type Side = Pick<Entry, 'value' | 'share' | 'margin' | 'base'> & { readonly code: Code };

/** Which of several values is larger; inconclusive when their survey margins meet. */
export function eitherSentence(telling: Telling, language: Language): string | null {
  const sides = telling.focus.codes.map((code) => sideOf(code, telling));
  const dimension = telling.focus.dimension ?? '';
  const pairs = sides
    .map((side) => pairText(side, dimension, telling, language))
    .join(language === 'fr' ? '; ' : '; ');
  const base = baseText(sides, language);
  const sized = sides.filter((side) => sizeOf(side) !== null);
  if (sized.length === 0) return null;
  if (sized.length < sides.length) return say('either-partly', { pairs }, language) + base;
  const [first, second] = sized.toSorted((a, b) => (sizeOf(b) ?? 0) - (sizeOf(a) ?? 0));
  if (first === undefined || second === undefined) return null;
  const gap = (sizeOf(first) ?? 0) - (sizeOf(second) ?? 0);
  if (gap === 0) return say('either-tied', { pairs }, language) + base;
  if (first.margin !== null && second.margin !== null && gap <= first.margin + second.margin) {
    return say('either-inconclusive', { pairs }, language) + base;
  }
  const names = {
    first: nameOf(first.code, dimension, telling, language),
    second: nameOf(second.code, dimension, telling, language),
  };
  return say('either-more', { ...names, pairs }, language) + base;
}

/** « En ligne : 62 % des billets vendus (12 345). », one sentence a value. */
export function shareSentence(telling: Telling, language: Language): string | null {
  const dimension = telling.focus.dimension ?? '';
  const sides = telling.focus.codes.map((code) => sideOf(code, telling));
  if (sides.every((side) => sizeOf(side) === null)) return null;
  const sentences = sides.map((side) => {
    const value = nameOf(side.code, dimension, telling, language);
    const figure = side.margin === null ? figureText(side, telling, language) : marginText(side, language);
    return say('answer-share', { value, figure }, language);
  });
  return sentences.join(' ') + baseText(sides, language);
}

/**
 * The value of a code: its own row; or for a group, the companion that asked for it, or the sum of its rows where rows
 * add up and all may be shown.
 */
function sideOf(code: Code, telling: Telling): Side {
  const row = telling.entries.find(({ key }) => key[0] === code);
  if (row !== undefined) return { ...row, code };
  return companionSide(code, telling) ?? summedSide(code, telling);
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
  return say('pair-of', { value: nameOf(side.code, dimension, telling, language), share }, language);
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
