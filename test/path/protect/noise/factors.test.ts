import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';

import { type Draw, factorOf, factorVariance, signsOf, type ToBalance } from '#path/protect/noise/factors.ts';
import { noiseOfPolicy } from '#path/protect/noise/noise-parameters.ts';

const NOISE = noiseOfPolicy({ common: [], further: [] });

export function drawWith(secret: string): Draw {
  return (...words) =>
    createHmac('sha256', secret).update(JSON.stringify(words)).digest().readUIntBE(0, 6) / 2 ** 48;
}

const HOUSES: readonly ToBalance[] = Array.from({ length: 63 }, (_, i) => ({
  holding: `house-${i}`,
  kind: ['dance', 'music', 'theatre'][i % 3] ?? '',
  size: 100 + ((i * 7919) % 1009),
}));

describe('the factor of a holding', () => {
  const draw = drawWith('secret');

  it('[S1] is between 10 and 15 % off, on the same side for all families and years, never two alike', () => {
    const signs = signsOf(HOUSES, draw);
    const seen = new Set<number>();
    for (const [holding, sign] of signs)
      for (const family of ['tickets', 'minor'])
        for (let year = 2004; year < 2009; year += 1) {
          const factor = factorOf({ holding, family, year }, sign, NOISE, draw);
          assert.ok(sign * (factor - 1) >= 0.1 - 1e-12 && sign * (factor - 1) <= 0.15 + 1e-12);
          seen.add(factor);
        }
    assert.equal(seen.size, HOUSES.length * 2 * 5);
  });

  it('[S1] is the same whenever it is asked for, and another with another secret', () => {
    const of = { holding: 'house-1', family: 'tickets', year: 2024 };
    assert.equal(factorOf(of, 1, NOISE, draw), factorOf(of, 1, NOISE, drawWith('secret')));
    assert.notEqual(factorOf(of, 1, NOISE, draw), factorOf(of, 1, NOISE, drawWith('other')));
  });

  it('[S1] drifts by at most two points from a year to the next, and does drift', () => {
    let moved = 0;
    for (const { holding } of HOUSES)
      for (let year = 2004; year < 2009; year += 1) {
        const [one, next] = [year, year + 1].map((each) =>
          factorOf({ holding, family: 'minor', year: each }, -1, NOISE, draw),
        );
        const by = Math.abs((next ?? 0) - (one ?? 0));
        assert.ok(by <= 0.02 + 1e-12);
        if (by > 0.005) moved += 1;
      }
    assert.ok(moved > 50);
  });

  it('[S1] stays spread evenly over its interval, however long it drifts', () => {
    const percents = Array.from(
      { length: 1000 },
      (_, i) => 100 * (factorOf({ holding: `h${i}`, family: 'tickets', year: 2006 }, 1, NOISE, draw) - 1),
    );
    for (const at of [11, 12, 13, 14]) {
      const below = percents.filter((percent) => percent < at).length / percents.length;
      // Five deviations of a share of 1,000.
      assert.ok(Math.abs(below - (at - 10) / 5) < 0.08, `${below} below ${at}`);
    }
    const square = percents.reduce((sum, percent) => sum + percent ** 2, 0) / percents.length / 10_000;
    assert.ok(Math.abs(square / factorVariance(NOISE) - 1) < 0.04);
  });
});

describe('the signs of holdings', () => {
  it('[S1] are as many up as down among like holdings, in groups of six to eleven', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const signs = signsOf(HOUSES, drawWith(`secret ${seed}`));
      assert.equal(signs.size, HOUSES.length);
      const sum = [...signs.values()].reduce<number>((total, sign) => total + sign, 0);
      assert.ok(Math.abs(sum) <= 1, `${sum}`);
      for (const kind of ['dance', 'music', 'theatre']) {
        const own = HOUSES.filter((house) => house.kind === kind);
        const balance = own.reduce((total, { holding }) => total + (signs.get(holding) ?? 0), 0);
        // Whole groups cancel out; what is left is of the two groups at the ends of the kind.
        assert.ok(Math.abs(balance) <= 7, `${kind}: ${balance}`);
      }
    }
  });

  it('[S1] of one tell little of the others’: of two in a group, half and half within a seventh', () => {
    const six = HOUSES.slice(0, 6);
    let alike = 0;
    for (let seed = 0; seed < 1000; seed += 1) {
      const signs = signsOf(six, drawWith(`pair ${seed}`));
      if (signs.get('house-0') === signs.get('house-1')) alike += 1;
    }
    // Three of six up: another is alike in two cases of five.
    assert.ok(Math.abs(alike / 1000 - 0.4) < 0.078);
  });

  it('[S1] of fewer than six are drawn one by one', () => {
    const sums = new Set<number>();
    for (let seed = 0; seed < 200; seed += 1) {
      const signs = signsOf(HOUSES.slice(0, 5), drawWith(`few ${seed}`));
      sums.add([...signs.values()].reduce<number>((total, sign) => total + sign, 0));
    }
    assert.deepEqual(
      [...sums].sort((a, b) => a - b),
      [-5, -3, -1, 1, 3, 5],
    );
  });
});
