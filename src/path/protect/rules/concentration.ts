/**
 * What a cell’s contributions say of its largest, in the terms of the Handbook on Statistical Disclosure Control, 4.2.
 * Contributions are of holdings, absolute, the largest first.
 */

/** The p % rule against `partners` others together (one in P2, two in a strict pool): X − x1 − … < p % of x1. */
export function isDominated(contributions: readonly number[], pPercent: number, partners: 1 | 2): boolean {
  const [largest = 0] = contributions;
  return remainder(contributions, 1 + partners) < (pPercent / 100) * largest;
}

/** The (n, k) rule: the n largest have more than k % of the cell (P3 with n = 1). */
export function holdTooMuch(contributions: readonly number[], n: number, kPercent: number): boolean {
  return sum(contributions.slice(0, n)) > (kPercent / 100) * sum(contributions);
}

/**
 * The p % rule where some consent to be told: s is the largest that does not, r the largest other than s, and the cell
 * is safe when X − xs − xr is at least p % of xs. A cell of consents alone has nobody to protect.
 */
export function isDominatedBeside(
  contributions: readonly { readonly amount: number; readonly consents: boolean }[],
  pPercent: number,
): boolean {
  const s = contributions.find(({ consents }) => !consents);
  if (s === undefined) return false;
  const others = contributions.filter((each) => each !== s).map(({ amount }) => amount);
  return remainder(others, 1) < (pPercent / 100) * s.amount;
}

/** How far above its value an outsider must leave a cell open, so that nobody comes within p % of its largest. */
export function upperProtection(contributions: readonly number[], pPercent: number): number {
  const [largest = 0] = contributions;
  return Math.max(0, (pPercent / 100) * largest - remainder(contributions, 2));
}

function remainder(contributions: readonly number[], without: number): number {
  return sum(contributions.slice(without));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
