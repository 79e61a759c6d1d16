import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { CellAt, CellEvidence } from '#model/edition.ts';
import { homogeneousCells } from '#path/protect/homogeneous-cells.ts';
import { addressKey, cellsOf } from '#path/protect/linear/cube.ts';
import { stricterPolicy } from '#path/protect/policy.ts';
import { passesPrimary, protectsFromParties, protectsSharedPersons } from '#path/protect/primary.ts';
import { POLICY, readPolicy } from '#path/protect/protect.ts';
import { withoutParts } from '#path/protect/without-parts.ts';
import { CUBE, MEASURES } from './made-edition.ts';

const AT: CellAt = { common: ['all', 'all'], further: null };

/** Six houses with these numbers of tickets and as many persons. */
function cellOf(tickets: readonly number[], more: Partial<CellEvidence> = {}): CellEvidence {
  const contributions = tickets.map((count, i) => [i, [count, 1000 * count, count]] as const);
  const total = tickets.reduce((sum, count) => sum + count, 0);
  return { totals: [total, 1000 * total, total], contributions, couldNamePersons: true, ...more };
}

const EVEN = cellOf([20, 20, 20, 20, 20, 20]);

describe('primary rules of a release', () => {
  test('[E5] judge what changed by those counted: the absolute amounts of its persons, and buyers who are none or enough', () => {
    const change = cellOf([20, -20, 20, -20, 20, -20], { totals: [0, 0, 12] });
    const passes = (more: Partial<CellEvidence>) =>
      passesPrimary(AT, { ...change, ...more }, MEASURES, POLICY);
    const largestPersons = [
      [9, 8],
      [9000, 8000],
    ];
    assert.ok(!passes({ largestPersons }));
    assert.ok(passes({ largestPersons, absolute: [120, 120_000] }));
    assert.ok(!passes({ largestPersons: [[110, 8]], absolute: [120, 120_000] }));
    assert.ok(!passes({ largestPersons, absolute: [120, 120_000], totals: [0, 0, 9] }));
    const withBuyers = [...MEASURES, { of: 'buyers', isAdditive: false }];
    const ofBuyers = (buyers: number) =>
      passesPrimary(
        AT,
        { ...change, totals: [0, 0, 12, buyers], largestPersons, absolute: [120, 120_000] },
        withBuyers,
        POLICY,
      );
    assert.deepEqual([0, 1, 9, 10].map(ofBuyers), [true, false, false, true]);
  });

  test('[P5] masks a cell of which one buyer has nearly all that the second leaves', () => {
    const passes = (largestPersons: readonly (readonly number[])[]) =>
      passesPrimary(AT, { ...EVEN, largestPersons }, MEASURES, POLICY);
    assert.equal(
      passes([
        [4, 2],
        [4000, 2000],
      ]),
      true,
    );
    // 120 tickets: 108 and 2 leave 10, less than a tenth of 108; 107 and 2 leave 11.
    assert.equal(
      passes([
        [108, 2],
        [0, 0],
      ]),
      false,
    );
    assert.equal(
      passes([
        [107, 2],
        [0, 0],
      ]),
      true,
    );
    assert.equal(
      passes([
        [4, 2],
        [118_000, 100],
      ]),
      false,
    );
    assert.equal(passes([[], []]), true);
  });

  test('[P5] judges what subtraction leaves by the buyers of the hidden parts, taken together', () => {
    const part = (largest: number): CellEvidence => ({
      ...EVEN,
      largestPersons: [
        [largest, 1],
        [0, 0],
      ],
    });
    const whole = cellOf([60, 60, 60, 60, 60, 60], {
      largestPersons: [
        [200, 1],
        [0, 0],
      ],
    });
    const rest = (largest: number) =>
      withoutParts(whole, [part(1)], MEASURES, () => 10, [part(largest), part(largest)]);
    assert.deepEqual(rest(40).largestPersons, [
      [80, 2],
      [0, 0],
    ]);
    assert.equal(passesPrimary(AT, rest(40), MEASURES, POLICY), true);
    assert.equal(passesPrimary(AT, rest(110), MEASURES, POLICY), false);
  });

  test('[L6] subtracts buyers house by house too: of six houses, one of them in no part, six are left', () => {
    const measures = [...MEASURES, { of: 'buyers', isAdditive: false }];
    const withBuyers = (houses: readonly number[], each: number, buyers = each): CellEvidence => ({
      totals: [each, 1000 * each, each, buyers].map((amount) => amount * houses.length),
      contributions: houses.map((house) => [house, [each, 1000 * each, each, buyers]] as const),
      couldNamePersons: true,
    });
    const passes = (whole: CellEvidence, part: CellEvidence) =>
      passesPrimary(
        AT,
        withoutParts(whole, [part], measures, () => 10, [part]),
        measures,
        POLICY,
      );
    const all = [0, 1, 2, 3, 4, 5];
    assert.ok(passes(withBuyers(all, 60), withBuyers(all.slice(1), 20)));
    // Four houses are left, or six of which one has buyers who are not in the part.
    assert.ok(!passes(withBuyers(all, 60), withBuyers([0, 1], 60)));
    const { contributions, ...part } = withBuyers(all, 20, 60);
    const few = contributions.map(([house, each]) => [house, house === 0 ? each.with(3, 20) : each] as const);
    assert.ok(!passes(withBuyers(all, 60), { ...part, contributions: few }));
  });

  test('[P6] masks a part of more than 95 % with its whole of fewer than 100 persons', () => {
    const local = { common: ['dance', 'montreal'], further: { dimension: 'origin-class', code: 'local' } };
    const whole = { ...local, further: null };
    const masked = (persons: number, ofThem: number) => {
      const counts = new Map([
        [addressKey(whole), persons],
        [addressKey(local), ofThem],
      ]);
      return [...homogeneousCells(CUBE, cellsOf(CUBE), (at) => counts.get(addressKey(at)) ?? 0, POLICY)];
    };
    assert.deepEqual(masked(80, 77), [addressKey(whole), addressKey(local)]);
    assert.deepEqual(masked(80, 76), []);
    assert.deepEqual(masked(100, 100), []);
  });

  test('[P3] masks a cell of which one house has more than a pool allows, and is off otherwise', () => {
    const large = cellOf([60, 20, 10, 10, 5, 5]);
    assert.equal(passesPrimary(AT, large, MEASURES, POLICY), true);
    const half = stricterPolicy('2', { holdingPercentMax: 50 });
    assert.equal(passesPrimary(AT, large, MEASURES, half), false);
    assert.equal(passesPrimary(AT, EVEN, MEASURES, half), true);
    assert.throws(() => stricterPolicy('2', { holdingPercentMax: 101 }), { code: 'policy-too-lax' });
  });

  test('[A6] counts all that a party knows as the second largest', () => {
    const cell = cellOf([50, 20, 20, 10, 4, 3]);
    assert.equal(passesPrimary(AT, cell, MEASURES, POLICY), true);
    const hub = (knows: readonly number[]) => [{ party: 'hub', knows: new Set(knows) }];
    assert.equal(protectsFromParties(cell, MEASURES, hub([1, 2]), POLICY), true);
    assert.equal(protectsFromParties(cell, MEASURES, hub([1, 2, 3]), POLICY), false);
    assert.equal(protectsFromParties(cell, MEASURES, hub([0, 1, 2, 3]), POLICY), true);
  });

  test('[P2] masks a number of persons that hardly exceeds those of the largest house, who are everybody', () => {
    const shared = (all: number): CellEvidence => ({
      ...cellOf([100, 80, 80, 80, 80, 80]),
      totals: [500, 500_000, all],
    });
    assert.equal(protectsSharedPersons(shared(115), MEASURES, POLICY), true);
    assert.equal(protectsSharedPersons(shared(114), MEASURES, POLICY), false);
  });

  test('a policy cannot set what no pool may change', () => {
    const text = (parameters: object) =>
      JSON.stringify({
        format: 'parterre-policy-1',
        version: '2',
        metrics: ['tickets-issued'],
        common: [{ dimension: 'discipline' }],
        parameters,
      });
    assert.equal(readPolicy(text({ buyerPercent: 20 })).parameters.buyerPercent, 20);
    assert.throws(() => readPolicy(text({ moneyDigits: 9 })), { code: 'policy-parameter-unknown' });
    assert.throws(() => readPolicy(text({ buyerPercent: 5 })), { code: 'policy-too-weak' });
  });
});
