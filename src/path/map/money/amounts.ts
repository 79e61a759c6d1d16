import type { Sheet } from '#model/sheet.ts';
import { MONEY_SIGN } from '../../currency-signs.ts';

/** What a cell of an amount or a count looks like once signs of money, spaces and apostrophes are gone. */
const NUMBER = /^[-+]?(?:\d[\d.,]*|[.,]\d+)$/;

const SIGN = new RegExp(MONEY_SIGN, 'gi');

/** A number as people write it: `1 234,56 $`, `$1,234.56`, `(15.00)`, `12,00-`; null when the text is none. */
export function parseAmount(text: string, decimal: 'point' | 'comma'): number | null {
  const bare = bareNumber(text);
  if (bare === null) return isFree(text) ? 0 : null;
  const normal =
    decimal === 'comma' ? bare.digits.replace(/\./g, '').replace(',', '.') : bare.digits.replace(/,/g, '');
  const value = Number(normal);
  return Number.isFinite(value) ? (bare.isNegative ? -value : value) : null;
}

export function isAmount(text: string): boolean {
  return bareNumber(text) !== null;
}

/** “Gratuit” in a column of prices. */
export function isFree(text: string): boolean {
  return /^\s*(?:gratuit|gratis|free|offert)e?s?\s*$/i.test(text);
}

function bareNumber(text: string): { readonly digits: string; readonly isNegative: boolean } | null {
  let bare = text
    .trim()
    .replace(/^'/, '')
    .replace(SIGN, '')
    .replace(/[\s\u00a0\u202f'’]/g, '');
  const inParentheses = /^\((.*)\)$/.exec(bare);
  if (inParentheses !== null) bare = inParentheses[1] ?? '';
  bare = bare.replace(/^−/, '-');
  const trailing = bare.endsWith('-');
  if (trailing) bare = bare.slice(0, -1);
  if (!NUMBER.test(bare)) return null;
  const isNegative = (inParentheses !== null || trailing) !== bare.startsWith('-');
  return { digits: bare.replace(/^[-+]/, ''), isNegative };
}

/** The decimal mark of the sheet, with what it rests on: values that can be read one way only, or a habit. */
export type DecimalChoice = { readonly decimal: 'point' | 'comma'; readonly isEvident: boolean };

/** Decides from the columns of numbers; without any sign, by the separator and the language of the file. */
export function decideDecimal(
  sheet: Sheet,
  columns: readonly number[],
  hint: 'point' | 'comma' | 'detect',
): DecimalChoice {
  if (sheet.typed) return { decimal: 'point', isEvident: true };
  const votes = { point: 0, comma: 0 };
  for (const row of sheet.sample)
    for (const column of columns) {
      const vote = decimalOf(row[column] ?? '');
      if (vote !== null) votes[vote] += 1;
    }
  if (votes.point !== votes.comma)
    return { decimal: votes.point > votes.comma ? 'point' : 'comma', isEvident: true };
  if (hint !== 'detect') return { decimal: hint, isEvident: votes.point === 0 };
  return { decimal: sheet.dialect?.separator === ';' ? 'comma' : 'point', isEvident: votes.point === 0 };
}

/** Which mark a text can only have: `85,00`, `1.234,5`; null for `1,234` and `12`, which either may write. */
function decimalOf(text: string): 'point' | 'comma' | null {
  const digits = bareNumber(text)?.digits ?? '';
  const last = /([.,])(\d*)$/.exec(digits);
  if (last === null) return null;
  const [, mark, decimals] = last;
  const other = mark === ',' ? '.' : ',';
  const isRepeated = digits.split(mark ?? '').length > 2;
  if (isRepeated) return mark === ',' ? 'point' : 'comma';
  if (decimals?.length === 3 && !digits.includes(other) && !/^0/.test(digits)) return null;
  return mark === ',' ? 'comma' : 'point';
}
