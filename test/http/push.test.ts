// What a ticketing system pushes, through the real server before a real pool.
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { depositKeys, withdrawDepositKey } from '#store/deposit-keys.ts';
import { PushServer, quickClock, ticket } from '../support/push-server.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

let server: PushServer;
before(async () => {
  server = await PushServer.open(quickClock());
});
after(() => server.close());

const tickets = async (house?: string) => (await server.figure('tickets-issued', house)).all ?? 0;
const revenue = async (house?: string) => (await server.figure('revenue', house)).all ?? 0;
const codes = (told: Awaited<ReturnType<PushServer['push']>>) => told.body.lines?.map(({ code }) => code);

describe('a ticket that is pushed', () => {
  it('counts once, as its newest state says, whatever comes again or comes late', async () => {
    const sold = ticket('u1', { moved_at: '2025-03-01T12:00:00' });
    const first = await server.push([sold, ticket('u2')]);
    assert.equal(first.status, 200, JSON.stringify(first.body));
    assert.deepEqual(first.body.counts, { read: 2, accepted: 2, setAside: 0, notCounted: 0 });
    await server.push([sold]);
    assert.deepEqual([await tickets(), await revenue()], [2, 8000]);
    await server.push([{ ...sold, unit_price: '55.50' }]);
    assert.deepEqual([await tickets(), await revenue()], [2, 9550]);
    const refund = { ...sold, unit_price: '55.50', movement: 'refund', moved_at: '2025-03-05T09:00:00' };
    await server.push([refund]);
    assert.deepEqual([await tickets(), await revenue()], [1, 4000]);
    const late = await server.push([sold]);
    assert.deepEqual([codes(late), late.body.counts?.notCounted], [['push-line-outdated'], 1]);
    assert.deepEqual([await tickets(), await revenue()], [1, 4000]);
    const back = { ...sold, changed_at: '2025-03-06T09:00:00-05:00' };
    await server.push([back, { ...back, movement: 'reservation', changed_at: '2025-03-07' }]);
    assert.equal(await tickets(), 1);
  });

  it('has its buyer and its performance from the lines beside it', async () => {
    const told = await server.push([
      {
        kind: 'performance',
        performance_id: 'p9',
        title: 'La Noce',
        starts_at: '2025-05-02T20:00:00',
        discipline: 'opera',
        venue: 'Salle Essai',
      },
      ticket('b1', { performance_id: 'p9' }),
      {
        kind: 'buyer',
        order_id: 'o-b1',
        email: 'ana.essai@example.com',
        last_name: 'Essai',
        postal_code: 'G1R 2B5',
      },
      { kind: 'buyer', order_id: 'nobody', email: 'seul@example.com' },
    ]);
    assert.deepEqual(codes(told), [null, null, null, 'push-buyer-alone'], JSON.stringify(told.body));
    assert.equal((await server.figure('tickets-issued', 'maison-a', 'fsa')).G1R, 1);
    assert.equal((await server.figure('tickets-issued', 'maison-a', 'discipline')).opera, 1);
    for (const entry of readdirSync(server.made.root, { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        assert.ok(!readFileSync(join(entry.parentPath, entry.name)).includes('ana.essai'), entry.name);
  });

  it('is undone with its delivery, and what it replaced comes back', async () => {
    const [issued, earned] = [await tickets(), await revenue()];
    await server.push([ticket('d1', { unit_price: 10 })]);
    const { body } = await server.push([ticket('d1', { unit_price: 20, changed_at: '2025-04-01' })]);
    assert.equal(await revenue(), Number(earned) + 2000);
    await server.service.undo({ organisation: 'maison-a', receipt: String(body.receipt) });
    assert.deepEqual([await tickets(), await revenue()], [Number(issued) + 1, Number(earned) + 1000]);
    // What was undone may be said again by an older word.
    const again = await server.push([ticket('d1', { unit_price: 30 })]);
    assert.deepEqual(codes(again), [null]);
  });
});

describe('lines that cannot count', () => {
  it('are told one by one, with a code, a column and a sentence in the reader’s language; the others count', async () => {
    const issued = Number(await tickets());
    const lines = [
      ticket('l1'),
      ticket('l2', { sold_at: 'demain' }),
      { ...ticket('l3'), performance_id: undefined },
      ticket('l4', { quantity: [1] }),
      { ticket_id: 'l5' },
      ticket('l6', { movement: 'giveaway' }),
      ticket('l7', { movement: 'reservation' }),
      ticket('l8', { order_id: 'MANY DIGITS' }),
      ticket('l10', { changed_at: '2099-01-01T00:00:00Z' }),
      ticket('l9', { customer_phone: '418 555-0100', __: 1 }),
    ];
    const text = [
      ...lines.map((line) => JSON.stringify(line)),
      '',
      'not json',
      '[1]',
      '{"kind":"sale","__proto__":{}}',
      '',
    ]
      .join('\n')
      .replace('"MANY DIGITS"', '12345678901234567890');
    const told = await server.push(text);
    assert.deepEqual(
      told.body.lines?.map(({ line, outcome, code, column }) => [line, outcome, code, column]),
      [
        [1, 'accepted', null, null],
        [2, 'set-aside', 'date-unreadable', 'sold_at'],
        [3, 'set-aside', 'push-field-missing', 'performance_id'],
        [4, 'set-aside', 'push-value-unreadable', 'quantity'],
        [5, 'set-aside', 'push-kind-unknown', 'kind'],
        [6, 'set-aside', 'status-unknown', 'movement'],
        [7, 'not-counted', 'push-line-excluded', null],
        [8, 'set-aside', 'push-value-unreadable', 'order_id'],
        [9, 'set-aside', 'date-implausible', 'changed_at'],
        [10, 'accepted', null, null],
        [12, 'set-aside', 'row-unreadable', null],
        [13, 'set-aside', 'row-unreadable', null],
        [14, 'set-aside', 'row-unreadable', null],
      ],
    );
    assert.deepEqual(told.body.counts, { read: 13, accepted: 2, setAside: 10, notCounted: 1 });
    assert.deepEqual(told.body.ignored, ['customer_phone']);
    assert.match(told.body.lines?.[1]?.message ?? '', /^Unreadable date in column “sold_at”/);
    const french = await server.push(lines.slice(2, 3), { headers: { 'accept-language': 'fr' } });
    assert.match(french.body.lines?.[0]?.message ?? '', /^Il manque «\u00a0performance_id\u00a0»/);
    assert.equal(await tickets(), issued + 2);
    const receipts = await server.service.receipts('maison-a');
    const { rows } = receipts.find(({ id }) => id === told.body.receipt) ?? {};
    assert.equal(rows?.read, (rows?.kept ?? 0) + (rows?.setAside ?? 0) + (rows?.excluded ?? 0));
    assert.equal(rows?.setAside, 10);
  });

  it('make no delivery when none can be handed in', async () => {
    const told = await server.push('nothing\nof use');
    assert.deepEqual([told.status, told.body.receipt, told.body.counts?.setAside], [200, null, 2]);
  });
});

describe('the same push again', () => {
  it('is answered the same and counts once, at once or later, and another content is refused', async () => {
    const issued = Number(await tickets());
    const headers = { 'idempotency-key': 'again' };
    const lines = [ticket('i1'), ticket('i2', { sold_at: '?' })];
    const told = await Promise.all(Array.from({ length: 8 }, () => server.push(lines, { headers })));
    told.push(await server.push(lines, { headers }));
    for (const one of told) assert.deepEqual([one.status, one.body], [200, told[0]?.body]);
    assert.equal(await tickets(), issued + 1);
    const other = await server.push([ticket('i3')], { headers });
    assert.deepEqual([other.status, other.body.errors?.[0]?.code], [422, 'idempotency-key-reused']);
    // Another house chooses the same key for its own.
    assert.equal((await server.push([ticket('i3')], { headers, house: 'maison-b' })).status, 200);
    assert.equal(await tickets(), issued + 1);
  });

  it('of many senders at once is one delivery of many, and each is answered for its own lines', async () => {
    const issued = Number(await tickets());
    const told = await Promise.all(
      Array.from({ length: 12 }, (_, n) => server.push([ticket(`m${n}`), ticket(`x${n}`, { sold_at: 'x' })])),
    );
    for (const one of told) assert.deepEqual(codes(one), [null, 'date-unreadable']);
    assert.ok(new Set(told.map(({ body }) => body.receipt)).size < 6);
    assert.equal(await tickets(), issued + 12);
  });
});

describe('a key', () => {
  it('touches its own house alone', async () => {
    const [issued, earned] = [await tickets(), await revenue()];
    const told = await server.push([ticket('u2', { unit_price: 1, changed_at: '2025-08-01' })], {
      house: 'maison-b',
    });
    await server.push([ticket('u2', { movement: 'void', seller: 'maison-a', changed_at: '2025-08-01' })], {
      house: 'maison-b',
    });
    assert.equal(told.status, 200);
    assert.deepEqual([await tickets(), await revenue()], [issued, earned]);
    const { body } = await server.push([ticket('u2')]);
    assert.deepEqual(
      body.lines?.map(({ code }) => code),
      [null],
    );
  });

  it('is needed, known, and not withdrawn', async () => {
    for (const authorization of [
      '',
      'Bearer parterre_00000000000000000000000000000000',
      'Basic eA==',
      'Bearer',
    ]) {
      const told = await server.push([ticket('w1')], { headers: { authorization } });
      assert.deepEqual([told.status, told.body.errors?.[0]?.code], [401, 'key-unknown'], authorization);
      assert.match(told.headers.get('www-authenticate') ?? '', /^Bearer/);
    }
    const { id } = (await depositKeys(server.pool.catalogue, 'maison-b'))[0] ?? { id: '' };
    await withdrawDepositKey(server.pool.catalogue, 'maison-b', id);
    assert.equal((await server.push([ticket('w1')], { house: 'maison-b' })).status, 401);
  });

  it('is of no use to the page of another site', async () => {
    for (const headers of [{ origin: 'https://attacker.example' }, { 'sec-fetch-site': 'cross-site' }])
      assert.equal((await server.push([ticket('g1')], { headers })).status, 403);
    const asked = await fetch(server.address, {
      method: 'OPTIONS',
      headers: { origin: 'https://attacker.example', 'access-control-request-method': 'PUT' },
    });
    assert.equal(asked.headers.get('access-control-allow-origin'), null);
  });
});

describe('a push that cannot be read', () => {
  it('is refused whole, with one clear code', async () => {
    const deep = `{"kind":"sale","ticket_id":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    assert.deepEqual(codes(await server.push(deep)), ['row-unreadable']);
    // As long a run of blank lines as there may be is looked at once.
    assert.deepEqual(codes(await server.push(`{}${'\n'.repeat(1_900_000)}`)), ['push-kind-unknown']);
    const refused: readonly [string | Uint8Array, Record<string, string>, number, string][] = [
      ['', {}, 400, 'push-empty'],
      [' \n\n', {}, 400, 'push-empty'],
      [new Uint8Array([0x7b, 0xff, 0xfe]), {}, 400, 'push-not-utf8'],
      ['x', { 'content-type': 'application/json' }, 415, 'push-media-unknown'],
      ['x', { 'content-type': 'text/plain' }, 415, 'push-media-unknown'],
      ['x', { 'idempotency-key': '' }, 400, 'request-invalid'],
      ['x', { 'idempotency-key': 'é'.repeat(2) }, 400, 'request-invalid'],
      [`{"a":"${'x'.repeat(2_000_000)}"}`, {}, 413, 'push-too-large'],
      ['x\n'.repeat(5_001), {}, 413, 'push-too-large'],
    ];
    for (const [body, headers, status, code] of refused) {
      const told = await server.push(body, { headers });
      assert.deepEqual([told.status, told.body.errors?.[0]?.code], [status, code]);
    }
  });

  it('comes too often when many come in a second, and says how long to wait', async () => {
    const told = await Promise.all(
      Array.from({ length: 80 }, () => server.push('', { headers: { 'idempotency-key': 'often' } })),
    );
    assert.ok(
      told.every(({ status }) => status === 400),
      'the clock of these tests runs fast',
    );
    const slow = await PushServer.open(() => new Date('2025-09-01T12:00:00Z'));
    try {
      for (let sent = 0; sent < 60; sent++) assert.equal((await slow.push('')).status, 400);
      const often = await slow.push('');
      assert.deepEqual([often.status, often.headers.get('retry-after')], [429, '1']);
      assert.equal((await slow.push('', { house: 'maison-b' })).status, 400);
    } finally {
      await slow.close();
    }
  });
});

describe('a server killed in the middle of a push', () => {
  it('has counted it or not, and the same push sent again is answered and counts once', async () => {
    const port = await freePort();
    const to = `http://127.0.0.1:${port}/api/v1/lines`;
    const issued = Number(await tickets());
    const headers = { 'idempotency-key': 'killed' };
    const lines = Array.from({ length: 300 }, (_, n) => ticket(`k${n}`));
    let child = await serving(port);
    const lost = server.push(lines, { headers, to }).then(
      () => 'answered',
      () => 'lost',
    );
    const staging = join(server.made.root, 'staging');
    while (
      !readdirSync(staging).some((name) => name.endsWith(`.${child.pid}`) && !name.startsWith('uploads'))
    )
      await new Promise((next) => setTimeout(next, 2));
    await killed(child);
    assert.equal(await lost, 'lost');
    child = await serving(port);
    const told = await server.push(lines, { headers, to });
    await killed(child);
    // The answer is there for any process of the pool.
    const again = await server.push(lines, { headers });
    assert.deepEqual([told.status, again.body], [200, told.body]);
    assert.equal(await tickets(), issued + 300);
  });

  async function serving(port: number): Promise<ChildProcess> {
    const args = [
      '--disable-warning=ExperimentalWarning',
      CLI,
      'serve',
      server.made.root,
      '--port',
      String(port),
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    while (!said.includes(`:${port}/`)) {
      const [chunk] = (await once(child.stderr as NodeJS.ReadableStream, 'data')) as [Buffer];
      said += chunk.toString();
    }
    return child;
  }

  async function killed(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
});

describe('the example of docs/http.md', () => {
  it('runs as it is written', async (context) => {
    const page = readFileSync(new URL('../../docs/http.md', import.meta.url), 'utf8');
    const [, example = ''] = /```sh\n(curl [\s\S]*?)```/.exec(page) ?? [];
    assert.match(example, /\/api\/v1\/lines/);
    try {
      execFileSync('curl', ['--version'], { stdio: 'ignore' });
    } catch {
      return context.skip('no curl here');
    }
    const { port } = new URL(server.address);
    const script = example.replaceAll(':4600/', `:${port}/`);
    const env = { ...process.env, PARTERRE_KEY: server.keys['maison-a'] ?? '' };
    const shell = spawn('sh', ['-c', script], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    shell.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    await once(shell, 'close');
    const { counts } = JSON.parse(out) as { counts: object };
    assert.deepEqual(counts, { read: 3, accepted: 3, setAside: 0, notCounted: 0 });
  });
});

async function freePort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  taken.close();
  return typeof address === 'object' && address ? address.port : 0;
}
