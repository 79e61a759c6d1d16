// The truth’s own rules on tables made by hand: a judge must be right before it judges.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { mayBeShown, type PoolCell, shownBesideTotal } from './masking.ts';
import { marginOfShare, roundedCount, roundedMoney, roundedPercent } from './rounding.ts';
import { personsOf, type Shown } from './token-replay.ts';

const OF_NO_AREA = { ofArea: false };

function cell(tickets: readonly number[], persons = 200, key = 'a'): PoolCell {
  return { key: [key], persons, given: { tickets: new Map(tickets.map((n, i) => [`h${i}`, n])) } };
}

describe('display', () => {
  it('rounds counts to 5, half away from zero', () => {
    assert.deepEqual([0, 2, 2.5, 7, 12, -3].map(roundedCount), [0, 0, 5, 5, 10, -5]);
  });

  it('rounds money to three digits and never finer than 100 $', () => {
    const cases = [4_999, 5_000, 123_456, 1_234_567, 12_345_678, 123_456_789, 99_960_000];
    const expected = [0, 10_000, 120_000, 1_230_000, 12_300_000, 123_000_000, 100_000_000];
    assert.deepEqual(cases.map(roundedMoney), expected);
  });

  it('gives whole percents, and margins that 0 % has too', () => {
    assert.equal(roundedPercent(5, 40), 13);
    assert.equal(roundedPercent(5, 0), null);
    assert.equal(marginOfShare(50, 96), 10);
    assert.equal(marginOfShare(0, 96), 3);
  });
});

describe('masking', () => {
  it('wants five holdings and ten persons, a hundred in an area', () => {
    assert.equal(mayBeShown(cell([10, 10, 10, 10, 10]), OF_NO_AREA), true);
    assert.equal(mayBeShown(cell([10, 10, 10, 10, 0]), OF_NO_AREA), false);
    assert.equal(mayBeShown(cell([10, 10, 10, 10, 10], 9), OF_NO_AREA), false);
    assert.equal(mayBeShown(cell([10, 10, 10, 10, 10], 99), { ofArea: true }), false);
  });

  it('wants the others to be 15 % of the largest, half of it with refunds', () => {
    assert.equal(mayBeShown(cell([100, 50, 5, 5, 5]), OF_NO_AREA), true);
    assert.equal(mayBeShown(cell([100, 50, 5, 5, 4]), OF_NO_AREA), false);
    assert.equal(mayBeShown(cell([100, 50, 5, 5, -4]), OF_NO_AREA), true);
  });

  it('lets the strictest shadow decide, and forgets one that is nought for all', () => {
    const safe = cell([10, 10, 10, 10, 10]);
    const revenue = new Map([
      ['h0', 100],
      ['h1', 1],
      ['h2', 1],
      ['h3', 1],
      ['h4', 1],
    ]);
    assert.equal(mayBeShown({ ...safe, given: { ...safe.given, revenue } }, OF_NO_AREA), false);
    const nought = new Map([['h0', 0]]);
    assert.equal(mayBeShown({ ...safe, given: { ...safe.given, revenue: nought } }, OF_NO_AREA), true);
    assert.equal(mayBeShown(cell([0, 0, 0, 0, 0]), OF_NO_AREA), false);
  });

  it('withholds a second cell beside a total', () => {
    const cells = [cell([10, 10, 10, 10, 10]), cell([5, 0, 0, 0, 0]), cell([10, 10, 10, 10, 10])];
    assert.deepEqual(shownBesideTotal(cells, [true, false, true]), [true, false, false]);
    assert.deepEqual(shownBesideTotal(cells, [true, true, true]), [true, true, true]);
  });

  it('lets the total go when all that is left is of unknown value', () => {
    const unknown = { ...cell([5, 0, 0, 0, 0]), key: [null] };
    assert.deepEqual(shownBesideTotal([cell([10, 10, 10, 10, 10]), unknown], [true, false]), [true, false]);
  });

  it('asks for no persons where only sums were delivered', () => {
    assert.equal(mayBeShown({ ...cell([10, 10, 10, 10, 10]), persons: null }, OF_NO_AREA), true);
  });
});

describe('persons', () => {
  const shown = (
    house: string,
    email: string | null,
    name: string | null,
    postalCode: string | null,
  ): Shown => {
    const [firstName = null, lastName = null] = name?.split(' ') ?? [];
    return { house, email, firstName, lastName, postalCode };
  };
  const groups = (rows: readonly Shown[], across: boolean) => new Set(personsOf(rows, across)).size;

  it('joins by e-mail or by name with postal code, through a third line too', () => {
    const rows = [
      shown('a', 'Ida.Roy@example.org ', 'Ida Roy', 'h2x 1y4'),
      shown('a', null, 'IDA ROŸ', 'H2X-1Y4'),
      shown('a', 'ida.roy+scene@example.org', null, null),
      shown('a', 'other@example.org', 'Ida Roy', 'H1A 1A1'),
    ];
    assert.equal(groups(rows, true), 2);
  });

  it('knows nobody without an e-mail or a whole name', () => {
    assert.deepEqual(
      personsOf([shown('a', null, 'Ida Roy', null), shown('a', 'not-an-address', null, 'H2X')], true),
      [null, null],
    );
  });

  it('keeps houses apart unless the terms join them', () => {
    const rows = [shown('a', 'ida@example.org', null, null), shown('b', 'ida@example.org', null, null)];
    assert.equal(groups(rows, true), 1);
    assert.equal(groups(rows, false), 2);
  });

  it('joins a name whatever the order of its words and whether its saint is written out', () => {
    const turned = { ...shown('a', null, null, 'H2X 1Y4'), firstName: 'Roy', lastName: 'Ste-Ida' };
    const straight = { ...turned, firstName: 'sainte ida', lastName: 'ROY' };
    assert.equal(groups([turned, straight], true), 1);
  });

  it('lets a token met with more than fifty others link nothing', () => {
    const family = (size: number) =>
      Array.from({ length: size }, (_, n) => shown('a', 'school@example.org', `Ida Roy${n}`, 'H2X 1Y4'));
    assert.equal(groups(family(50), true), 1);
    assert.equal(groups(family(51), true), 51);
    const unnamed = [
      shown('a', 'school@example.org', null, null),
      shown('a', 'school@example.org', null, null),
    ];
    assert.equal(groups([...family(51), ...unnamed], true), 52);
  });
});
