import type { Evidence } from '#model/table.ts';
import { agreed } from './undecided.ts';

/**
 * P2: the second largest holding, which knows its own part, cannot come within p % of the largest from above:
 * X − x1 − x2 ≥ p % of x1 (Handbook on Statistical Disclosure Control, 4.2, the p % rule with a coalition of one).
 * P7: where refunds make a contribution negative, contributions are absolute and p is halved.
 */
export function isUndominated(evidence: Evidence, pPercent: number): boolean {
  return isUnionUndominated([evidence], pPercent);
}

/**
 * The same for several cells shown to nobody, taken together, when only each cell’s largest contributions are known.
 * Sound, not tight: no holding’s sum exceeds the sum of the cells’ largest, nor any two holdings’ that of the two
 * largest.
 */
export function isUnionUndominated(evidences: readonly Evidence[], pPercent: number): boolean {
  const percent = Math.max(...evidences.map((e) => percentFor(e, pPercent)), 0);
  const isLeft = (contributions: readonly Contributions[]): boolean => {
    const spreads = contributions.map(spread);
    const remainder = spreads.reduce((sum, s) => sum + s.remainder, 0);
    const largest = spreads.reduce((sum, s) => sum + s.largest, 0);
    return remainder >= (percent / 100) * largest;
  };
  return agreed(isLeft(evidences), isLeft(evidences.map((one) => one.atBest ?? one)));
}

type Contributions = Pick<Evidence, 'total' | 'largest'>;

function spread(evidence: Contributions): { readonly largest: number; readonly remainder: number } {
  const [first = 0, second = 0] = evidence.largest.map(Math.abs);
  return { largest: first, remainder: Math.abs(evidence.total) - first - second };
}

function percentFor(evidence: Evidence, pPercent: number): number {
  return evidence.hasNegative ? pPercent / 2 : pPercent;
}
