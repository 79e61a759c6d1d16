// Averaging: an attacker asks the same thing in two hundred ways, so that noise cancels out (Asghar and Kaafar 2020). It
// has the figures before they are rounded, and of houses those without the noise that protects persons.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';

import { discreteGaussian } from '#path/protect/noise/discrete-gaussian.ts';
import { type Draw, factorOf, signsOf } from '#path/protect/noise/factors.ts';
import { noiseOfPolicy } from '#path/protect/noise/noise-parameters.ts';
import { epsilonOf, shareOf, varianceOf } from '#path/protect/noise/zcdp.ts';
import { fixedBytes } from '../path/protect/noise/fixed-bytes.ts';

const NOISE = noiseOfPolicy({ common: [], further: [] });
const PARTITIONS = 200;
const HOUSES = 60;

const chance = (seed: string): Draw => {
  return (...words) => createHmac('sha256', seed).update(words.join('|')).digest().readUIntBE(0, 6) / 2 ** 48;
};

type Pool = { readonly sizes: readonly number[]; readonly factors: (year: number) => readonly number[] };

/** Sixty houses of lognormal sizes, deviation 1.3. */
function poolOf(seed: number): Pool {
  const draw = chance(`pool ${seed}`);
  const normal = (i: number): number =>
    Math.sqrt(-2 * Math.log(1 - draw('u', String(i)))) * Math.cos(2 * Math.PI * draw('v', String(i)));
  const sizes = Array.from({ length: HOUSES }, (_, i) => Math.round(2000 * Math.exp(1.3 * normal(i))) + 1);
  const signs = signsOf(
    sizes.map((size, i) => ({ holding: `h${i}`, kind: `kind-${i % 5}`, size })),
    draw,
  );
  const factors = (year: number): readonly number[] =>
    sizes.map((_, i) =>
      factorOf({ holding: `h${i}`, family: 'tickets', year }, signs.get(`h${i}`) ?? 1, NOISE, draw),
    );
  return { sizes, factors };
}

/** What least squares make of each house out of the sums of four parts, in two hundred ways. */
function attacked(
  seed: number,
  figureOf: (members: readonly number[], partition: number) => number,
): number[] {
  const draw = chance(`partitions ${seed}`);
  const normal = Array.from({ length: HOUSES }, () => new Array<number>(HOUSES + 1).fill(0));
  for (let partition = 0; partition < PARTITIONS; partition += 1) {
    const parts = Array.from({ length: HOUSES }, (_, i) =>
      Math.floor(4 * draw(String(partition), String(i))),
    );
    for (let part = 0; part < 4; part += 1) {
      const members = parts.flatMap((of, i) => (of === part ? [i] : []));
      const figure = figureOf(members, partition);
      for (const i of members) {
        const row = normal[i] ?? [];
        for (const j of members) row[j] = (row[j] ?? 0) + 1;
        row[HOUSES] = (row[HOUSES] ?? 0) + figure;
      }
    }
  }
  return solved(normal);
}

/** Gauss and Jordan; the matrix is positive definite. */
function solved(rows: readonly number[][]): number[] {
  for (const [k, pivot] of rows.entries()) {
    const by = pivot[k] ?? 1;
    for (const [j, value] of pivot.entries()) pivot[j] = value / by;
    for (const [i, row] of rows.entries()) {
      const times = row[k] ?? 0;
      if (i !== k) for (const [j, value] of pivot.entries()) row[j] = (row[j] ?? 0) - times * value;
    }
  }
  return rows.map((row) => row[HOUSES] ?? 0);
}

const off = (found: number, is: number): number => Math.abs(found / is - 1);

describe('averaging over 200 partitions', () => {
  it('[S1] finds each house times its factor, at least 10 % off', () => {
    for (let seed = 0; seed < 3; seed += 1) {
      const { sizes, factors } = poolOf(seed);
      const factor = factors(2004);
      const amounts = sizes.map((size, i) => size * (factor[i] ?? 1));
      const found = attacked(seed, (members) => members.reduce((sum, i) => sum + (amounts[i] ?? 0), 0));
      for (const [i, size] of sizes.entries())
        assert.ok(off(found[i] ?? 0, size) >= 0.1 - 1e-9, `${seed} ${i}`);
    }
  });

  it('[S1] finds no more in mixing the years, in whatever proportions', () => {
    const { sizes, factors } = poolOf(1);
    const years = Array.from({ length: 6 }, (_, i) => factors(2003 + i));
    const draw = chance('mixing');
    for (let mix = 0; mix < PARTITIONS; mix += 1) {
      const shares = years.map((_, year) => draw(String(mix), String(year)));
      const whole = shares.reduce((sum, share) => sum + share, 0);
      for (const i of sizes.keys()) {
        const mixed = shares.reduce((sum, share, year) => sum + (share / whole) * (years[year]?.[i] ?? 1), 0);
        assert.ok(off(mixed, 1) >= 0.1 - 1e-9);
      }
    }
  });

  it('finds a third of the houses and more within 10 %, where noise is drawn anew for each question', () => {
    const { sizes } = poolOf(1);
    const draw = chance('anew');
    const factor = (i: number, partition: number): number => {
      const percent = 10 + 5 * draw('percent', String(i), String(partition));
      return 1 + (draw('sign', String(i), String(partition)) < 0.5 ? -percent : percent) / 100;
    };
    const found = attacked(1, (members, partition) =>
      members.reduce((sum, i) => sum + (sizes[i] ?? 0) * factor(i, partition), 0),
    );
    const near = sizes.filter((size, i) => off(found[i] ?? 0, size) < 0.1).length;
    assert.ok(near > HOUSES / 3, `${near}`);
  });
});

describe('asking ten cells whether somebody is in them', () => {
  const TRIALS = 1500;
  const DELTA = 0.01;

  /**
   * The largest loss that any threshold on the sum of figures shows beyond δ: of somebody’s presence in all of the cells,
   * when everybody else is known.
   */
  function lossOf(cells: number, variance: Parameters<typeof discreteGaussian>[0]): number {
    const random = fixedBytes(`presence ${cells}`);
    const sums = Array.from({ length: TRIALS }, () => {
      let sum = 0;
      for (let cell = 0; cell < cells; cell += 1) sum += Number(discreteGaussian(variance, random));
      return sum;
    });
    const above = (threshold: number): number => sums.filter((sum) => sum >= threshold).length / TRIALS;
    const thresholds = [...new Set(sums)].filter((threshold) => above(threshold) > 0);
    return Math.max(...thresholds.map((at) => Math.log((above(at - cells) - DELTA) / above(at))));
  }

  it('[S2] loses no more than the budget of the year says', () => {
    const variance = varianceOf(10n, 1n, shareOf(500, 1));
    const loss = lossOf(10, variance);
    assert.ok(loss > 0.5 && loss <= epsilonOf(0.5, DELTA), `${loss}`);
  });

  it('[S2] would lose all, were each of forty questions given the budget of the year', () => {
    const variance = varianceOf(1n, 1n, shareOf(500, 1));
    assert.ok(lossOf(40, variance) > epsilonOf(0.5, DELTA));
  });
});
