// Releases with noise: how many exact samples a second, and how far off cells of so many houses are. What the errors are
// compared with is what the design measured for houses of lognormal sizes, deviation 1.3.
import { randomBytes } from 'node:crypto';

import { Random } from '../src/demo/random.ts';
import { discreteGaussian } from '../src/path/protect/noise/discrete-gaussian.ts';
import { factorOf, factorVariance, signsOf } from '../src/path/protect/noise/factors.ts';
import { fraction } from '../src/path/protect/noise/fraction.ts';
import { noiseOfPolicy } from '../src/path/protect/noise/noise-parameters.ts';
import { coefficientOf, precisionOf } from '../src/path/protect/noise/precision.ts';
import type { Benchmark } from './benchmark.ts';

const NOISE = noiseOfPolicy({ common: [], further: [] });

/** Median and ninth decile of the design, in percent, by number of houses. */
const DESIGN: Readonly<Record<number, string>> = {
  5: '7.0 (11.9)',
  10: '5.2 (10.1)',
  20: '3.8 (8.1)',
  50: '2.5 (5.7)',
};

/** Variances of persons, of tickets, and of cents of revenue, in a year’s release of four measures. */
const VARIANCES = { persons: 40n, tickets: 23_040n, revenueMinor: 2_116_018_400_040n };

export const noise: Benchmark = {
  name: 'noise',
  about: 'exact samples a second; errors of cells of 5 to 50 houses, beside those of the design',
  async run({ quick, tell }) {
    const figures: Record<string, number | string> = {};
    const samples = quick ? 2_000 : 20_000;
    for (const [measure, variance] of Object.entries(VARIANCES)) {
      const started = performance.now();
      for (let i = 0; i < samples; i += 1) discreteGaussian(fraction(variance), randomBytes);
      figures[`${measure}.samplesPerSecond`] = Math.round((1000 * samples) / (performance.now() - started));
    }
    for (const [houses, design] of Object.entries(DESIGN)) {
      const { median, ninthDecile, shown } = errorsOf(Number(houses), quick ? 500 : 4_000);
      figures[`houses${houses}.medianPercent`] = median;
      figures[`houses${houses}.ninthDecilePercent`] = ninthDecile;
      figures[`houses${houses}.shownPercent`] = shown;
      tell(`${houses} houses: ${median} (${ninthDecile}) %, ${shown} % shown; the design ${design} %`);
    }
    return figures;
  },
};

function errorsOf(houses: number, cells: number) {
  const random = new Random(`noise ${houses}`);
  const errors: number[] = [];
  let shown = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const sizes = Array.from({ length: houses }, () => Math.exp(1.3 * random.normal()));
    const draw = () => random.unit();
    const signs = signsOf(
      sizes.map((size, i) => ({ holding: String(i), kind: '', size })),
      draw,
    );
    const amounts = sizes.map((size, i) => {
      const factor = factorOf(
        { holding: String(i), family: 'tickets', year: 2000 },
        signs.get(String(i)) ?? 1,
        NOISE,
        draw,
      );
      return size * factor;
    });
    const [exact, noisy] = [sizes, amounts].map((all) => all.reduce((sum, each) => sum + each, 0));
    errors.push(100 * Math.abs((noisy ?? 0) / (exact ?? 1) - 1));
    const coefficient = coefficientOf(amounts, noisy ?? 0, { ofFactor: factorVariance(NOISE), added: 0 });
    if (precisionOf(coefficient) !== null) shown += 1;
  }
  errors.sort((a, b) => a - b);
  const at = (share: number): number => Number((errors[Math.floor(share * errors.length)] ?? 0).toFixed(1));
  return { median: at(0.5), ninthDecile: at(0.9), shown: Math.round((100 * shown) / cells) };
}
