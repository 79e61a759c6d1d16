import type { Sheet } from '#model/sheet.ts';

const SIGNS: readonly (readonly [currency: string, sign: RegExp])[] = [
  ['EUR', /€|\bEUR\b/i],
  ['GBP', /£|\bGBP\b/i],
  ['USD', /\bUSD\b|\bUS ?\$/i],
];

/** A dollar of Canada beside amounts in another currency is one of them. */
const DOLLAR = /\$|\bCAD\b/i;

/** The currencies that the cells of a column of amounts bear, where they bear several. */
export function currenciesMixed(sheet: Sheet, column: number): readonly string[] {
  const amounts = sheet.sample.map((row) => row[column] ?? '').filter((cell) => /[1-9]/.test(cell));
  const found = SIGNS.filter(([, sign]) => amounts.some((amount) => sign.test(amount)));
  const isPlain = amounts.some(
    (amount) => DOLLAR.test(amount) && !SIGNS.some(([, sign]) => sign.test(amount)),
  );
  const all = [...found.map(([currency]) => currency), ...(isPlain ? ['$'] : [])];
  return all.length > 1 ? all : [];
}

/**
 * The currency that the amounts of a column are written in, or its header: `85,00 €`, “Montant (EUR)”. A dollar sign is
 * that of any dollar and says nothing; null where the rows do not agree.
 */
export function currencyWritten(sheet: Sheet, column: number): string | null {
  const header = sheet.header[column] ?? '';
  const amounts = sheet.sample.map((row) => row[column] ?? '').filter((cell) => /[1-9]/.test(cell));
  for (const [currency, sign] of SIGNS) {
    const signed = amounts.filter((amount) => sign.test(amount)).length;
    if (amounts.length > 0 && signed === amounts.length) return currency;
    if (signed === 0 && sign.test(header)) return currency;
  }
  return null;
}
