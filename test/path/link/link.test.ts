import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';

import type { Row } from '#model/plan.ts';
import { components, emailPersons, forkedPairs, namePersons, withPersons } from '#path/link/link.ts';
import { Bench, column } from '../../support/ingest-bench.ts';

type Pair = readonly [bigint, bigint];

describe('components', () => {
  const pairs = fc.array(fc.tuple(fc.bigInt(1n, 30n), fc.bigInt(101n, 130n)), { maxLength: 40 });

  it('equals the naive closure, whatever the order of the pairs', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const naive = closure(given);
        for (const ordered of [given, [...given].reverse()]) {
          const linked = components();
          linked.join(
            ordered.map(([one]) => one),
            ordered.map(([, other]) => other),
          );
          for (const token of given.flat()) assert.equal(linked.personOf(token), naive.get(token));
        }
      }),
    );
  });

  it('leaves a token that was never met to itself', () => {
    assert.equal(components().personOf(7n), 7n);
  });
});

/** Smallest token that can be reached from each, by walking until nothing changes. */
function closure(pairs: readonly Pair[]): ReadonlyMap<bigint, bigint> {
  const smallest = new Map(pairs.flat().map((token) => [token, token]));
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [one, other] of pairs) {
      const [a, b] = [smallest.get(one) ?? one, smallest.get(other) ?? other];
      const least = a < b ? a : b;
      if (a !== least || b !== least) isChanged = true;
      smallest.set(one, least).set(other, least);
    }
  }
  return smallest;
}

type Line = readonly [organisation: string, email: number | null, name: number | null];

describe('link', () => {
  let bench: Bench;
  before(async () => {
    bench = await Bench.open();
  });
  after(() => bench.close());

  /** The person of each line, as the first line that is the same person. */
  async function persons(lines: readonly Line[], acrossHouses: boolean): Promise<readonly (number | null)[]> {
    const { engine } = bench;
    const columns = [
      column('place', 'BIGINT'),
      column('organisation', 'VARCHAR'),
      column('presenter', 'VARCHAR'),
      column('email_token', 'UBIGINT'),
      column('name_token', 'UBIGINT'),
    ];
    const rows: Row[] = lines.map(([organisation, email_token, name_token], place) => ({
      place,
      organisation: 'seller',
      presenter: organisation,
      email_token,
      name_token,
    }));
    await engine.bind({ stored_movements: { kind: 'rows', columns, rows } });
    const forked = await engine.run(forkedPairs(acrossHouses));
    const [emails, names] = ['email_node', 'name_node'].map((of) =>
      forked.map((row) => BigInt(String(row[of]))),
    );
    const linked = components();
    linked.join(emails ?? [], names ?? []);
    const found = (emails ?? []).map((email_node, at) => ({
      email_node,
      name_node: names?.[at] ?? null,
      person: linked.personOf(email_node),
    }));
    const nodes = ['email_node', 'name_node', 'person'].map((name) => column(name, 'UBIGINT'));
    await engine.bind({ forked_persons: { kind: 'rows', columns: nodes, rows: found } });
    await engine.keep(emailPersons(acrossHouses), 'email_persons');
    await engine.keep(namePersons(acrossHouses), 'name_persons');
    const answered = [...(await engine.run(withPersons('movements', acrossHouses)))];
    const person = answered
      .sort((a, b) => Number(a['place']) - Number(b['place']))
      .map((row) => row['person']);
    return person.map((one) => (one === null || one === undefined ? null : person.indexOf(one)));
  }

  it('is one person who shares an e-mail or a name, step by step', async () => {
    const lines: Line[] = [
      ['a', 1, 11],
      ['a', 1, 12],
      ['a', 2, 12],
      ['a', 2, null],
      ['a', null, 11],
      ['a', 3, 13],
      ['a', null, 13],
      ['a', null, 14],
      ['a', null, null],
    ];
    assert.deepEqual(await persons(lines, true), [0, 0, 0, 0, 0, 5, 5, 7, null]);
    assert.deepEqual(await persons([...lines].reverse(), true), [null, 1, 2, 2, 4, 4, 4, 4, 4]);
  });

  it('links from house to house only where the terms say so', async () => {
    const lines: Line[] = [
      ['a', 1, 11],
      ['b', 1, 12],
      ['b', 2, 12],
    ];
    assert.deepEqual(await persons(lines, true), [0, 0, 0]);
    assert.deepEqual(await persons(lines, false), [0, 1, 1]);
  });

  it('links nothing by a token met with more than fifty others', async () => {
    const crowd = (size: number): Line[] => Array.from({ length: size }, (_, i) => ['a', 1, 100 + i]);
    assert.equal(new Set(await persons(crowd(50), true)).size, 1);
    assert.equal(new Set(await persons(crowd(51), true)).size, 51);
    const alone = await persons([...crowd(51), ['a', 1, null]], true);
    assert.equal(alone.at(-1), 51, 'the shared e-mail alone is its own person');
  });
});
