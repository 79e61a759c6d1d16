// Whose amounts differ between two countings, by hand: a few persons of two houses, by channel.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { Engine } from '#engine/engine.ts';
import { metricOf } from '#metrics/metrics.ts';
import type { ColumnDefinition, Row } from '#model/plan.ts';
import { changedPlan, toChangedEvidence } from '#path/aggregate/aggregate.ts';
import { chance } from '../../verify/made-release.ts';

const FACTS = {
  cube: {
    common: [{ dimension: 'discipline', nodes: [{ code: 'all', partitions: [] }] }],
    further: [
      {
        dimension: 'channel',
        nodes: [
          { code: 'all', partitions: [['online', 'counter']] },
          { code: 'online', partitions: [] },
          { code: 'counter', partitions: [] },
        ],
      },
    ],
    tables: [
      { common: [['all']], further: null },
      { common: [['all']], further: { dimension: 'channel', codes: ['online', 'counter'] } },
    ],
  },
  metrics: ['tickets-issued', 'revenue', 'buyers'].flatMap((id) => metricOf(id) ?? []),
  months: { from: '2024-09', to: '2024-09' },
  currency: 'CAD',
};

const COLUMNS: readonly ColumnDefinition[] = [
  { name: 'k0', type: 'VARCHAR', meaning: 'discipline' },
  { name: 'f1', type: 'VARCHAR', meaning: 'channel' },
  { name: 'holding', type: 'VARCHAR', meaning: 'holding' },
  { name: 'c_persons_0', type: 'BIGINT', meaning: 'person' },
  { name: 'c_buyers_0', type: 'BIGINT', meaning: 'buyer' },
  { name: 'a_tickets', type: 'BIGINT', meaning: 'tickets' },
  { name: 'a_revenue', type: 'BIGINT', meaning: 'revenue' },
];

type Line = readonly [channel: string, holding: string, person: number | null, tickets: number];

function rowOf([f1, holding, person, tickets]: Line): Row {
  const isSale = tickets > 0;
  return {
    k0: 'all',
    f1,
    holding,
    c_persons_0: person,
    c_buyers_0: isSale ? person : null,
    a_tickets: tickets,
    a_revenue: 1000 * tickets,
  };
}

describe('who changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-changed-'));
  let engine: Engine;
  before(async () => {
    engine = await Engine.open({ directories: [folder], temporary: join(folder, 'temporary') });
  });
  after(() => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const changed = async (then: readonly Line[], now: readonly Line[]) => {
    const relation = (lines: readonly Line[]) =>
      ({ kind: 'rows', columns: COLUMNS, rows: lines.map(rowOf) }) as const;
    await engine.bind({ counted_before: relation(then), counted_after: relation(now) });
    const { cells } = toChangedEvidence(await engine.run(changedPlan(FACTS)), FACTS);
    return Object.fromEntries(
      cells.map(({ at, persons, largestPersons, absolute }) => [
        at.further?.code ?? 'all',
        { persons: persons.slice(2), largest: largestPersons[0], absolute: absolute[0] },
      ]),
    );
  };

  test('[E5] is who has other amounts in a cell: not who stayed, nor who moved from one part of it to another', async () => {
    const then: readonly Line[] = [
      ['online', 'aube', 1, 2],
      ['online', 'aube', 2, 3],
      ['online', 'nord', 3, 4],
    ];
    const now: readonly Line[] = [
      ['online', 'aube', 1, 2],
      ['counter', 'aube', 2, 3],
      ['online', 'nord', 3, 9],
    ];
    assert.deepEqual(await changed(then, now), {
      all: { persons: [1, 1], largest: [5], absolute: 5 },
      online: { persons: [2, 2], largest: [5, 3], absolute: 8 },
      counter: { persons: [1, 1], largest: [3], absolute: 3 },
    });
  });

  test('[E5] is no buyer where tickets came back, and somebody who has as many at another house', async () => {
    const then: readonly Line[] = [
      ['online', 'aube', 1, 2],
      ['online', 'aube', 2, 3],
    ];
    const now: readonly Line[] = [...then, ['online', 'aube', 1, -2], ['online', 'nord', 1, -1]];
    const { all } = await changed(then, now);
    assert.deepEqual(all, { persons: [1, 0], largest: [3], absolute: 3 });
    const moved = await changed([['online', 'aube', 1, 2]], [['online', 'nord', 1, 2]]);
    assert.deepEqual(moved['all']?.persons, [1, 1]);
  });

  test('[E5] is nobody’s amounts house by house, and up and down alike', async () => {
    const now: readonly Line[] = [
      ['online', 'aube', null, 5],
      ['counter', 'aube', null, 2],
      ['online', 'nord', null, -4],
      ['online', 'nord', 7, 6],
    ];
    const { all } = await changed([['online', 'aube', 8, 6]], now);
    assert.deepEqual(all, { persons: [2, 2], largest: [6, 6], absolute: 23 });
  });

  test('[E5] is the fewest whatever their names: a house that calls its buyers otherwise has changed nobody', async () => {
    const sold = (house: string, from: number, tickets: readonly number[]): readonly Line[] =>
      tickets.map((count, i) => ['online', house, from + i, count] as const);
    const renamed = await changed(
      [...sold('aube', 1, [1, 1, 2, 5]), ...sold('nord', 11, [3, 1])],
      [...sold('aube', 101, [2, 1, 1, 1]), ...sold('nord', 11, [2, 1])],
    );
    // One of its own, whoever that is, and one of the other house, who is none of those.
    assert.deepEqual(renamed['all'], { persons: [2, 2], largest: [5, 2], absolute: 5 });
    // Where names say no more than that, they tell two of one house from two of another, and the same two apart.
    const two = await changed(
      [...sold('aube', 1, [4, 4, 4]), ...sold('nord', 11, [4, 4, 4])],
      [...sold('aube', 1, [4, 3, 3]), ...sold('nord', 11, [4, 3, 3])],
    );
    assert.deepEqual(two['all'], { persons: [4, 4], largest: [1, 1], absolute: 4 });
    const same = await changed(
      [...sold('aube', 1, [4, 4, 4]), ...sold('nord', 1, [4, 4, 4])],
      [...sold('aube', 1, [4, 3, 3]), ...sold('nord', 1, [4, 3, 3])],
    );
    assert.deepEqual(same['all']?.persons, [2, 2]);
  });

  test('[E5] is more than one house’s where names say too many of each: nobody is at more houses than names say', async () => {
    // Of each house one gives back one of two tickets and another all of one: as if one had given back two.
    const sold = (house: string, from: number, tickets: readonly number[]): readonly Line[] =>
      tickets.map((count, i) => ['online', house, from + i, count] as const);
    const houses = ['aube', 'nord', 'rive'];
    const apart = await changed(
      houses.flatMap((house, i) => sold(house, 10 * i, [2, 1, 1])),
      houses.flatMap((house, i) => sold(house, 10 * i, [1, 1])),
    );
    assert.deepEqual(apart['all']?.persons, [3, 3]);
    const same = await changed(
      houses.flatMap((house) => sold(house, 0, [2, 1, 1])),
      houses.flatMap((house) => sold(house, 0, [1, 1])),
    );
    assert.deepEqual(same['all']?.persons, [1, 1]);
  });

  test('[E5] is never more than did, though any house calls any of its buyers otherwise', async () => {
    const houses = ['aube', 'nord', 'rive', 'sud'];
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = chance(seed);
      const changes = new Set<number>();
      const [then, now]: [Line[], Line[]] = [[], []];
      const isRenaming = houses.map(() => random() < 0.6);
      const few = random() < 0.5;
      for (const [h, house] of houses.entries())
        for (let person = 0; person < 14; person += 1) {
          if (random() < 0.4) continue;
          const count = 1 + Math.floor(3 * random());
          // Some change at all their houses, some at one of them, to nothing or to what others have.
          const isChanged = person < (few ? 2 : 6) && random() < 0.8;
          const after = isChanged ? Math.floor(4 * random()) : count;
          if (after !== count) changes.add(person);
          const name = isRenaming[h] && random() < 0.7 ? 100 + 100 * h + person : person;
          then.push(['online', house, person, count]);
          if (after > 0) now.push(['online', house, name, after]);
        }
      const { all } = await changed(then, now);
      const [persons = 0] = all?.persons ?? [];
      assert.ok(persons <= changes.size, `${persons} of ${changes.size} with seed ${seed}`);
    }
  });

  test('[E5] is of the amount of which the fewest changed: a cent for everybody hides nobody’s ticket', async () => {
    const line = (person: number, tickets: number, revenue: number): Row => ({
      ...rowOf(['online', 'aube', person, tickets]),
      a_revenue: revenue,
    });
    const people = Array.from({ length: 12 }, (_, i) => i);
    const bind = (rows: readonly Row[]) => ({ kind: 'rows', columns: COLUMNS, rows }) as const;
    await engine.bind({
      counted_before: bind(people.map((i) => line(i, 2, 8_000))),
      counted_after: bind(people.map((i) => line(i, i < 3 ? 1 : 2, i < 3 ? 4_001 : 8_002))),
    });
    const { cells } = toChangedEvidence(await engine.run(changedPlan(FACTS)), FACTS);
    const all = cells.find(({ at }) => at.further === null);
    assert.deepEqual(all?.persons.slice(2), [3, 3]);
  });
});
