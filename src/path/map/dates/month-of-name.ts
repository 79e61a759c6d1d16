import { fold } from '#model/fold.ts';
import { MONTH_NAMES } from '../../month-names.ts';

const NAMES = `(?:${MONTH_NAMES.join('|')})`;
const [YEAR, MONTH] = ['20\\d\\d', '(?:0[1-9]|1[0-2])'];

/** A year beside a month, by its name or number, and no day beside them. */
const YEAR_FIRST = new RegExp(`(?<!\\d )\\b(${YEAR})(?: (${NAMES}|${MONTH})|(${MONTH}))\\b(?! \\d)`, 'g');
const MONTH_FIRST = new RegExp(`(?<!\\d )\\b(${NAMES}|${MONTH}) (${YEAR})\\b(?! \\d)`, 'g');
const NAMED = new RegExp(`\\b${NAMES}\\b`, 'g');
const NAME = MONTH_NAMES.map((names) => new RegExp(`^(?:${names})$`));

/**
 * The month that a name says, `2025-03`: “ventes_2025-03”, “Ventes mars 2025”, “sales-March-2025”. Null where it says
 * none, several, a day or a season.
 */
export function monthOfName(name: string): string | null {
  const text = fold(name.replace(/\s*\(\d+\)\s*$/, ''));
  const found = [
    ...[...text.matchAll(YEAR_FIRST)].map(([, year = '', word, number]) =>
      monthOf(year, word ?? number ?? ''),
    ),
    ...[...text.matchAll(MONTH_FIRST)].map(([, word = '', year = '']) => monthOf(year, word)),
  ];
  const isOne = found.length === 1 && (text.match(NAMED)?.length ?? 0) < 2;
  return isOne && !/\b(?:saison|season)\b/.test(text) ? (found[0] ?? null) : null;
}

function monthOf(year: string, word: string): string {
  const named = NAME.findIndex((name) => name.test(word));
  return `${year}-${named < 0 ? word : String(named + 1).padStart(2, '0')}`;
}
