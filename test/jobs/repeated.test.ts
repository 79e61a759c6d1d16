// The same rows again, corrected rows, and deliveries undone: nothing counts twice, and nothing is lost.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, beforeEach, describe, test } from 'node:test';

import { openAnswering } from '#jobs/answering.ts';
import { LARGE_BYTES } from '#jobs/delivery/read-files.ts';
import { openPool } from '#jobs/open-pool.ts';
import { poolService } from '#jobs/service.ts';
import type { Refusal } from '#model/problem.ts';

import { type MadeSale, plainSales, salesFile } from './made-files.ts';
import { HOUSE, MadePool } from './made-pool.ts';

let pool: MadePool;
let count = 0;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

/** A house of its own for each test, with the ways in which tests use it. */
let house: string;
beforeEach(() => {
  house = `maison-${++count}`;
});

const deliver = async (sales: readonly MadeSale[]) => {
  const [receipt] = await pool.ingest([pool.file(`${house}-${Math.random()}.csv`, salesFile(sales))], {
    organisation: house,
  });
  return receipt?.id ?? '';
};
const figures = async () => [await pool.figure('tickets-issued', house), await pool.figure('revenue', house)];

describe('a pool made by an earlier version', () => {
  test('is refused before anything is read or counted twice', async () => {
    const old = await MadePool.make();
    try {
      await old.ingest([old.file('a.csv', plainSales(5))]);
      const catalogue = new DatabaseSync(join(old.root, 'catalogue.sqlite'));
      catalogue.exec('update batches set lake_version = 1');
      catalogue.close();
      const { errors } = await old.refused([old.file('b.csv', plainSales(6))]);
      assert.equal(errors[0]?.code, 'lake-outdated');
    } finally {
      old.remove();
    }
  });
});

describe('the same file', () => {
  test('of many megabytes, which is hashed while it is read, counts once too', async () => {
    const large = plainSales(330_000);
    assert.ok(large.length > LARGE_BYTES, 'a smaller file is hashed before it is read');
    const together = [pool.file('grand.csv', large), pool.file('copie.csv', large)];
    const [one, twin] = await pool.ingest(together, { organisation: house });
    assert.deepEqual([one?.state, twin?.state, twin?.id], ['committed', 'repeated', one?.id]);
    assert.equal(one?.file.sha256, createHash('sha256').update(large).digest('hex'));
    const [again] = await pool.ingest([pool.file('renommé.csv', large)], { organisation: house });
    assert.deepEqual([again?.state, again?.id], ['repeated', one?.id]);
    // As long, and another: one ticket is new.
    const alike = large.replace(',t330000,', ',t33000x,');
    const [other] = await pool.ingest([pool.file('autre.csv', alike)], { organisation: house });
    assert.deepEqual([other?.state, other?.file.bytes], ['committed', one?.file.bytes]);
    assert.equal((await figures())[0], 330_001);
  });

  test('handed in twice gives the first receipt back and counts once, under whatever name', async () => {
    const [first] = await pool.ingest([pool.file('a.csv', plainSales(5))], { organisation: house });
    const [again] = await pool.ingest([pool.file('a.csv', plainSales(5))], { organisation: house });
    const [renamed] = await pool.ingest([pool.file('renommé.csv', plainSales(5))], { organisation: house });
    const { labels, offers, columns, ...kept } = first ?? assert.fail('no receipt');
    assert.deepEqual(offers, []);
    assert.deepEqual(labels, []);
    // Why a column was taken so, and what stands in it, is told once.
    const untold = columns.map(({ header, field, certainty }) => ({ header, field, certainty }));
    assert.deepEqual(again, { ...kept, columns: untold, state: 'repeated' });
    assert.deepEqual(renamed, again);
    assert.deepEqual(await figures(), [5, 20_000]);
    const made = (await pool.receipts()).filter(({ organisation }) => organisation === house);
    assert.deepEqual(
      made.map(({ state }) => state),
      ['committed'],
    );
  });

  test('twice in one delivery has a receipt for each file, in their order, and counts once', async () => {
    const [a, b] = [pool.file('a.csv', plainSales(5)), pool.file('b.csv', plainSales(5))];
    const other = pool.file('c.csv', salesFile([{ ticket: 'seul' }]));
    const receipts = await pool.ingest([a, b, other], { organisation: house });
    assert.deepEqual(
      receipts.map(({ state, rows }) => [state, rows.read]),
      [
        ['committed', 5],
        ['repeated', 5],
        ['committed', 1],
      ],
    );
    assert.equal(receipts[0]?.id, receipts[1]?.id);
    assert.deepEqual(await figures(), [6, 24_000]);
  });

  test('of another house is another file', async () => {
    await pool.ingest([pool.file('a.csv', plainSales(5))], { organisation: house });
    const [theirs] = await pool.ingest([pool.file('a.csv', plainSales(5))], { organisation: `${house}-b` });
    assert.equal(theirs?.state, 'committed');
    assert.deepEqual(await figures(), [5, 20_000]);
  });

  test('is read anew once its delivery was undone', async () => {
    const first = await deliver([{}, {}]);
    await pool.undo(first);
    assert.deepEqual(await figures(), [0, 0]);
    const second = await deliver([{}, {}]);
    assert.notEqual(second, first);
    assert.deepEqual(await figures(), [2, 8_000]);
  });

  test('without any ids in it counts each of its rows, and once when handed in under other titles', async () => {
    const rows = ['Date;Spectacle;Billets;Montant', ...Array(3).fill('2024-10-03;La Noce;2;80,00')];
    const file = (title: string) => pool.file('x.csv', [title, '', ...rows, ''].join('\n'));
    await pool.ingest([file('Ventes au 3 octobre')], { organisation: house });
    const once = await figures();
    assert.equal(once[0], 6);
    await pool.ingest([file('Ventes au 4 octobre')], { organisation: house });
    assert.deepEqual(await figures(), once);
  });
});

describe('files that contradict each other', () => {
  test('in two deliveries: the newest prevails, row by row', async () => {
    await deliver([{ ticket: 'a' }, { ticket: 'b' }]);
    await deliver([{ ticket: 'b', price: '25.00', quantity: 3 }, { ticket: 'c' }]);
    assert.deepEqual(await figures(), [5, 4_000 + 7_500 + 4_000]);
  });

  test('in one delivery: the last of them prevails', async () => {
    const files = [
      pool.file('z.csv', salesFile([{ ticket: 'a' }, { ticket: 'b' }])),
      pool.file('a.csv', salesFile([{ ticket: 'b', price: '25.00' }])),
    ];
    await pool.ingest(files, { organisation: house });
    assert.deepEqual(await figures(), [2, 6_500]);
  });

  test('a refund delivered later adds to its sale and replaces nothing', async () => {
    await deliver([{ ticket: 'a' }, { ticket: 'b' }]);
    await deliver([{ ticket: 'a', movement: 'refund', soldAt: '2024-10-09 09:00:00' }]);
    assert.deepEqual(await figures(), [1, 4_000]);
  });
});

describe('an undone delivery', () => {
  const first = [{ ticket: 'a' }, { ticket: 'b' }];
  const second = [
    { ticket: 'b', price: '25.00' },
    { ticket: 'c', price: '10.00' },
  ];
  const third = [{ ticket: 'c', price: '11.00' }];

  test('gives back what it had replaced, the newest as the older', async () => {
    const ids = [await deliver(first), await deliver(second), await deliver(third)];
    assert.deepEqual(await figures(), [3, 4_000 + 2_500 + 1_100]);
    await pool.undo(ids[2] ?? '');
    assert.deepEqual(await figures(), [3, 4_000 + 2_500 + 1_000]);
    await pool.undo(ids[0] ?? '');
    assert.deepEqual(await figures(), [2, 2_500 + 1_000]);
    await pool.undo(ids[1] ?? '');
    assert.deepEqual(await figures(), [0, 0]);
  });

  test('in the middle leaves what is newer and frees what is older', async () => {
    const ids = [await deliver(first), await deliver(second), await deliver(third)];
    await pool.undo(ids[1] ?? '');
    assert.deepEqual(await figures(), [3, 8_000 + 1_100]);
  });

  test('is undone once, prints one document, and is still listed', async () => {
    const id = await deliver(first);
    const { status, out } = await pool.undo(id);
    assert.deepEqual([status, JSON.parse(out).state, JSON.parse(out).id], [0, 'undone', id]);
    const again = await pool.undo(id);
    assert.deepEqual([again.status, JSON.parse(again.out).errors[0].code], [1, 'receipt-not-committed']);
    const listed = (await pool.receipts()).find((receipt) => receipt.id === id);
    assert.equal(listed?.state, 'undone');
  });

  test('must exist', async () => {
    const { status, out } = await pool.undo('20240101-000000000-00-abcd');
    assert.deepEqual([status, JSON.parse(out).errors[0].code], [1, 'receipt-unknown']);
  });

  test('of another house is unknown to the one who asks', async () => {
    const id = await deliver(first);
    await pool.ingest([pool.file('h.csv', plainSales(1))]);
    const opened = openPool(pool.root, () => new Date());
    const answering = await openAnswering(opened);
    try {
      const service = poolService(opened, answering);
      const stated = {
        organisation: HOUSE,
        receipt: id,
        amountMinor: 0,
        includes: { taxes: false, fees: false },
      };
      const isUnknown = ({ code }: Refusal) => code === 'receipt-unknown';
      await assert.rejects(service.undo(stated), isUnknown);
      await assert.rejects(service.reconcile(stated), isUnknown);
      assert.equal(
        (await service.receipts(HOUSE)).some((receipt) => receipt.id === id),
        false,
      );
    } finally {
      answering.close();
      opened.catalogue.close();
    }
    assert.deepEqual(await figures(), [2, 8_000]);
  });
});

describe('files that the catalogue does not know', () => {
  test('are swept by the next delivery once they are a day old, and others are not', async () => {
    const lake = join(pool.root, 'lake', 'movements', 'maison-orpheline');
    mkdirSync(lake, { recursive: true });
    const dayAgo = Date.now() / 1_000 - 25 * 3_600;
    for (const name of ['vieux.parquet', 'neuf.parquet']) writeFileSync(join(lake, name), 'rien');
    utimesSync(join(lake, 'vieux.parquet'), dayAgo, dayAgo);
    await deliver([{}]);
    const known = join(
      pool.root,
      'lake',
      'movements',
      house,
      readdirSync(join(pool.root, 'lake', 'movements', house))[0] ?? '',
    );
    utimesSync(known, dayAgo, dayAgo);
    await deliver([{ ticket: 'autre' }]);
    assert.deepEqual(readdirSync(lake), ['neuf.parquet']);
    assert.ok(existsSync(known));
    assert.deepEqual(await figures(), [2, 8_000]);
  });
});
