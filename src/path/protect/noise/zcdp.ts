import { type Fraction, fraction } from './fraction.ts';

// Zero-concentrated differential privacy: Bun, Steinke, “Concentrated Differential Privacy: Simplifications, Extensions,
// and Lower Bounds”, TCC 2016, arXiv 1605.02635. ρ of several releases add up (lemma 2.3), and what is computed from
// them costs nothing more (lemma 2.2).

/** Budgets are written in thousandths of ρ, so that a ledger adds whole numbers. */
export const RHO_UNITS = 1000n;

/**
 * The variance with which figures of which a person moves `cells` at most, each by `bound` at most, cost ρ together:
 * σ² = Δ² / 2ρ with Δ² = cells × bound² (Bun and Steinke, lemma 2.5; for discrete noise Canonne et al., theorem 14).
 */
export function varianceOf(cells: bigint, bound: bigint, rho: Fraction): Fraction {
  return fraction(cells * bound * bound * rho.denominator, 2n * rho.numerator);
}

/** What noise of this variance costs: ρ = Δ² / 2σ². */
export function rhoOf(cells: bigint, bound: bigint, variance: Fraction): Fraction {
  return fraction(cells * bound * bound * variance.denominator, 2n * variance.numerator);
}

/** Whether releases that cost this each cost no more than so many thousandths together: ρ adds up. */
export function isWithin(costs: readonly Fraction[], rhoThousandths: number): boolean {
  const sum = costs.reduce(
    (total, { numerator, denominator }) =>
      fraction(
        total.numerator * denominator + numerator * total.denominator,
        total.denominator * denominator,
      ),
    fraction(0n),
  );
  return sum.numerator * RHO_UNITS <= BigInt(rhoThousandths) * sum.denominator;
}

/** ρ for each of several measures, when they share a budget in thousandths evenly. */
export function shareOf(rhoThousandths: number, measures: number): Fraction {
  return fraction(BigInt(rhoThousandths), RHO_UNITS * BigInt(measures));
}

/** ε of the (ε, δ) that ρ implies: ρ + 2 √(ρ ln 1/δ) (Bun and Steinke, proposition 1.3). */
export function epsilonOf(rho: number, delta: number): number {
  return rho + 2 * Math.sqrt(rho * Math.log(1 / delta));
}
