// Attacks on what the pool shows; each must fail. They know everything an attacker knows, and exact totals besides.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';

import { audienceComposition } from '#metrics/measures/audience-composition.ts';
import { participation } from '#metrics/measures/participation.ts';
import type { Audience } from '#model/audience.ts';
import type { Query } from '#model/query.ts';
import type { Cell } from '#model/table.ts';
import type { Policy, ProtectedTable } from '../../src/path/protect/protect.ts';
import { contentFor, POLICY, protect } from '../../src/path/protect/protect.ts';
import type { Contributions } from '../path/protect/made-tables.ts';
import {
  cell,
  even,
  evidence,
  HOUSES,
  protectionFor,
  released,
  sumOf,
  tableOf,
} from '../path/protect/made-tables.ts';

const PUBLIC: Audience = { kind: 'public' };
const SRC = join(import.meta.dirname, '..', '..', 'src');

/** Rounding is a margin that the proofs do not count on: the attackers see exact figures. */
const UNROUNDED: Policy = { ...POLICY, countStep: 1 };

const contributions: fc.Arbitrary<Contributions> = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 100, max: 5000 })), {
    minLength: HOUSES.length,
    maxLength: HOUSES.length,
  })
  .map((sizes) => Object.fromEntries(HOUSES.map((house, i) => [house, sizes[i] ?? 0])));

const tables = fc.array(contributions, { minLength: 2, maxLength: 7 });

function release(rows: readonly Contributions[]): ProtectedTable {
  const cells = rows.map((each, i) => cell(each, { key: [`d${i}`] }));
  const table = tableOf(['discipline'], cells, cell(sumOf(rows)));
  return contentFor(PUBLIC, released(table, { policy: UNROUNDED }));
}

/** How close, in percent of what it really is, `attacker` comes from above to any other house, given a sum. */
function closest(attacker: string, summed: Contributions): number {
  const total = Object.values(summed).reduce((sum, each) => sum + each, 0);
  const bound = total - (summed[attacker] ?? 0);
  const others = Object.entries(summed).filter(([house, each]) => house !== attacker && each > 0);
  return Math.min(...others.map(([, each]) => (100 * (bound - each)) / each));
}

describe('a member who subtracts its own data', () => {
  it('[P1] [P2] comes within 15 % of no other house in any cell shown', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const table = release(rows);
        rows.forEach((each, i) => {
          if (table.cells[i]?.status !== 'ok') return;
          for (const attacker of HOUSES) assert.ok(closest(attacker, each) >= POLICY.pPercent);
        });
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('[R1] comes within 15 % of no other house in what is left of the total', () => {
    let met = 0;
    fc.assert(
      fc.property(tables, (rows) => {
        const table = release(rows);
        const hidden = rows.filter((_, i) => table.cells[i]?.status !== 'ok');
        const left = sumOf(hidden);
        if (table.total.status !== 'ok' || Object.values(left).every((each) => each === 0)) return;
        if (hidden.length === rows.length) return;
        met += 1;
        assert.ok(Object.values(left).filter((each) => each > 0).length >= POLICY.holdingsMin);
        for (const attacker of HOUSES) assert.ok(closest(attacker, left) >= POLICY.pPercent);
      }),
      { numRuns: 1000, seed: 2 },
    );
    assert.ok(met > 50, `only ${met} tables had something to attack`);
  });
});

describe('someone who subtracts a share of persons from the whole', () => {
  const share = (
    counted: number,
    houses: number,
    among = 8,
    rest: Contributions = even(HOUSES, 20),
    where: Query['where'] = { discipline: ['theatre'] },
  ) =>
    contentFor(
      PUBLIC,
      released(
        tableOf(
          [],
          [],
          cell(even(HOUSES.slice(0, houses), counted / houses), {
            parts: { numerator: { value: counted }, denominator: { value: 1000 } },
            more: [
              evidence('base-buyers', even(HOUSES.slice(0, among), 1000 / among)),
              evidence('rest', rest),
            ],
          }),
        ),
        { metric: participation },
        { metric: participation.id, where },
      ),
    ).total;

  it('[R1c] does not find fewer than ten persons, nor those of fewer than five houses', () => {
    assert.equal(share(800, 8).value, 80);
    assert.equal(share(995, 8).status, 'x');
    // Nobody: what is not shown would else be known to be somebody.
    assert.equal(share(1000, 8).status, 'x');
    assert.equal(share(1000, 8, 8, {}).status, 'x');
    assert.equal(share(1000, 8, 8, {}, {}).value, 100);
    assert.equal(share(800, 7).status, 'x');
    assert.equal(share(800, 5, 8).status, 'x');
  });

  it('[R1c] does not find those of two houses who went to nothing else, which others went to as well', () => {
    const left = (houses: number, more: Contributions = {}) =>
      share(980, 8, 8, { ...even(HOUSES.slice(0, houses), 20), ...more }).status;
    assert.equal(left(2), 'x');
    assert.equal(left(4), 'x');
    assert.equal(left(5), 'ok');
    assert.equal(left(5, { aube: 1000, brise: 900 }), 'x');
  });

  it('[R1c] does not find what is left of a hundred in a composition by age', () => {
    const ages = ['a', 'b', 'c', 'd'].map((key, i) => {
      const count = i === 3 ? 8 : 331;
      const parts = { numerator: { value: count }, denominator: { value: 1001 } };
      return cell(even(HOUSES, count / 8), { key: [key], persons: count, parts, of: 'persons' });
    });
    const parts = { numerator: { value: 1001 }, denominator: { value: 1001 } };
    const table = tableOf(['age-band'], ages, cell(even(HOUSES, 125), { parts, of: 'persons' }));
    const query = { metric: audienceComposition.id, by: ['age-band'] };
    const { cells } = contentFor(PUBLIC, released(table, { metric: audienceComposition }, query));
    assert.deepEqual(
      cells.map(({ status }) => status),
      ['x', 'ok', 'ok', 'x'],
    );
  });
});

describe('someone who tells a masked value from an empty one', () => {
  const domains = { discipline: ['circus', 'dance', 'humour'] };
  const answer = (cells: readonly Cell[], total: Cell): string =>
    JSON.stringify(contentFor(PUBLIC, released(tableOf(['discipline'], cells, total), { domains })));

  it('[R2] [A9] sees the same answer to the letter when a house has a little and when it has nothing', () => {
    const little = cell(even(HOUSES.slice(0, 2), 3), { key: ['dance'], persons: 4 });
    const nothing = cell({}, { key: ['dance'], persons: 0 });
    const some = answer([little], { ...little, key: [] });
    assert.equal(some, answer([nothing], { ...nothing, key: [] }));
    assert.equal(some, answer([], { ...nothing, key: [] }));
  });

  it('[A9] sees the same cell whichever rule struck', () => {
    const struck = [
      cell(even(HOUSES.slice(0, 2), 1000)),
      cell({ ...even(HOUSES, 1), aube: 10_000 }),
      cell(even(HOUSES, 1000), { persons: 3 }),
    ].map((one) => JSON.stringify(contentFor(PUBLIC, released(tableOf([], [one], one)))));
    assert.equal(new Set(struck).size, 1);
  });
});

describe('someone who reads what an answer carries', () => {
  it('[A9] finds no evidence, contributor, count of persons or of lines', () => {
    const rows = [cell(even(HOUSES, 4321), { key: ['music'], persons: 777 })];
    const sealed = released(tableOf(['discipline'], rows, cell(even(HOUSES, 4321), { persons: 777 })));
    const text = JSON.stringify([sealed, contentFor(PUBLIC, sealed)]);
    for (const told of [
      'evidence',
      'largest',
      'contributors',
      'persons',
      'lines',
      ...HOUSES,
      '4321',
      '777',
    ]) {
      assert.ok(!text.includes(told), told);
    }
  });

  it('[R2] finds no ranking in the order of the rows', () => {
    const rows = ['c', 'a', 'b'].map((key, i) => cell(even(HOUSES.slice(0, 2), 100 - i), { key: [key] }));
    const content = contentFor(PUBLIC, released(tableOf(['discipline'], rows, cell(even(HOUSES, 1)))));
    assert.deepEqual(
      content.cells.map((c) => c.key[0]),
      ['a', 'b', 'c'],
    );
  });
});

describe('a cache that mixes up its answers', () => {
  const own = cell({ aube: 100 });
  const aube: Audience = { kind: 'organisation', slug: 'aube' };
  const query = { metric: 'tickets-issued' };
  const sealed = protect(tableOf([], [own], own), protectionFor(query, { audience: aube, scope: 'own' }));

  it('[O2] cannot open one house’s table for another, for the steward or for the public', () => {
    assert.equal(contentFor(aube, sealed).total.value, 100);
    const others: Audience[] = [{ kind: 'organisation', slug: 'brise' }, { kind: 'steward' }, PUBLIC];
    for (const other of others) {
      assert.throws(() => contentFor(other, sealed), { name: 'BrokenAssertion' });
    }
  });

  it('[O2] cannot pass a house called “steward” or “public” for them', () => {
    for (const kind of ['steward', 'public'] as const) {
      const one = cell({ [kind]: 100 });
      const audience: Audience = { kind: 'organisation', slug: kind };
      const table = protect(tableOf([], [one], one), protectionFor(query, { audience, scope: 'own' }));
      assert.throws(() => contentFor({ kind }, table), { name: 'BrokenAssertion' });
    }
  });

  it('[O2] cannot be handed something protected by anybody but protect', () => {
    const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));
    const sealing = sources.filter((f) => /\bseal\b/.test(readFileSync(join(SRC, f), 'utf8'))).toSorted();
    assert.deepEqual(sealing, ['model/protected.ts', 'path/protect/protect.ts']);
    // @ts-expect-error a table is not a protected one
    const forged: typeof sealed = { audience: aube, edition: null, policy: '1' };
    assert.equal(contentFor(aube, forged), undefined);
  });
});
