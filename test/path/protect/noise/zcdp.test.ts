import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { fraction, toNumber } from '#path/protect/noise/fraction.ts';
import { epsilonOf, isWithin, rhoOf, shareOf, varianceOf } from '#path/protect/noise/zcdp.ts';

/** Rényi divergence of order α of discrete Gaussians of one variance, one shifted by a whole number, summed directly. */
function divergence(alpha: number, shift: number, variance: number): number {
  const reach = Math.ceil(40 * Math.sqrt(variance) + alpha * shift + 20);
  const exponents: number[] = [];
  let whole = 0;
  for (let y = -reach; y <= reach; y += 1) {
    const [p, q] = [(-y * y) / (2 * variance), -((y - shift) ** 2) / (2 * variance)];
    exponents.push(alpha * p + (1 - alpha) * q);
    whole += Math.exp(p);
  }
  const most = Math.max(...exponents);
  const sum = exponents.reduce((total, exponent) => total + Math.exp(exponent - most), 0);
  return (most + Math.log(sum / whole)) / (alpha - 1);
}

describe('the accounting of zero-concentrated differential privacy', () => {
  it('[S2] gives ten cells of persons a deviation of 3.2 for ρ = 0.5, and 6.3 for a quarter of it', () => {
    assert.equal(toNumber(varianceOf(10n, 1n, fraction(1n, 2n))), 10);
    assert.equal(toNumber(varianceOf(10n, 1n, fraction(1n, 8n))), 40);
  });

  it('[S2] means an ε of 5.8 at δ = 10⁻⁶ for ρ = 0.5, and of 2.8 for 0.125', () => {
    assert.equal(epsilonOf(0.5, 1e-6).toFixed(1), '5.8');
    assert.equal(epsilonOf(0.125, 1e-6).toFixed(1), '2.8');
  });

  it('[S2] adds up: measures that share a budget cost that budget together, exactly', () => {
    for (const measures of [1, 3, 4, 7]) {
      const variance = varianceOf(10n, 24n, shareOf(458, measures));
      const costs = new Array(measures).fill(rhoOf(10n, 24n, variance));
      assert.deepEqual(
        [457, 458].map((rho) => isWithin(costs, rho)),
        [false, true],
      );
    }
  });

  it('[S2] bounds every Rényi divergence of the noise by αρ, whatever the variance', () => {
    for (const variance of [0.3, 1, 10, 57.6])
      for (const shift of [1, 2, 5])
        for (const alpha of [1.5, 2, 8, 32]) {
          const rho = (shift * shift) / (2 * variance);
          assert.ok(divergence(alpha, shift, variance) <= alpha * rho * (1 + 1e-9));
        }
  });
});
