import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { nameOf } from '#verify/fault.ts';
import { faultsOf } from '#verify/verify.ts';
import { isToldToHouse, isUnsafeByHand } from './by-hand.ts';
import { madeRelease, sealed } from './made-release.ts';
import { forgotten, MUTATIONS } from './mutations.ts';

const RELEASE = madeRelease({
  houses: 16,
  lines: 80,
  disciplines: 3,
  months: { from: '2025-01', to: '2025-03' },
  further: ['new-or-returning'],
  coalition: 1,
  seed: 3,
});

/** How often each kind is tried; more with `MUTATIONS=50` before a release of Parterre. */
const TRIES = Number(process.env['MUTATIONS'] ?? 2);

const FORGOTTEN = Array.from({ length: 4 * TRIES }, (_, i) => forgotten(RELEASE, i + 1)).flatMap((one) =>
  one === null ? [] : [{ one, faults: faultsOf(one) }],
);

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
    const missed = FORGOTTEN.filter(({ faults }) => faults.length === 0).map(({ one }) => one);
    assert.deepEqual(missed.filter(isUnsafeByHand), []);
    assert.ok(FORGOTTEN.some(({ one }) => isUnsafeByHand(one)));
    assert.ok(!isUnsafeByHand(RELEASE));
  });

  test('[W9] finds a complementary cell forgotten, each time that a house then computes one of few persons', () => {
    const told = FORGOTTEN.filter(({ one }) => isToldToHouse(one));
    assert.ok(told.length > 0);
    for (const { faults } of told) assert.ok(faults.some(({ code }) => code === 'verify-insider'));
    assert.ok(!isToldToHouse(RELEASE));
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
});

const AT = {
  common: ['theatre', 'other-values', 'all'],
  further: { dimension: 'new-or-returning', code: 'new' },
};
const POOL = {
  houses: 14,
  lines: 80,
  disciplines: 4,
  months: { from: '2025-01', to: '2025-03' },
  further: ['new-or-returning'],
  coalition: 1,
  seed: 7,
} as const;

describe('[A3c] [W6] a release that relies on the consents of the two houses behind a cell', () => {
  const consented = madeRelease({ ...POOL, consents: [AT] });
  const { edition, evidence } = consented;
  const cell = edition.cells.findIndex((one) => nameOf(one.at) === nameOf(AT));
  const houses = (evidence.cells[cell]?.contributions ?? []).map(([h]) => evidence.holdings[h] ?? '');
  const codesIn = (subject: typeof consented) => [...new Set(faultsOf(subject).map(({ code }) => code))];

  test('shows it, which no release did without them, and is proved', () => {
    assert.equal(houses.length, 2);
    assert.equal(madeRelease(POOL).edition.cells[cell]?.status, 'x');
    assert.equal(edition.cells[cell]?.status, 'ok');
    assert.deepEqual(evidence.consented, [cell]);
    assert.deepEqual(faultsOf(consented), []);
  });

  test('is at fault once one of them withdrew, lapsed, or is not on record', () => {
    for (const left of houses) {
      const consents = consented.consents.map((one) => ({ ...one, holdings: [left] }));
      const codes = codesIn({ ...consented, consents });
      assert.ok(codes.includes('verify-consent'));
      assert.ok(codes.includes('verify-rule'));
    }
    assert.ok(codesIn({ ...consented, consents: [] }).includes('verify-exposed'));
  });

  test('is at fault when it does not say that it relies on them', () => {
    const silent = { ...consented, evidence: { ...evidence, consented: [] } };
    assert.ok(codesIn(silent).includes('verify-rule'));
  });

  test('is at fault when another cell is released on the strength of them', () => {
    const other = edition.cells.findIndex(({ at, status }, i) => {
      const behind = evidence.cells[i];
      const isOfSame = behind?.contributions.every(([h]) => houses.includes(evidence.holdings[h] ?? ''));
      return status === 'x' && isOfSame && (behind?.totals[2] ?? 0) >= 10 && nameOf(at) !== nameOf(AT);
    });
    assert.ok(other >= 0);
    const cells = edition.cells.map((one, i) => (i === other ? { ...one, status: 'ok' as const } : one));
    const codes = codesIn(sealed({ ...consented, edition: { ...edition, cells } }));
    assert.ok(codes.includes('verify-rule'));
  });
});
