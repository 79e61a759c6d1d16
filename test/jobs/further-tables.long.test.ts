// Questions in the course of a release: what is admitted, what a pair of them would tell, who may ask how many.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { answer } from '#jobs/answer.ts';
import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { readyRelease } from '#jobs/releases/ready-release.ts';
import type { Answer } from '#model/answer.ts';
import type { FurtherTable } from '#model/further-table.ts';
import type { Query } from '#model/query.ts';
import { Catalogue } from '#store/catalogue.ts';
import { asking, ended } from './asking-process.ts';
import { october, releasedPool, TWO_DAYS } from './further-pool.ts';
import { salesFile } from './made-files.ts';
import { type MadePool, parterre } from './made-pool.ts';

let pool: MadePool;
/** The pool as it was released, before anybody asked. */
let untouched: string;
before(async () => {
  pool = await releasedPool();
  untouched = join(pool.folder, 'untouched');
  cpSync(pool.root, untouched, { recursive: true });
});
after(() => pool.remove());

function asReleased(): void {
  pool.close();
  rmSync(pool.root, { recursive: true });
  cpSync(untouched, pool.root, { recursive: true });
}

function folder(): string {
  const editions = join(pool.root, 'editions');
  return join(editions, readdirSync(editions)[0] ?? '');
}

const tableFiles = (): readonly string[] =>
  readdirSync(folder()).filter((name) => /^further-\d+\.[0-9a-f]+\.json$/.test(name));

const figures = ({ rows }: Answer): readonly unknown[] => rows.map((row) => row['tickets-issued']);

async function codeOf(query: Query, as: string): Promise<string | undefined> {
  const { out } = await parterre(['query', pool.root, '-', '--as', as, '--json'], {
    input: JSON.stringify(query),
  });
  return (JSON.parse(out) as { errors?: readonly { code: string }[] }).errors?.[0]?.code;
}

function tablesOf(root: string): readonly FurtherTable[] {
  const catalogue = Catalogue.open(join(root, 'catalogue.sqlite'));
  const rows = catalogue.all<{ number: number; sha256: string }>(
    'select * from further_tables order by number',
  );
  catalogue.close();
  return rows.map(({ number, sha256 }) => {
    const file = join(folder(), `further-${number}.${sha256.slice(0, 12)}.json`);
    return JSON.parse(readFileSync(file, 'utf8')) as FurtherTable;
  });
}

/** As somebody would who holds the catalogue too; gives back how to undo it. */
function rewrite(table: FurtherTable): () => void {
  const text = `${JSON.stringify(table)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const catalogue = Catalogue.open(join(pool.root, 'catalogue.sqlite'));
  const row = catalogue.get<{ sha256: string }>(
    'select sha256 from further_tables where number = ?',
    table.number,
  );
  writeFileSync(join(folder(), `further-${table.number}.${sha256.slice(0, 12)}.json`), text);
  catalogue.run('update further_tables set sha256 = ? where number = ?', sha256, table.number);
  catalogue.close();
  return () => {
    const again = Catalogue.open(join(pool.root, 'catalogue.sqlite'));
    again.run('update further_tables set sha256 = ? where number = ?', row?.sha256 ?? '', table.number);
    again.close();
  };
}

describe('a question in the course of a release', () => {
  it('[Q1] [Q3] has no answer for the public, until a member asked it: then the same for everybody', async () => {
    const query = october(['online', 'counter']);
    const first = await pool.query(query, 'public');
    assert.deepEqual([figures(first), tableFiles()], [[null], []]);
    // 206 tickets or so, to the nearest 5.
    assert.deepEqual(figures(await pool.query(query, 'maison-3')), [205]);
    for (const as of ['public', 'maison-5', 'steward'])
      assert.deepEqual(figures(await pool.query(query, as)), [205]);
    assert.equal(tableFiles().length, 1);
    assert.equal(statSync(join(folder(), tableFiles()[0] ?? '')).mode & 0o077, 0);
  });

  it('[Q4] [Q6] [Q7] is not answered where the difference of two tables would be of one house', async () => {
    // Only the first house sells at the counter: with both channels known together, one alone would tell it.
    const refused = await pool.query(october(['online']), 'maison-4');
    assert.deepEqual(figures(refused), [null]);
    assert.deepEqual([refused.rows[0]?.['status'], refused.rows[0]?.['reason']], ['x', 'not-released']);
    assert.deepEqual(figures(await pool.query(october(['online']), 'maison-3')), [null]);
    // Nor by its parts: one day stays out.
    const parts = figures(await pool.query(october(['online'], ['purchase-weekday']), 'maison-4'));
    assert.equal(parts.filter((figure) => figure !== null).length, 6);
    assert.equal(tableFiles().length, 3);
  });

  it('[Q5] costs nothing when it was asked before, whatever the measure, and is counted for who asked first', async () => {
    await pool.query(october(['phone']), 'maison-4');
    assert.equal(await codeOf(october(['phone', 'counter']), 'maison-4'), 'further-quota-used');
    const again = { ...october(['online'], ['purchase-weekday']), metric: 'revenue' };
    const { rows } = await pool.query(again, 'maison-4');
    assert.equal(rows.filter(({ status }) => status === 'ok').length, 6);
    await pool.query(october(['phone', 'counter']), 'maison-5');
    assert.equal(await codeOf(october(['phone', 'counter']), 'maison-4'), undefined);
  });

  it('[W4] is proved with the release; a changed figure and a forgotten refusal are found', async () => {
    const verify = async (): Promise<readonly string[]> => {
      const { out } = await parterre(['edition', 'verify', pool.root, '--json']);
      return (JSON.parse(out) as { faults: readonly { code: string }[] }).faults.map(({ code }) => code);
    };
    assert.deepEqual(await verify(), []);
    const [online] = tablesOf(pool.root).filter(({ where }) => where['channel']?.join() === 'online');
    assert.ok(online);
    const [metric] = online.cells[0]?.values ?? [];
    assert.equal(metric, null);
    const changed = (values: readonly (number | null)[]): FurtherTable => ({
      ...online,
      cells: online.cells.map((cell, i) => (i === 0 ? { ...cell, status: 'ok', values } : cell)),
    });
    const { totals = [] } = online.evidence[0] ?? {};
    const rounded = [Math.round((totals[0] ?? 0) / 5) * 5, Math.round((totals[1] ?? 0) / 10_000) * 10_000];
    const untold = rewrite(changed([...rounded, Math.round((totals[3] ?? 0) / 5) * 5]));
    const found = await verify();
    assert.ok(found.includes('verify-difference') && !found.includes('verify-value'), found.join());
    rewrite(changed([5, 10_000, 5]));
    assert.ok((await verify()).includes('verify-value'));
    untold();
    assert.deepEqual(await verify(), []);
  });

  it('[Q5] takes what is proposed beside it from what is published, and spends nothing for it', async () => {
    const many = tableFiles().length;
    const { scope: _, ...own } = october(['phone', 'counter'], ['purchase-weekday']);
    const { rows } = await pool.query({ ...own, compare: { with: 'pool' } }, 'maison-4');
    assert.ok(rows.some(({ status }) => status === 'ok'));
    await pool.query(october(['phone', 'counter']), 'steward');
    assert.equal(tableFiles().length, many);
  });
});

describe('a question that what is published would tell too much beside', () => {
  it('[Q5] [Q7] is closed for everybody and counted, once: nobody asks on for nothing', async () => {
    const other = await releasedPool(TWO_DAYS);
    // Who is in which combination being known, all on line less all of Monday is the first house alone.
    const closed: readonly Query[] = ['2024-10', '2024-11'].flatMap((month) =>
      [
        { by: ['channel', 'purchase-weekday'] },
        { by: ['channel'], where: { 'purchase-weekday': ['tuesday'] } },
      ].map(({ by, where }) => ({
        metric: 'tickets-issued',
        by,
        where: { ...where, 'performance-month': [month] },
        scope: 'pool' as const,
      })),
    );
    try {
      const code = async (query: Partial<Query> | undefined, as: string): Promise<string | undefined> => {
        const { out } = await parterre(['query', other.root, '-', '--as', as, '--json'], {
          input: JSON.stringify(query),
        });
        const { errors, rows } = JSON.parse(out) as {
          errors?: readonly { code: string }[];
          rows?: readonly { status: string }[];
        };
        assert.deepEqual(rows?.filter(({ status }) => status === 'ok') ?? [], []);
        return errors?.[0]?.code;
      };
      for (const query of closed.slice(0, 3)) assert.equal(await code(query, 'maison-2'), undefined);
      assert.deepEqual(tablesOf(other.root), []);
      assert.equal(await code(closed[3], 'maison-2'), 'further-quota-used');
      assert.equal(await code(closed[0], 'maison-2'), undefined);
      // Who asks it after somebody else pays nothing for it.
      for (const query of closed) assert.equal(await code(query, 'maison-3'), undefined);
      const own = { ...closed[3], by: ['purchase-weekday'] };
      for (const day of ['monday', 'sunday'])
        assert.equal(
          await code({ ...own, where: { channel: ['online'], 'purchase-weekday': [day] } }, 'maison-3'),
          undefined,
        );
      assert.equal(await code({ ...own, where: { channel: ['phone'] } }, 'maison-3'), 'further-quota-used');
      const { out } = await parterre(['edition', 'verify', other.root, '--json']);
      assert.deepEqual((JSON.parse(out) as { faults: readonly unknown[] }).faults, []);
    } finally {
      other.remove();
    }
  });
});

describe('a release made ready', () => {
  it('[Q1] has no table that nobody asked for, and admits the same', async () => {
    asReleased();
    const opened = openPool(pool.root, () => new Date());
    const answering = await openAnswering(opened);
    await answering.at(readyRelease);
    assert.deepEqual(tablesOf(pool.root), []);
    for (const [channels, expected] of [
      [['online', 'counter'], [205]],
      [['online'], [null]],
    ] as const) {
      const audience = { kind: 'organisation', slug: 'maison-3' } as const;
      assert.deepEqual(figures(await answer(answering, { query: october(channels), audience })), expected);
    }
    answering.close();
    opened.catalogue.close();
  });
});

describe('a question about months that were delivered anew', () => {
  it('[Q2] is counted in the lines of the release, and not at all where these are gone', async () => {
    const query = october(['online', 'phone'], ['purchase-weekday']);
    const before = figures(await pool.query(query, 'steward'));
    assert.ok(before.some((figure) => figure !== null));
    asReleased();
    const late = salesFile([{ performance: 'p1', ticket: 'late', order: 'late' }]);
    await pool.ingest([pool.file('late.csv', late)], { organisation: 'maison-3' });
    assert.deepEqual(figures(await pool.query(query, 'steward')), before);
    const { catalogue } = openPool(pool.root, () => new Date());
    catalogue.run(`update editions set counted_from = replace(counted_from, '.parquet', '.gone')`);
    catalogue.close();
    const other = october(['online', 'counter'], ['purchase-weekday']);
    assert.deepEqual(figures(await pool.query(other, 'steward')), []);
    assert.deepEqual(figures(await pool.query(query, 'steward')), before);
  });
});

describe('tables asked for at once', () => {
  const queries = [october(['online']), october(['online', 'counter']), october(['phone'])];

  it('[Q3] by two processes, one of which dies, are admitted as one after the other would be, each once', async () => {
    asReleased();
    const [dying, other] = [
      asking(pool, queries, 'maison-2'),
      asking(pool, queries.toReversed(), 'maison-3'),
    ];
    while (tableFiles().length === 0 && dying.exitCode === null)
      await new Promise((next) => setTimeout(next, 2));
    dying.kill('SIGKILL');
    await ended(dying);
    assert.equal(await ended(other), 0);
    const told = await Promise.all(queries.map((query) => pool.query(query, 'public')));
    const tables = tablesOf(pool.root);
    assert.equal(tables.length, queries.length);
    asReleased();
    for (const { where } of tables) await pool.query(october(where['channel'] ?? []), 'maison-4');
    const again = await Promise.all(queries.map((query) => pool.query(query, 'public')));
    assert.deepEqual(again.map(figures), told.map(figures));
  });

  it('[Q2] [Q3] that cross dimensions are counted ahead of their turn, and are what they would be in it', async () => {
    const crossed = [['online'], ['online', 'counter'], ['phone'], ['online', 'phone']].map((channels) =>
      october(channels, ['purchase-weekday']),
    );
    asReleased();
    const askers = [
      asking(pool, crossed.slice(0, 2), 'maison-2'),
      asking(pool, crossed.slice(2), 'maison-3'),
    ];
    assert.deepEqual(await Promise.all(askers.map(ended)), [0, 0]);
    const tables = tablesOf(pool.root);
    assert.deepEqual(
      tables.map(({ joint }) => joint?.dimensions.join() ?? null),
      ['channel,purchase-weekday', null, null, null],
    );
    const told = await Promise.all(crossed.map((query) => pool.query(query, 'public')));
    assert.ok(told.flatMap(figures).some((figure) => figure !== null));
    asReleased();
    for (const [i, { where }] of tables.entries())
      await pool.query(
        october(where['channel'] ?? [], ['purchase-weekday']),
        i < 2 ? 'maison-4' : 'maison-5',
      );
    const again = await Promise.all(crossed.map((query) => pool.query(query, 'public')));
    assert.deepEqual(again.map(figures), told.map(figures));
  });

  it('[Q3] count only when the catalogue says so: a file alone publishes nothing', async () => {
    asReleased();
    const query = october(['online', 'counter']);
    await pool.query(query, 'maison-2');
    const [name = ''] = tableFiles();
    const file = join(folder(), name);
    const text = readFileSync(file, 'utf8');
    asReleased();
    writeFileSync(file, text);
    assert.deepEqual(figures(await pool.query(query, 'public')), [null]);
    await pool.query(query, 'maison-2');
    assert.equal(readFileSync(file, 'utf8'), text);
  });
});
