import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Query } from '#model/query.ts';
import type { Cell } from '#model/table.ts';
import type { ProtectedCell } from '../../../src/path/protect/protect.ts';
import { contentFor, POLICY } from '../../../src/path/protect/protect.ts';
import type { Protection } from '../../../src/path/protect/protection.ts';
import {
  AVERAGE_PRICE,
  BUYERS,
  CALENDAR,
  cell,
  even,
  evidence,
  HOUSES,
  MEDIAN,
  PARTICIPATION,
  REVENUE,
  released,
  SURVEY,
  tableOf,
} from './made-tables.ts';

const PUBLIC = { kind: 'public' } as const;

/** One cell of the pool, asked alone. */
function shown(one: Cell, setting: Partial<Protection> = {}, where = {}): ProtectedCell {
  const metric = setting.metric?.id ?? 'tickets-issued';
  const [first] = contentFor(PUBLIC, released(tableOf([], [one], one), setting, { metric, where })).cells;
  assert.ok(first);
  return first;
}

describe('a cell of the pool', () => {
  it('[P1] shows five holdings and hides four', () => {
    assert.equal(shown(cell(even(HOUSES.slice(0, 5), 100))).value, 500);
    assert.equal(shown(cell(even(HOUSES.slice(0, 4), 100))).status, 'x');
  });

  it('[P2] hides a largest house that the second could come within 15 % of', () => {
    // X − x1 − x2 = 150 against 15 % of 1 000, then 149.
    assert.equal(shown(cell({ aube: 1000, brise: 500, cap: 50, dune: 50, erable: 50 })).status, 'ok');
    assert.equal(shown(cell({ aube: 1000, brise: 500, cap: 50, dune: 50, erable: 49 })).status, 'x');
  });

  it('[P2] agrees with the worked examples of the Handbook on SDC (4.2), p = 10', () => {
    const judge = (total: number, x1: number, x2: number): string => {
      const left = (total - x1 - x2) / 3;
      const one = cell({ aube: x1, brise: x2, cap: left, dune: left, erable: left });
      const policy = { ...POLICY, pPercent: 10 };
      return shown(one, { policy }).status;
    };
    assert.equal(judge(100_000, 50_000, 49_000), 'x');
    assert.equal(judge(110_000, 52_000, 50_000), 'ok');
  });

  it('[P4] hides nine persons, none, and shows ten', () => {
    const houses = even(HOUSES, 100);
    assert.equal(shown(cell(houses, { persons: 10 })).status, 'ok');
    assert.equal(shown(cell(houses, { persons: 9 })).status, 'x');
    assert.equal(shown(cell(houses, { persons: 0 })).status, 'x');
  });

  it('[P4] hides a ratio whose one part is nine persons', () => {
    const ratio = (few: number): string =>
      shown(cell(even(HOUSES, 100), { parts: { numerator: { value: few }, denominator: { value: 500 } } }), {
        metric: PARTICIPATION,
      }).status;
    assert.equal(ratio(10), 'ok');
    assert.equal(ratio(9), 'x');
    assert.equal(ratio(0), 'x');
  });

  it('[A11] asks for no persons where none is recorded', () => {
    assert.equal(shown(cell(even(HOUSES, 100), { persons: null })).status, 'ok');
  });

  it('[P7] takes refunds as absolute and halves the percentage', () => {
    // X − x1 − x2 = 80: below 15 % of 1 000, above 7.5 %.
    const sizes = { brise: 500, cap: 40, dune: 20, erable: 20 };
    assert.equal(shown(cell({ aube: 1000, ...sizes })).status, 'x');
    assert.equal(shown(cell({ aube: -1000, ...sizes })).status, 'ok');
  });

  it('[P8] hides tickets where revenue would be hidden', () => {
    const houses = even(HOUSES, 100);
    const revenue = evidence('revenue', { ...even(HOUSES, 1), aube: 100_000 });
    assert.equal(shown(cell(houses, { more: [revenue] })).status, 'x');
  });

  it('[P8] lets a shadow that is nought for all be, and hides a cell that is all nought', () => {
    const revenue = evidence('revenue', even(HOUSES, 0));
    assert.equal(shown(cell(even(HOUSES, 100), { more: [revenue] })).status, 'ok');
    assert.equal(shown(cell(even(HOUSES, 0))).status, 'x');
  });

  it('[P9] hides an area of 99 persons, whether a row or a limit', () => {
    const houses = even(HOUSES, 100);
    assert.equal(shown(cell(houses, { persons: 99 }), {}, { fsa: ['H2X'] }).status, 'x');
    assert.equal(shown(cell(houses, { persons: 100 }), {}, { fsa: ['H2X'] }).status, 'ok');
    const row = cell(houses, { persons: 99, key: ['H2X'] });
    const table = contentFor(PUBLIC, released(tableOf(['fsa'], [row], cell(houses))));
    assert.deepEqual(
      table.cells.map((c) => c.status),
      ['x'],
    );
  });

  it('[A2] shows a survey share of five houses and fifty respondents, one of them large', () => {
    const parts = { numerator: { value: 20 }, denominator: { value: 60 } };
    const survey = (each: Readonly<Record<string, number>>): ProtectedCell =>
      shown(cell(each, { of: 'respondents', persons: null, parts }), { metric: SURVEY });
    const one = survey({ aube: 46, brise: 1, cap: 1, dune: 1, erable: 1 });
    assert.deepEqual([one.value, one.share, one.base], [33, 33, 50]);
    assert.equal(one.margin, 13);
    assert.equal(survey({ aube: 45, brise: 1, cap: 1, dune: 1, erable: 1 }).status, 'x');
    assert.equal(survey({ aube: 60, brise: 10, cap: 10, dune: 10 }).status, 'x');
  });

  it('[A5] shows the calendar as it is', () => {
    assert.equal(shown(cell({ aube: 7 }), { metric: CALENDAR }).value, 7);
  });
});

describe('a figure as displayed', () => {
  it('[V1] rounds counts to the nearest 5 and money to three digits, never finer than 100 $', () => {
    assert.equal(shown(cell({ ...even(HOUSES, 100), aube: 103 })).value, 805);
    const money = (minor: number): number | null =>
      shown(cell(even(HOUSES, 100), { parts: { value: { value: minor } } }), { metric: REVENUE }).value;
    assert.equal(money(123_456_789), 123_000_000);
    assert.equal(money(1_234_567), 1_230_000);
    assert.equal(money(234_567), 230_000);
    assert.equal(money(-234_567), -230_000);
  });

  it('[D1] makes a ratio of its parts as displayed', () => {
    const parts = { numerator: { value: 1_234_567 }, denominator: { value: 323 } };
    const price = shown(cell(even(HOUSES, 100), { parts }), { metric: AVERAGE_PRICE });
    assert.equal(price.value, Math.round(1_230_000 / 325));
    assert.equal(price.share, null);
  });

  it('[D2] gives a median to two significant digits', () => {
    const parts = { value: { value: 23.6 } };
    assert.equal(shown(cell(even(HOUSES, 100), { parts }), { metric: MEDIAN }).value, 24);
  });

  it('[V1] gives a share in whole percent of the total as displayed', () => {
    const all = cell(even(HOUSES, 100));
    const some = cell(even(HOUSES, 33), { key: ['monday'] });
    const table = released(tableOf(['purchase-weekday'], [some], all), { metric: BUYERS });
    assert.equal(contentFor(PUBLIC, table).cells[0]?.share, 33);
  });

  it('[V2] keeps coverage back beside a trait of buyers, whose share would tell the whole', () => {
    const one = cell({ a: 200, b: 200, c: 200, d: 200, e: 200 });
    const of = (where: Query['where']) =>
      contentFor(
        PUBLIC,
        released(tableOf([], [one], one), {}, { metric: 'tickets-sold', ...(where ? { where } : {}) }),
      ).coverage;
    assert.notEqual(of(undefined).known, null);
    assert.notEqual(of({ discipline: ['music'] }).known, null);
    for (const where of [{ 'age-band': ['18-35'] }, { channel: ['online'] }, { fsa: ['H2X'] }])
      assert.deepEqual(of(where), { known: null, contributing: null });
  });

  it('[V2] keeps coverage back with a total that is masked', () => {
    const small = cell(even(HOUSES.slice(0, 2), 100));
    const covered = (one: Cell) => contentFor(PUBLIC, released(tableOf([], [one], one))).coverage;
    assert.deepEqual(covered(small), { known: null, contributing: null });
    assert.deepEqual(covered(cell(even(HOUSES, 100))), { known: 0.9, contributing: 8 });
  });
});
