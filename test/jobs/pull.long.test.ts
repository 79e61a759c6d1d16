// Orders pulled page by page from a server that speaks pretix’s API.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { json, PretixServer, TOKEN } from '../support/pretix-server.ts';
import { HOUSE, MadePool, parterre, type RefusedJson } from './made-pool.ts';

let pool: MadePool;
let shop: PretixServer;
let token: string;

beforeEach(async () => {
  [pool, shop] = [await MadePool.make(), await PretixServer.start()];
  token = pool.file('jeton', `${TOKEN}\n`);
  shop.orders.push(
    { code: 'AAAAA', modified: '2026-03-02T15:15:00Z', positions: [{ ticket: 'P1' }, { ticket: 'P2' }] },
    { code: 'BBBBB', modified: '2026-03-03T15:15:00Z', positions: [{ ticket: 'P3' }] },
    { code: 'CCCCC', modified: '2026-03-04T15:15:00Z', status: 'n', positions: [{ ticket: 'P4' }] },
    {
      code: 'DDDDD',
      event: 'noces',
      modified: '2026-03-05T15:15:00Z',
      positions: [{ ticket: 'P5' }, { ticket: 'P6', canceled: true }],
    },
    { code: 'EEEEE', event: 'noces', modified: '2026-03-06T15:15:00Z', positions: [{ ticket: 'P7' }] },
  );
});
afterEach(async () => {
  await shop.stop();
  pool.remove();
});

type Told = {
  readonly orders: number;
  readonly since: string | null;
  readonly until: string;
  readonly receipts: readonly Receipt[];
};

const pulling = (...more: readonly string[]) =>
  parterre(['pull', pool.root, '--organisation', HOUSE, '--token-file', token, '--json', ...more]);

async function pull(...more: readonly string[]): Promise<Told> {
  const { status, out, err } = await pulling('--from', shop.address, '--agree', ...more);
  assert.equal(status, 0, err);
  return JSON.parse(out) as Told;
}

async function refusedWith(...more: readonly string[]): Promise<string | undefined> {
  const given = more.includes('--from') ? more : ['--from', shop.address, '--agree', ...more];
  const { out, status } = await pulling(...given);
  assert.equal(status, 1, out);
  return (JSON.parse(out) as RefusedJson).errors[0]?.code;
}

const figures = async () => [
  await pool.figure('tickets-issued'),
  await pool.figure('tickets-refunded'),
  await pool.figure('revenue'),
  await pool.figure('orders'),
  await pool.figure('performances'),
];
const WHOLE = [5, 1, 20_000, 4, 2];

describe('a pull', () => {
  it('reads every page, and counts what the shop holds', async () => {
    const { orders, since, until, receipts } = await pull();
    assert.deepEqual([orders, since, until], [5, null, shop.now]);
    assert.deepEqual(await figures(), WHOLE);
    assert.deepEqual(
      receipts.map(({ source, rows, file }) => [source.id, rows.setAside, file.name]),
      [['pretix-json', 0, 'salle-1.json']],
    );
    assert.deepEqual(readdirSync(join(pool.root, 'staging')), []);
    const pages = shop.asked.filter((path) => path.includes('/orders/'));
    assert.equal(pages.length, 3);
    assert.ok(pages.every((path) => path.includes('exclude=phone')));
  });

  it('asks the next time for what changed, from where it was read before', async () => {
    await pull();
    shop.asked.length = 0;
    shop.now = '2026-05-01T12:00:00Z';
    shop.orders[0] = {
      code: 'AAAAA',
      modified: '2026-04-20T10:00:00Z',
      positions: [
        { ticket: 'P1', price: '22.99', tax: '2.99' },
        { ticket: 'P2', canceled: true },
      ],
    };
    shop.orders[4] = {
      ...shop.orders[4],
      code: 'EEEEE',
      status: 'n',
      modified: '2026-04-21T10:00:00Z',
      positions: [{ ticket: 'P7' }],
    };
    const { status, out, err } = await pulling();
    assert.equal(status, 0, err);
    const told = JSON.parse(out) as Told;
    assert.deepEqual([told.orders, told.since, told.until], [2, '2026-04-01T12:00:00Z', shop.now]);
    assert.match(shop.asked[0] ?? '', /modified_since=2026-04-01T11%3A55%3A00\.000Z/);
    // 20.00 for P1, 40.00 for P3 and P5; P2 and P6 given back, and P7 no longer paid.
    assert.deepEqual((await figures()).slice(0, 4), [3, 2, 10_000, 3]);
  });

  it('counts nothing twice when it is read again, as a whole or a part', async () => {
    await pull();
    await pull('--all');
    await pull();
    assert.deepEqual(await figures(), WHOLE);
  });

  it('looks before it counts, and then reads the same again', async () => {
    const { receipts } = await pull('--preview');
    assert.deepEqual(
      receipts.map(({ state }) => state),
      ['preview'],
    );
    assert.equal((await pull()).since, null);
    assert.deepEqual(await figures(), WHOLE);
  });

  it('meets the tickets and the dates of a spreadsheet', async () => {
    const rows = ['DDDDD,1,paid,P5,2026-06-17 20:00:00', 'EEEEE,1,paid,P7,2026-06-17 20:00:00'].map((row) => {
      const [order, position, status, ticket, start] = row.split(',');
      return `noces,${order},${position},${status},2026-03-02,10:15:00,Les Noces boréales,${start},Régulier,,45.99,5.99,,${ticket},Online shop`;
    });
    const header =
      'Event slug,Order code,Position ID,Status,Order date,Order time,Date,Start date,Product,Variation,Price,Tax value,Voucher,Pseudonymization ID,Sales channel';
    await pool.ingest([pool.file('noces_orders.csv', `${[header, ...rows].join('\n')}\n`)]);
    await pull();
    assert.deepEqual(await figures(), WHOLE);
  });
});

describe('while pages are read', () => {
  it('an order that is met twice counts once', async () => {
    shop.beforePage = (page) => {
      if (page === 2)
        shop.orders.unshift({
          code: 'ZZZZZ',
          modified: '2026-03-07T10:00:00Z',
          positions: [{ ticket: 'P9' }],
        });
    };
    assert.equal((await pull()).orders, 5);
    shop.beforePage = () => {};
    await pull('--all');
    assert.equal(await pool.figure('tickets-issued'), 6);
  });

  it('an order that is deleted pushes none out of sight', async () => {
    let isFirst = true;
    shop.beforePage = (page) => {
      if (page === 2 && isFirst) shop.orders.shift();
      if (page === 2) isFirst = false;
    };
    const { orders } = await pull();
    assert.equal(orders, 5);
    assert.equal(await pool.figure('orders'), 4);
  });

  it('shops from which orders go on going are refused', async () => {
    shop.beforePage = (page) => {
      if (page === 2) shop.orders.pop();
    };
    shop.pageSize = 1;
    assert.equal(await refusedWith(), 'pull-unsteady');
    assert.equal(await pool.figure('orders'), 0);
  });

  it('a pull that another one overtakes keeps nothing of its older word', async () => {
    let isFirst = true;
    let other: Promise<unknown> = Promise.resolve();
    shop.moods.push((_request, response) => {
      other = pull().finally(() => response.writeHead(503).end());
    });
    shop.beforePage = () => {
      isFirst = false;
    };
    const [code] = await Promise.all([refusedWith(), other]);
    assert.equal(isFirst, false);
    assert.equal(code, 'pull-overtaken');
    assert.deepEqual(await figures(), WHOLE);
  });
});

describe('the token', () => {
  it('is written nowhere in the pool', async () => {
    await pull();
    for (const name of readdirSync(pool.root, { recursive: true, withFileTypes: true }))
      if (name.isFile())
        assert.ok(!readFileSync(join(name.parentPath, name.name)).includes(TOKEN), name.name);
  });

  it('does not follow a redirection, nor the address of a next page', async () => {
    const seen: string[] = [];
    const elsewhere = createServer((request, response) => {
      seen.push(String(request.headers.authorization));
      json(response, 200, {});
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    elsewhere.unref();
    const host = `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    shop.moods.push((_request, response) => response.writeHead(302, { location: `http://${host}/` }).end());
    assert.equal(await refusedWith(), 'pull-redirected');
    shop.nextHost = host;
    await pull();
    assert.deepEqual(seen, []);
    assert.deepEqual(await figures(), WHOLE);

    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  it('is asked for when it is missing, and said to be wrong when it is', async () => {
    token = pool.file('vide', '\n');
    assert.equal(await refusedWith(), 'pull-token-missing');
    token = pool.file('autre', 'a'.repeat(40));
    assert.equal(await refusedWith(), 'pull-token-refused');
    assert.equal(shop.asked.length, 1);
  });
});

describe('a shop that cannot be read', () => {
  it('is asked again when it is busy for a while', async () => {
    shop.moods.push((_request, response) => response.writeHead(429, { 'retry-after': '1' }).end());
    shop.moods.push((request) => request.socket.destroy());
    await pull();
    assert.deepEqual(await figures(), WHOLE);
  });

  it('is refused with a sentence, and no request goes out before the house has agreed', async () => {
    assert.equal(await refusedWith('--from', shop.address), 'agreement-missing');
    assert.equal(shop.asked.length, 0);
    const moods = {
      'pull-busy': { 'retry-after': '100000' },
      'pull-not-pretix': { 'content-type': 'text/html' },
    };
    shop.moods.push((_request, response) => response.writeHead(429, moods['pull-busy']).end());
    assert.equal(await refusedWith(), 'pull-busy');
    shop.moods.push((_request, response) => response.writeHead(200, moods['pull-not-pretix']).end('<html>'));
    assert.equal(await refusedWith(), 'pull-not-pretix');
    shop.moods.push((_request, response) => json(response, 200, { hello: 'world' }));
    assert.equal(await refusedWith(), 'pull-not-pretix');
    shop.moods.push((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(' '.repeat(33 * 1024 * 1024));
    });
    assert.equal(await refusedWith(), 'pull-too-large');
    const known = (address: string) => refusedWith('--from', address, '--agree');
    assert.equal(await known(shop.address.replace('salle', 'personne')), 'pull-shop-missing');
    for (const address of [
      'http://example.org/salle',
      'https://a:b@example.org/salle',
      `http://${shop.host}/`,
      'salle',
    ])
      assert.equal(await known(address), 'pull-address');
    assert.equal(await pool.figure('orders'), 0);
  });
});
