import { type Branch, sqlCase, sqlText } from './sql.ts';

const GAP = '[ \u00a0\u202f]?';

/** How amounts write their currency, as one pattern for the core and the engine. A bare `$` is that of any dollar. */
const SIGNS: readonly (readonly [currency: string, sign: string])[] = [
  ['EUR', String.raw`€|\bEUR\b`],
  ['GBP', String.raw`£|\bGBP\b`],
  ['USD', String.raw`\bUSD\b|\bUS${GAP}\$|\$${GAP}US\b`],
  ['CAD', String.raw`\bCAD\b|\bCA?${GAP}\$|\$${GAP}CA\b`],
];

const PATTERNS = SIGNS.map(([currency, sign]) => [currency, new RegExp(sign, 'i')] as const);

/** Currencies that nobody writes with a `$`. */
const WITHOUT_DOLLAR: readonly string[] = ['EUR', 'GBP'];

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
