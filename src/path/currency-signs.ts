import { type Branch, sqlCase, sqlText } from './sql.ts';

const GAP = '[ \u00a0\u202f]?';

/** Of what stands before a `$`, also beside a digit: `30US$`. */
const START = String.raw`(?:\b|\d)`;

/** How amounts write their currency, as one pattern for the core and the engine. A bare `$` is that of any dollar. */
const SIGNS: readonly (readonly [currency: string, sign: string])[] = [
  ['EUR', String.raw`€|\bEUR\b`],
  ['GBP', String.raw`£|\bGBP\b`],
  ['CHF', String.raw`\bCHF\b`],
  ['JPY', String.raw`¥|\bJPY\b`],
  ['XOF', String.raw`\bXOF\b|\bF${GAP}CFA\b`],
  ['XAF', String.raw`\bXAF\b`],
  ['TND', String.raw`\b(?:TND|DT)\b`],
  ['USD', String.raw`\bUSD\b|${START}US${GAP}\$|\$.*\bUS\b`],
  ['CAD', String.raw`\bC(?:AD|DN)\b|${START}C(?:AN?)?${GAP}\$|\$.*\bCAN?\b`],
];

/** All that an amount may bear beside its number, as `SIGNS` has it. One letter without a `$` is none: `12 C` is a seat. */
export const MONEY_SIGN = String.raw`(?:US|CAN?|C)?${GAP}[$€£¥]|\b(?:US|CAN?|CAD|CDN|USD|EUR|GBP|CHF|JPY|XOF|XAF|F${GAP}CFA|TND|DT)\b`;

const PATTERNS = SIGNS.map(([currency, sign]) => [currency, new RegExp(sign, 'i')] as const);

/** Of those that have a sign of their own, the ones that write it with a `$`. */
const DOLLARS: readonly string[] = ['USD', 'CAD'];

/** Currencies that nobody writes with a `$`. */
const WITHOUT_DOLLAR = SIGNS.flatMap(([currency]) => (DOLLARS.includes(currency) ? [] : [currency]));

export type Sign = string | '$' | null;

/** The currency that a text writes, `$` for a dollar without its country; null for none. */
export function signOf(text: string): Sign {
  const found = PATTERNS.find(([, pattern]) => pattern.test(text));
  return found?.[0] ?? (text.includes('$') ? '$' : null);
}

/** Whose a bare `$` is: of the first that may be written so; of none where no dollar is known. */
export function dollarOf<Currency extends string>(...known: readonly Currency[]): Currency | null {
  return known.find((currency) => !WITHOUT_DOLLAR.includes(currency)) ?? null;
}

/** `signOf` in the engine, a bare `$` being of `dollar`. */
export function signSql(text: string, dollar: string | null, otherwise: string): string {
  const written = SIGNS.map(([currency, sign]): Branch => {
    return [`regexp_matches(${text}, ${sqlText(`(?i)${sign}`)})`, sqlText(currency)];
  });
  const bare: Branch = [`contains(${text}, '$')`, dollar === null ? 'null' : sqlText(dollar)];
  return sqlCase([...written, bare], otherwise);
}
