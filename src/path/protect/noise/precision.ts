import type { Precision } from '#model/noisy-edition.ts';

const PRECISE = 0.02;
const FAIR = 0.05;

/**
 * The coefficient of variation that noise gives a sum of amounts, each multiplied by a factor of the same variance, with
 * noise added to it: √(v Σ x² + σ²) / X, as for the County Business Patterns of the US Census Bureau (Evans, Zayatz,
 * Slanta, “Using Noise for Disclosure Limitation of Establishment Tabular Data”, J. Official Statistics 14, 1998).
 */
export function coefficientOf(
  amounts: readonly number[],
  value: number,
  { ofFactor, added }: { readonly ofFactor: number; readonly added: number },
): number {
  if (value <= 0) return Number.POSITIVE_INFINITY;
  const squares = amounts.reduce((sum, amount) => sum + amount * amount, 0);
  return Math.sqrt(ofFactor * squares + added) / value;
}

/** Null where a figure is too imprecise to be shown, or too much of it one holding’s. */
export function precisionOf(coefficient: number): Precision | null {
  if (coefficient < PRECISE) return 'under-2';
  return coefficient < FAIR ? '2-to-5' : null;
}
