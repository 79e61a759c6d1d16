import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { nameOf } from '#verify/fault.ts';
import { faultsOf } from '#verify/verify.ts';
import { isUnsafeByHand } from './by-hand.ts';
import { madeRelease, sealed } from './made-release.ts';
import { forgotten, MUTATIONS } from './mutations.ts';

const RELEASE = madeRelease({
  houses: 16,
  lines: 80,
  disciplines: 3,
  months: { from: '2025-01', to: '2025-03' },
  further: ['new-or-returning'],
  coalition: 1,
  seed: 2,
});

/** How often each kind is tried; more with `MUTATIONS=50` before a release of Parterre. */
const TRIES = Number(process.env['MUTATIONS'] ?? 3);

describe('a release proved without what built it', () => {
  test('has no fault when it is what build made', () => {
    assert.ok(RELEASE.edition.cells.filter(({ status }) => status === 'ok').length > 20);
    assert.deepEqual(faultsOf(RELEASE), []);
  });

  for (const [kind, mutate] of Object.entries(MUTATIONS))
    test(`finds ${kind}, every time`, () => {
      const tried = Array.from({ length: TRIES }, (_, i) => mutate(RELEASE, i + 1)).filter(
        (one) => one !== null,
      );
      const found = tried.filter((one) => faultsOf(one).length > 0);
      assert.ok(tried.length > 0);
      assert.equal(found.length, tried.length);
    });

  test('finds a complementary cell forgotten, each time that a hidden figure then follows', () => {
    const tried = Array.from({ length: 4 * TRIES }, (_, i) => forgotten(RELEASE, i + 1)).filter(
      (one) => one !== null,
    );
    const missed = tried.filter((one) => faultsOf(one).length === 0);
    assert.deepEqual(missed.filter(isUnsafeByHand), []);
    assert.ok(tried.some(isUnsafeByHand));
    assert.ok(!isUnsafeByHand(RELEASE));
  });

  test('[G2] does not prove one that is cut by two breakdowns of which one follows from the other', () => {
    const linked = madeRelease({
      houses: 8,
      lines: 20,
      disciplines: 2,
      months: { from: '2025-01', to: '2025-01' },
      further: ['origin-class', 'origin-zone'],
      coalition: 1,
      seed: 3,
    });
    const found = faultsOf(linked).filter(({ code }) => code === 'verify-cube');
    assert.deepEqual(
      found.map(({ params }) => params['where']),
      ['origin-class × origin-zone'],
    );
  });

  test('names the cell whose value was changed', () => {
    const changed = RELEASE.edition.cells.findIndex(({ status }) => status === 'ok');
    const cell = RELEASE.edition.cells[changed];
    assert.ok(cell);
    const cells = RELEASE.edition.cells.with(changed, { ...cell, values: cell.values.with(0, 5) });
    const [fault] = faultsOf(sealed({ ...RELEASE, edition: { ...RELEASE.edition, cells } }));
    assert.equal(fault?.code, 'verify-value');
    assert.equal(fault?.params['cell'], nameOf(cell.at));
  });

  test('lets a cell of few houses pass P1 while all of them consent [A3], and not once one withdraws', () => {
    const few = RELEASE.evidence.cells.findIndex(
      ({ contributions, totals }) => contributions.length === 4 && (totals[2] ?? 0) >= 10,
    );
    const at = RELEASE.edition.cells[few]?.at;
    assert.ok(at);
    const cells = RELEASE.edition.cells.map((cell, i) =>
      i === few ? { ...cell, status: 'ok' as const } : cell,
    );
    const houses =
      RELEASE.evidence.cells[few]?.contributions.map(([h]) => RELEASE.evidence.holdings[h] ?? '') ?? [];
    const rulesWith = (holdings: readonly string[]) =>
      faultsOf(sealed({ ...RELEASE, edition: { ...RELEASE.edition, cells }, consents: [{ at, holdings }] }))
        .filter(({ code }) => code === 'verify-rule')
        .map(({ params }) => params['rule']);
    assert.deepEqual(rulesWith(houses), []);
    assert.deepEqual(rulesWith(houses.slice(1)), ['P1']);
  });
});
