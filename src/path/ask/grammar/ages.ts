import type { Code } from '#model/words.ts';

import type { Match, Meaning } from '../meaning.ts';
import type { Token } from '../tokens.ts';

/** An age band that no other cuts, in whole years; `to` is Infinity for the last. */
export type AgeBand = { readonly code: Code; readonly from: number; readonly to: number };

/** What the reader of ages knows: the bands in ascending order, and sets of bands that have a name of their own. */
export type Ages = {
  readonly bands: readonly AgeBand[];
  readonly groups: readonly { readonly code: Code; readonly members: readonly Code[] }[];
};

/** The years that a band’s code tells: `18-19`, `35`, `under-15`, `85-plus`; null for any other code. */
export function ageBandOf(code: Code): AgeBand | null {
  const found = /^(?:(\d+)(?:-(\d+))?|under-(\d+)|(\d+)-plus)$/.exec(code);
  if (found === null) return null;
  const [, from, to, under, plus] = found;
  if (under !== undefined) return { code, from: 0, to: Number(under) - 1 };
  if (plus !== undefined) return { code, from: Number(plus), to: Number.POSITIVE_INFINITY };
  return { code, from: Number(from), to: Number(to ?? from) };
}

/** A number that is followed by what makes it something else than an age is none. */
const NUMBER =
  '(\\d{1,3})(?!\\d)(?! (?:\\$|%|dollars?|jours?|days?|heures?|hours?|minutes?|km|billets?|tickets?|h)(?: |$))';
const YEARS = '(?: (?:ans?|years?)(?: (?:olds?|of age|d age))?(?= |$))';
/** Each form of an age range, and which of its numbers are the ends (0 is open; an end outside is one year off). */
const FORMS: readonly {
  readonly form: RegExp;
  readonly range: (n: readonly number[]) => [number, number];
}[] = [
  {
    form: new RegExp(
      `^(?:de |entre |age de |ages de |agees de |from |between |aged |aged between |ages )*${NUMBER}(?: ans)? (?:a |et |to |and )?${NUMBER}(?:${YEARS}|(?= |$))`,
    ),
    range: ([from = 0, to = 0]) => [from, to],
  },
  {
    form: new RegExp(`^(?:moins de|en bas de|younger than|less than|under|below) ${NUMBER}${YEARS}?`),
    range: ([limit = 0]) => [0, limit - 1],
  },
  {
    form: new RegExp(
      `^${NUMBER}${YEARS}? (?:et moins|ou moins|and under|and younger|or younger|or under)${YEARS}?`,
    ),
    range: ([limit = 0]) => [0, limit],
  },
  {
    form: new RegExp(`^(?:plus de|older than|more than|over|above) ${NUMBER}${YEARS}?`),
    range: ([limit = 0]) => [limit + 1, Number.POSITIVE_INFINITY],
  },
  {
    form: new RegExp(
      `^${NUMBER}${YEARS}? ?(?:et plus|ou plus|and over|and older|or older|or over|\\+)${YEARS}?`,
    ),
    range: ([limit = 0]) => [limit, Number.POSITIVE_INFINITY],
  },
  {
    form: new RegExp(`^${NUMBER}${YEARS}`),
    range: ([age = 0]) => [age, age],
  },
];
const OLDEST = 120;

/** Reads an age range that begins at a token: « 18 à 35 ans », “under 30”, « 65 ans et plus ». */
export function readAges(tokens: readonly Token[], at: number, ages: Ages): Match | null {
  const text = tokens
    .slice(at, at + 10)
    .map((token) => token.word)
    .join(' ');
  for (const { form, range } of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const [from, to] = range(found.slice(1).map(Number));
    if (from > to || (to !== Number.POSITIVE_INFINITY && to > OLDEST)) continue;
    const length = found[0].trim().split(' ').length;
    return { from: at, to: at + length, meanings: [meaningOf(from, to, ages)] };
  }
  return null;
}

/** The bands that make up the range exactly; or, when one is cut, the nearest that could be asked. */
function meaningOf(from: number, to: number, ages: Ages): Meaning {
  const inside = ages.bands.filter((band) => band.from >= from && band.to <= to);
  const isExact = inside[0]?.from === from && inside.at(-1)?.to === to;
  if (isExact) return { kind: 'value', dimensions: ['age-band'], codes: namedSet(inside, ages) };
  const touched = ages.bands.filter((band) => band.from <= to && band.to >= from);
  return { kind: 'ages-cut', nearest: namedSet(touched, ages) };
}

/** One code when the bands have a name together, else each. */
function namedSet(bands: readonly AgeBand[], ages: Ages): readonly Code[] {
  const codes = bands.map((band) => band.code);
  const group = ages.groups.find(
    ({ members }) => members.length === codes.length && members.every((member) => codes.includes(member)),
  );
  return group === undefined ? codes : [group.code];
}
