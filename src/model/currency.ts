/** ISO 4217: currencies without minor units, and those of which a thousand make one. All others have cents. */
const WITHOUT_CENTS: readonly string[] =
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const OF_THOUSANDTHS: readonly string[] = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

export const OTHER_THAN_CENTS: readonly string[] = [...WITHOUT_CENTS, ...OF_THOUSANDTHS];

/** Digits after the mark. */
export function minorDigits(currency: string): 0 | 2 | 3 {
  return WITHOUT_CENTS.includes(currency) ? 0 : OF_THOUSANDTHS.includes(currency) ? 3 : 2;
}
