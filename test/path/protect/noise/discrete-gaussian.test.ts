// Samplers against their distributions. Bytes are fixed, so that nothing here fails by chance; were they drawn anew, each
// chi-square test would fail once in a million runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import {
  bernoulliExp,
  discreteGaussian,
  discreteLaplace,
  uniformBelow,
} from '#path/protect/noise/discrete-gaussian.ts';
import { type Fraction, fraction, integerRoot, toNumber } from '#path/protect/noise/fraction.ts';
import { chiSquare, chiSquareOnceInAMillion } from './chi-square.ts';
import { fixedBytes } from './fixed-bytes.ts';

const SAMPLES = 5_000;

function counted(draw: () => bigint): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < SAMPLES; i++) {
    const value = Number(draw());
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function assertDistributed(counts: Map<number, number>, weightOf: (value: number) => number, reach: number) {
  const { statistic, degrees } = chiSquare(counts, weightOf, reach);
  assert.ok(degrees >= 1);
  assert.ok(statistic < chiSquareOnceInAMillion(degrees), `${statistic} of ${degrees} degrees`);
}

/** Sums over the integers that matter of the weights e^(−y² / 2σ²). */
function gaussian(variance: number): { readonly reach: number; readonly weightOf: (y: number) => number } {
  return {
    reach: Math.ceil(9 * Math.sqrt(variance)) + 2,
    weightOf: (y) => Math.exp((-y * y) / (2 * variance)),
  };
}

const VARIANCES: readonly Fraction[] = [
  fraction(1n, 10n),
  fraction(1n, 2n),
  fraction(10n),
  fraction(1000n, 3n),
];

describe('the exact samplers', () => {
  it('[S2] draw uniformly below any bound', () => {
    for (const bound of [1n, 2n, 3n, 7n, 255n, 256n, 257n]) {
      const random = fixedBytes(`uniform ${bound}`);
      const counts = counted(() => uniformBelow(bound, random));
      assert.ok([...counts.keys()].every((value) => value >= 0 && value < Number(bound)));
      if (bound > 1n)
        assertDistributed(counts, (value) => Number(value >= 0 && value < Number(bound)), Number(bound));
    }
  });

  it('[S2] are true with a probability of e^−γ', () => {
    const gammas = [fraction(0n), fraction(1n, 3n), fraction(1n), fraction(5n, 2n), fraction(7n, 2n)];
    for (const gamma of gammas) {
      const random = fixedBytes(`exp ${toNumber(gamma)}`);
      const counts = counted(() => (bernoulliExp(gamma, random) ? 1n : 0n));
      const p = Math.exp(-toNumber(gamma));
      if (p === 1) assert.deepEqual([...counts.keys()], [1]);
      else assertDistributed(counts, (value) => (value === 1 ? p : value === 0 ? 1 - p : 0), 1);
    }
  });

  it('[S2] draw the discrete Laplace distribution', () => {
    for (const scale of [fraction(1n), fraction(4n), fraction(5n, 2n)]) {
      const random = fixedBytes(`laplace ${toNumber(scale)}`);
      const counts = counted(() => discreteLaplace(scale, random));
      assertDistributed(counts, (y) => Math.exp(-Math.abs(y) / toNumber(scale)), 80);
    }
  });

  it('[S2] draw the discrete Gaussian distribution', () => {
    for (const variance of VARIANCES) {
      const random = fixedBytes(`gaussian ${toNumber(variance)}`);
      const { reach, weightOf } = gaussian(toNumber(variance));
      assertDistributed(
        counted(() => discreteGaussian(variance, random)),
        weightOf,
        reach,
      );
    }
  });

  it('[S2] would be found out, were the variance a third larger', () => {
    const random = fixedBytes('wrong');
    const counts = counted(() => discreteGaussian(fraction(13n), random));
    const { reach, weightOf } = gaussian(10);
    const { statistic, degrees } = chiSquare(counts, weightOf, reach);
    assert.ok(statistic > chiSquareOnceInAMillion(degrees));
  });

  it('[S2] have a mean of nought and a variance of no more than σ², even for a σ of dollars in cents', () => {
    for (const variance of [...VARIANCES, fraction(10n ** 13n, 7n)]) {
      const random = fixedBytes(`moments ${toNumber(variance)}`);
      const drawn = Array.from({ length: 2000 }, () => Number(discreteGaussian(variance, random)));
      const mean = drawn.reduce((sum, y) => sum + y, 0) / drawn.length;
      const square = drawn.reduce((sum, y) => sum + y * y, 0) / drawn.length;
      const sigma = Math.sqrt(toNumber(variance));
      // Five deviations of a mean of 2,000, and of a mean square.
      assert.ok(Math.abs(mean) < (5 * sigma) / Math.sqrt(drawn.length), `mean ${mean}`);
      assert.ok(square < sigma ** 2 * (1 + 5 * Math.sqrt(2 / drawn.length)) + 0.03, `square ${square}`);
      if (sigma > 1)
        assert.ok(square > sigma ** 2 * (1 - 5 * Math.sqrt(2 / drawn.length)), `square ${square}`);
      // Proposition 25: P[y ≥ m] ≤ e^(−m² / 2σ²); at 7σ once in 10¹⁰.
      assert.ok(drawn.every((y) => Math.abs(y) <= 7 * sigma + 1));
    }
  });

  it('[S2] never leave integers: neither floating point nor the clock is anywhere in them', () => {
    const folder = join(import.meta.dirname, '../../../../src/path/protect/noise');
    const code = readFileSync(join(folder, 'discrete-gaussian.ts'), 'utf8').replace(
      /\/\*[\s\S]*?\*\/|\/\/.*/g,
      '',
    );
    assert.doesNotMatch(code, /Math\.|Number\(|toNumber|parseFloat|\d\.\d|Date|performance/);
  });

  it('take the integer root of numbers of any size', () => {
    for (let n = 0n; n < 2000n; n += 1n)
      assert.ok(integerRoot(n) ** 2n <= n && (integerRoot(n) + 1n) ** 2n > n);
    const large = 10n ** 61n + 12_345n;
    assert.equal(integerRoot(large * large), large);
    assert.equal(integerRoot(large * large - 1n), large - 1n);
  });
});
