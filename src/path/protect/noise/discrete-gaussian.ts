import { assertThat } from '#model/assertion.ts';
import { type Fraction, fraction, integerRoot } from './fraction.ts';

/** So many independent uniform bytes: those of the operating system, or fixed ones in a test. */
export type RandomBytes = (count: number) => Uint8Array;

// The exact samplers of Canonne, Kamath, Steinke, “The Discrete Gaussian for Differential Privacy”, NeurIPS 2020,
// arXiv 2004.00010, section 5: every step is a comparison of integers, so that no rounding of floating point tells
// anything (Mironov 2012).

/** Uniform over 0 … `bound` − 1, by rejection. */
export function uniformBelow(bound: bigint, random: RandomBytes): bigint {
  const bits = (bound - 1n).toString(2).length;
  const excess = (8 - (bits % 8)) % 8;
  for (;;) {
    const bytes = random((bits + excess) / 8);
    let drawn = 0n;
    for (const byte of bytes) drawn = (drawn << 8n) | BigInt(byte);
    drawn >>= BigInt(excess);
    if (drawn < bound) return drawn;
  }
}

/** True with a probability of `p`, at most 1. */
function bernoulli({ numerator, denominator }: Fraction, random: RandomBytes): boolean {
  return uniformBelow(denominator, random) < numerator;
}

/** True with a probability of e^−γ (algorithm 1). */
export function bernoulliExp(gamma: Fraction, random: RandomBytes): boolean {
  const { denominator } = gamma;
  let { numerator } = gamma;
  for (; numerator > denominator; numerator -= denominator)
    if (!bernoulliExpWithin(fraction(1n), random)) return false;
  return bernoulliExpWithin(fraction(numerator, denominator), random);
}

/** The same for γ of at most 1. */
function bernoulliExpWithin({ numerator, denominator }: Fraction, random: RandomBytes): boolean {
  let k = 1n;
  while (bernoulli(fraction(numerator, denominator * k), random)) k += 1n;
  return k % 2n === 1n;
}

/** An integer y with a probability proportional to e^(−|y| / scale) (algorithm 2). */
export function discreteLaplace({ numerator: t, denominator: s }: Fraction, random: RandomBytes): bigint {
  for (;;) {
    const u = uniformBelow(t, random);
    if (!bernoulliExp(fraction(u, t), random)) continue;
    let v = 0n;
    while (bernoulliExp(fraction(1n), random)) v += 1n;
    const y = (u + t * v) / s;
    const isNegative = bernoulli(fraction(1n, 2n), random);
    if (isNegative && y === 0n) continue;
    return isNegative ? -y : y;
  }
}

/** An integer y with a probability proportional to e^(−y² / 2σ²), σ² being `variance` (algorithm 3). */
export function discreteGaussian(variance: Fraction, random: RandomBytes): bigint {
  const { numerator: n, denominator: d } = variance;
  assertThat(n > 0n && d > 0n, 'the variance of noise is above 0');
  const t = integerRoot(n / d) + 1n;
  for (;;) {
    const y = discreteLaplace(fraction(t), random);
    // γ = (|y| − σ²/t)² / 2σ²
    const distance = (y < 0n ? -y : y) * d * t - n;
    const gamma = fraction(distance * distance, 2n * n * d * t * t);
    if (bernoulliExp(gamma, random)) return y;
  }
}
