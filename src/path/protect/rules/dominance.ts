import type { Evidence } from '#model/table.ts';

/**
 * P2: the second largest holding, which knows its own part, cannot come within p % of the largest from above:
 * X − x1 − x2 ≥ p % of x1 (Handbook on Statistical Disclosure Control, 4.2, the p % rule with a coalition of one).
 * P7: where refunds make a contribution negative, contributions are absolute and p is halved.
 */
export function isUndominated(evidence: Evidence, pPercent: number): boolean {
  const { largest, remainder } = spread(evidence);
  return remainder >= (percentFor(evidence, pPercent) / 100) * largest;
}

/**
 * The same for several cells shown to nobody, taken together, when only each cell’s largest contributions are known.
 * Sound, not tight: no holding’s sum exceeds the sum of the cells’ largest, nor any two holdings’ that of the two
 * largest.
 */
export function isUnionUndominated(evidences: readonly Evidence[], pPercent: number): boolean {
  const spreads = evidences.map(spread);
  const remainder = spreads.reduce((sum, s) => sum + s.remainder, 0);
  const largest = spreads.reduce((sum, s) => sum + s.largest, 0);
  const percent = Math.max(...evidences.map((e) => percentFor(e, pPercent)), 0);
  return remainder >= (percent / 100) * largest;
}

function spread(evidence: Evidence): { readonly largest: number; readonly remainder: number } {
  const [first = 0, second = 0] = evidence.largest.map(Math.abs);
  return { largest: first, remainder: Math.abs(evidence.total) - first - second };
}

function percentFor(evidence: Evidence, pPercent: number): number {
  return evidence.hasNegative ? pPercent / 2 : pPercent;
}
