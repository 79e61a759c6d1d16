import type { Sheet } from '#model/sheet.ts';
import { dollarOf, type Sign, signOf } from '../../currency-signs.ts';

/** Stands for the pool’s currency, which nobody needs to know here. */
const OF_POOL = 'pool';

/**
 * Whether the amounts of a column are in different currencies by their signs, or may be where rows that are not looked at
 * here follow some with signs; those without one are in the `home` of the file, else in the pool’s.
 */
export function mayBearSeveral(sheet: Sheet, column: number, home = OF_POOL): boolean {
  const signs = [...signsOf(sheet, column)];
  const isSigned = signs.some((sign) => sign !== null);
  const currencies = signs.map((sign) => (sign === '$' ? dollarOf(home, OF_POOL) : (sign ?? home)));
  return new Set(currencies).size > 1 || (isSigned && sheet.rowsRead > sheet.sample.length);
}

/**
 * The currency that the amounts of a column are written in, or its header, or a line above: `85,00 €`, “Montant (EUR)”,
 * “montants en USD”. A dollar sign is that of any dollar and says nothing; null where the rows do not agree.
 */
export function currencyWritten(sheet: Sheet, column: number): string | null {
  const signs = signsOf(sheet, column);
  const [written = null] = signs.size === 1 ? signs : [];
  const said = [written, signOf(sheet.header[column] ?? ''), codeAbove(sheet)];
  return said.find((sign) => sign !== null && sign !== '$') ?? null;
}

/** The one ISO code in the lines above the header. */
function codeAbove({ preamble }: Sheet): Sign {
  const codes = new Set(preamble.flat().flatMap((cell) => cell?.match(/\b(?:CAD|USD|EUR|GBP|CHF)\b/g) ?? []));
  const [code = null] = codes.size === 1 ? codes : [];
  return code;
}

function signsOf(sheet: Sheet, column: number): ReadonlySet<Sign> {
  const amounts = sheet.sample.map((row) => row[column] ?? '').filter((cell) => /[1-9]/.test(cell));
  return new Set(amounts.map(signOf));
}
