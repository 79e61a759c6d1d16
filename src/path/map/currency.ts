import type { Sheet } from '#model/sheet.ts';

const SIGNS: readonly (readonly [currency: string, sign: RegExp])[] = [
  ['EUR', /€|\bEUR\b/i],
  ['GBP', /£|\bGBP\b/i],
  ['USD', /\bUSD\b|\bUS ?\$/i],
];

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
