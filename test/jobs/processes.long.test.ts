// What only processes can show: two at once on one pool, one killed in the middle, a disk that is full.
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { plainSales, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

let pool: MadePool;
beforeEach(async () => {
  pool = await MadePool.make();
});
afterEach(() => pool.remove());

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    stdio: 'ignore',
  });
}

function ingesting(file: string, organisation: string): ChildProcess {
  return start(['ingest', pool.root, '--organisation', organisation, '--agree', file, '--json']);
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function until(isTrue: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!isTrue()) {
    assert.ok(Date.now() < deadline, 'it never came about');
    await new Promise((next) => setTimeout(next, 5));
  }
}

describe('two processes on one pool', () => {
  test('deliver for two houses at once while this one asks: all counts, and every answer is of whole deliveries', async () => {
    const houses = ['maison-a', 'maison-b'];
    const writers = houses.map((house) => ingesting(pool.file(`${house}.csv`, plainSales(500)), house));
    const seen = new Set<unknown>();
    await pool.ingest([pool.file('c.csv', plainSales(7))], { organisation: 'maison-c' });
    while (writers.some(({ exitCode }) => exitCode === null)) {
      const { rows } = await pool.query({ metric: 'tickets-issued' }, 'maison-c');
      seen.add(rows[0]?.['tickets-issued']);
    }
    assert.deepEqual(await Promise.all(writers.map(ended)), [0, 0]);
    assert.deepEqual([...seen], [7]);
    assert.deepEqual(
      await Promise.all(houses.map((house) => pool.figure('tickets-issued', house))),
      [500, 500],
    );
    assert.deepEqual(pool.staging(), []);
  });

  test('hand in the same file of one house at once: it counts once', async () => {
    const file = pool.file('a.csv', plainSales(200));
    assert.deepEqual(
      await Promise.all([ingesting(file, 'maison-a'), ingesting(file, 'maison-a')].map(ended)),
      [0, 0],
    );
    assert.equal(await pool.figure('tickets-issued', 'maison-a'), 200);
    for (const { id, state } of await pool.receipts()) if (state === 'committed') await pool.undo(id);
    assert.equal(await pool.figure('tickets-issued', 'maison-a'), 0);
  });

  test('correct one another’s rows of one house at once: each row counts once', async () => {
    const files = ['10.00', '20.00'].map((price) =>
      pool.file(`${price}.csv`, salesFile(Array.from({ length: 100 }, () => ({ price })))),
    );
    assert.deepEqual(await Promise.all(files.map((file) => ended(ingesting(file, 'maison-a')))), [0, 0]);
    assert.equal(await pool.figure('tickets-issued', 'maison-a'), 100);
    assert.ok([100_000, 200_000].includes((await pool.figure('revenue', 'maison-a')) ?? 0));
  });
});

describe('a process killed in the middle of a delivery', () => {
  const staging = () => readdirSync(join(pool.root, 'staging'));
  const lake = () =>
    readdirSync(join(pool.root, 'lake'), { recursive: true }).filter((name) =>
      String(name).endsWith('.parquet'),
    ).length;

  for (const moment of ['as soon as it stages', 'once a file is in the lake']) {
    test(`leaves nothing that counts, nor any identity: ${moment}`, async () => {
      const house = { organisation: 'maison-a' };
      await pool.ingest([pool.file('avant.csv', plainSales(3))], house);
      const before = lake();
      const isNow = moment === 'as soon as it stages' ? () => staging().length > 0 : () => lake() > before;
      const file = pool.file(
        'pendant.csv',
        salesFile(Array.from({ length: 20_000 }, (_, i) => ({ ticket: `k${i}` }))),
      );
      const child = ingesting(file, 'maison-a');
      await until(() => isNow() || child.exitCode !== null);
      child.kill('SIGKILL');
      await ended(child);
      const committed = (await pool.receipts()).filter(({ state }) => state === 'committed').length;
      assert.deepEqual(pool.staging(), []);
      assert.equal(await pool.figure('tickets-issued', 'maison-a'), committed === 1 ? 3 : 20_003);
      await pool.ingest([file], house);
      assert.equal(await pool.figure('tickets-issued', 'maison-a'), 20_003);
    });
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`or stopped by ${signal}, which takes its staging with it at once`, async () => {
      const sales = Array.from({ length: 20_000 }, (_, i) => ({ ticket: `s${i}` }));
      const child = ingesting(pool.file('pendant.csv', salesFile(sales)), 'maison-a');
      await until(() => staging().length > 0 || child.exitCode !== null);
      child.kill(signal);
      assert.equal(await ended(child), signal === 'SIGINT' ? 130 : 143);
      assert.deepEqual(staging(), []);
    });
  }

  test('is told from one at work by its number, even when that number is ours again', async () => {
    for (const owner of [process.pid, 2 ** 22 + 1, 'x'])
      mkdirSync(join(pool.root, 'staging', `20240101-000000000-00-abcd.${owner}`));
    const living = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
    mkdirSync(join(pool.root, 'staging', `20240101-000000000-00-abcd.${living.pid}`));
    await pool.receipts();
    living.kill('SIGKILL');
    await ended(living);
    assert.deepEqual(pool.staging(), [`20240101-000000000-00-abcd.${living.pid}`]);
    await pool.receipts();
    assert.deepEqual(pool.staging(), []);
  });
});

describe('a full disk', () => {
  test('ends a delivery with a sentence, loses nothing, and the pool still answers', async (context) => {
    await pool.ingest([pool.file('avant.csv', plainSales(3))]);
    const mount = join(pool.folder, 'petit');
    mkdirSync(mount);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mount], { stdio: 'ignore' });
    } catch {
      return context.skip('no small disk can be mounted here');
    }
    try {
      cpSync(pool.root, join(mount, 'pool'), { recursive: true });
      const small = join(mount, 'pool');
      const file = pool.file(
        'gros.csv',
        salesFile(
          Array.from({ length: 60_000 }, (_, i) => ({ ticket: `${Math.sin(i)}`, order: `${Math.cos(i)}` })),
        ),
      );
      const args = ['ingest', small, '--organisation', 'theatre-essai', '--agree', file, '--json'];
      for (const isBrimful of [false, true]) {
        if (isBrimful) fill(mount);
        const { status, out } = await parterre(args);
        assert.deepEqual([status, JSON.parse(out).errors[0].code], [1, 'disk-full']);
        assert.deepEqual(readdirSync(join(small, 'staging')), []);
        const asked = ['query', small, '-', '--as', 'theatre-essai', '--json'];
        const answered = await parterre(asked, { input: '{"metric":"tickets-issued"}' });
        assert.equal(JSON.parse(answered.out).rows?.[0]?.['tickets-issued'], 3, answered.err);
        const listed = await parterre(['receipts', small, '--json']);
        assert.equal(JSON.parse(listed.out).length, 1);
      }
    } finally {
      execFileSync('umount', [mount]);
    }
  });

  function fill(mount: string): void {
    for (const bytes of [65_536, 4_096, 512])
      for (let index = 0; index < 10_000; index++) {
        try {
          writeFileSync(join(mount, `plein-${bytes}-${index}`), Buffer.alloc(bytes, 1));
        } catch {
          break;
        }
      }
    assert.ok(existsSync(mount));
  }
});
