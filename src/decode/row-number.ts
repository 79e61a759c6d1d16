/**
 * The number of a row whose file says `written`. Rows follow one another: a number that is none, or that would put a row
 * above the one before it, is not believed.
 */
export function rowNumber(written: number, previous: number): number {
  return Number.isSafeInteger(written) && written > previous ? written : previous + 1;
}
