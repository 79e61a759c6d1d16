import type { Code } from '#model/words.ts';
import { AGE_BANDS, cutCode } from './schemes/age-band.ts';

const YEARS = String.raw`(?:\s*(?:ans?|years?(?:[ -]old)?|yrs?|y\.?o\.?)\b\.?)?`;
const AGE = String.raw`(\d{1,3})${YEARS}`;
const SINGLE = new RegExp(`^(?:agee? de )?(\\d{1,3})(${YEARS})$`);
const UP_TO = new RegExp(`^≤\\s*${AGE}$|^${AGE}\\s*(?:et|ou|and|or)\\s*(?:-|moins|under|less|younger)$`);
const BELOW = new RegExp(`^(?:<|moins d[e’'])\\s*${AGE}$`);
const FROM = new RegExp(`^≥\\s*${AGE}$|^${AGE}\\s*(?:et|ou|and|or|&)?\\s*(?:\\+|plus|over|more|older|up)$`);
const ABOVE = new RegExp(`^>\\s*${AGE}$`);
const BETWEEN = new RegExp(
  `^(?:de|entre|from|between|age[ds]? de)?\\s*${AGE}\\s*(?:[-–—/]|a|et|to|and)\\s*${AGE}(?:\\s*inclus\\w*)?$`,
);

/** Bare numbers below may be the numbers of bands, from 1 to 8. */
const BARE_MIN = 15;

/**
 * The band of an age, or the cut that an interval of ages is, however it is written: `42 ans`, `< 18`, `75 ans et +`,
 * `de 25 à 34`. Null for anything else; the code may be of no cut in use.
 */
export function ageCode(text: string): Code | null {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .toLowerCase()
    .trim();
  const [, single = '', unit = ''] = SINGLE.exec(plain) ?? [];
  if (single !== '') return unit === '' && Number(single) < BARE_MIN ? null : bandOf(Number(single));
  const one = (pattern: RegExp) => {
    const found = pattern.exec(plain)?.find((group, at) => at > 0 && group !== undefined);
    return found === undefined ? null : Number(found);
  };
  const [upTo, below, from, above] = [UP_TO, BELOW, FROM, ABOVE].map(one);
  if (typeof upTo === 'number') return cutCode(null, upTo);
  if (typeof below === 'number') return cutCode(null, below - 1);
  if (typeof from === 'number') return cutCode(from, null);
  if (typeof above === 'number') return cutCode(above + 1, null);
  const [, first, last] = BETWEEN.exec(plain) ?? [];
  return first === undefined || last === undefined ? null : cutCode(Number(first), Number(last));
}

function bandOf(age: number): Code | null {
  if (age > (AGE_BANDS.most ?? age)) return null;
  return AGE_BANDS.bands.find(({ to }) => to === null || age <= to)?.code ?? null;
}
