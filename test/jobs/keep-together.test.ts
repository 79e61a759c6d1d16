// Small batches of a house in one file: what counts is the same, and each delivery can still be undone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { keepTogether } from '#jobs/answers/keep-together.ts';
import { activeBatches } from '#store/receipts.ts';
import { type Line, PushServer, quickClock, ticket } from '../support/push-server.ts';
import { salesFile } from './made-files.ts';

let server: PushServer;
before(async () => {
  server = await PushServer.open(quickClock());
});
after(() => server.close());

const together = () => keepTogether(server.pool, 'maison-a', 2);
const undo = (receipt: string) => server.service.undo({ organisation: 'maison-a', receipt });
const revenue = async () => (await server.figure('revenue')).all;
const byPerformance = () => server.figure('tickets-issued', 'maison-a', 'performance-date');

async function pushed(lines: readonly Line[]): Promise<string> {
  const { body } = await server.push(lines);
  assert.ok(body.receipt, JSON.stringify(body));
  return body.receipt;
}

async function files(kind: 'movements' | 'performances'): Promise<number> {
  const batches = await activeBatches(server.pool.catalogue, { organisation: 'maison-a', kind });
  return new Set(batches.map(({ effectiveFile, file }) => effectiveFile ?? file)).size;
}

const show = (id: string, day: string): Line => ({
  kind: 'performance',
  performance_id: id,
  title: id,
  starts_at: `${day}T20:00:00`,
});

describe('small batches in one file', () => {
  it('count as before, are corrected as before, and come back as before', async () => {
    const a = await pushed([ticket('a', { unit_price: 10 }), show('p1', '2025-05-01')]);
    const b = await pushed([ticket('b', { unit_price: 20 }), ticket('a', { unit_price: 11 })]);
    await pushed([ticket('c', { unit_price: 40, performance_id: 'p2' }), show('p2', '2025-05-02')]);
    assert.equal(await files('movements'), 3);
    await together();
    assert.deepEqual([await files('movements'), await files('performances')], [1, 1]);
    assert.equal(await revenue(), 7100);
    assert.deepEqual(await byPerformance(), { '2025-05-01': 2, '2025-05-02': 1 });

    // A later push replaces rows of the file.
    const d = await pushed([ticket('b', { unit_price: 25 })]);
    assert.equal(await revenue(), 7600);
    await together();
    assert.deepEqual([await files('movements'), await revenue()], [1, 7600]);

    // One whose rows stand there is undone: what it replaced comes back, from there too.
    await undo(d);
    assert.equal(await revenue(), 7100);
    await undo(b);
    assert.equal(await revenue(), 5000);
    await together();
    assert.deepEqual([await files('movements'), await revenue()], [1, 5000]);
    await undo(a);
    assert.equal(await revenue(), 4000);
    assert.deepEqual(await byPerformance(), { '2025-05-02': 1 });
  });

  it('stand beside files that the house hands in itself', async () => {
    const before = Number(await revenue());
    const file = server.made.file('ventes.csv', salesFile([{ ticket: 'f1', price: '7.00' }]));
    const [receipt] = await server.made.ingest([file], { organisation: 'maison-a' });
    await pushed([ticket('e', { unit_price: 1 })]);
    await together();
    assert.equal(await revenue(), before + 800);
    await undo(receipt?.id ?? '');
    assert.equal(await revenue(), before + 100);
  });

  it('are the same whatever is pushed, kept together and undone, in whatever order', async () => {
    const seed = 20250901;
    const random = seeded(seed);
    const standing = new Map<string, Map<string, number>>();
    const expected = () => {
      const last = new Map<string, number>();
      for (const said of standing.values()) for (const [id, price] of said) last.set(id, price);
      return [...last.values()].reduce((sum, price) => sum + price * 100, 0);
    };
    const base = Number(await revenue());
    for (let step = 0; step < 7; step++) {
      const chance = random();
      if (chance < 0.6 || standing.size === 0) {
        const said = new Map(
          [1, 2].map(() => [`r${Math.floor(random() * 4)}`, 1 + Math.floor(random() * 90)]),
        );
        const lines = [...said].map(([id, price]) => ticket(id, { unit_price: price }));
        standing.set(await pushed(lines), said);
      } else if (chance < 0.8) await together();
      else {
        const receipts = [...standing.keys()];
        const chosen = receipts[Math.floor(random() * receipts.length)] ?? '';
        await undo(chosen);
        standing.delete(chosen);
      }
      assert.equal(await revenue(), base + expected(), `seed ${seed}, step ${step}`);
    }
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
