import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';

import { allCommands } from '#cli/commands.ts';

import { plainSales } from '../jobs/made-files.ts';
import { HOUSE, MadePool, parterre } from '../jobs/made-pool.ts';

const COMMANDS = await allCommands();

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
  await pool.ingest([pool.file('ventes.csv', plainSales(5))]);
});
after(() => pool.remove());

const codeOf = (out: string): string => JSON.parse(out).errors[0].code;

describe('wrong usage', () => {
  const wrong: Readonly<Record<string, readonly string[]>> = {
    'a command that does not exist': ['ingérer'],
    'no word where one is needed': ['ask', 'POOL'],
    'a word too many, a question without quotes': ['ask', 'POOL', 'combien', 'de', 'billets'],
    'an option that does not exist': ['receipts', 'POOL', '--organization', 'theatre-essai'],
    'an option without its value': ['query', 'POOL', '-', '--as'],
    'a delivery of nobody': ['ingest', 'POOL', 'ventes.csv'],
    'a language that is not spoken': ['receipts', 'POOL', '--lang', 'de'],
    'a number that is none': ['demo', 'OUT', '--tickets', 'beaucoup'],
    'a port that is none': ['serve', 'POOL', '--port', '0'],
    'a consent to nobody in particular': [
      'consent',
      'POOL',
      '--organisation',
      'a',
      '--figure',
      'f',
      '--to',
      'all',
    ],
  };
  for (const [what, args] of Object.entries(wrong)) {
    test(`ends with 2 and a sentence, one document under --json: ${what}`, async () => {
      const plain = await parterre(args);
      assert.deepEqual([plain.status, plain.out], [2, '']);
      assert.ok(plain.err.length > 20);
      const { status, out } = await parterre([...args, '--json']);
      assert.equal(status, 2);
      assert.match(codeOf(out), /^(?:command-unknown|command-usage|choice-unknown|number-unreadable)$/);
    });
  }

  test('is told apart from being asked for help', async () => {
    const help = await parterre(['help']);
    assert.deepEqual([help.status, help.err], [0, '']);
    for (const { name } of COMMANDS) assert.ok(help.out.includes(`\n  ${name} `), name);
    assert.equal((await parterre([])).status, 2);
  });
});

describe('what is refused', () => {
  const ask = (query: string, ...options: string[]) =>
    parterre(['query', pool.root, '-', '--json', ...options], { input: query });

  test('ends with 1: a pool that does not exist', async () => {
    const { status, out } = await parterre(['receipts', join(pool.folder, 'absente'), '--json']);
    assert.deepEqual([status, codeOf(out)], [1, 'pool-missing']);
  });

  test('ends with 1: to make a pool where one is, which stays as it is', async () => {
    const { status, out } = await parterre(['init', pool.root, '--json']);
    assert.deepEqual([status, codeOf(out)], [1, 'pool-exists']);
    assert.equal((await pool.receipts()).length, 1);
  });

  test('ends with 1: a folder in which nothing can be written', async () => {
    const { status, out } = await parterre(['init', pool.file('fichier', ''), '--json']);
    assert.deepEqual([status, codeOf(out)], [1, 'folder-unwritable']);
  });

  for (const [query, code, where] of [
    ['pas du JSON', 'query-unreadable', null],
    ['{"metric":"tickets-sold","by":"purchase-weekday"}', 'query-invalid', 'by'],
    ['{"metrik":"tickets-sold"}', 'query-invalid', 'metric'],
    ['{"metric":"tickets-sold","limit":3}', 'query-invalid', 'limit'],
    ['[]', 'query-invalid', '{}'],
    ['{"metric":"tickets-eaten"}', 'metric-unknown', null],
  ] as const) {
    test(`ends with 1: the query ${query}`, async () => {
      const { status, out } = await ask(query);
      const [error] = JSON.parse(out).errors;
      assert.deepEqual([status, error.code, error.where], [1, code, where]);
    });
  }

  test('ends with 1: a query in a file that is not there', async () => {
    const { out } = await parterre(['query', pool.root, 'absent.json', '--json']);
    assert.equal(codeOf(out), 'file-missing');
  });

  test('ends with 1: to ask as a house that is no member, of its own data or of the pool', async () => {
    for (const scope of ['own', 'pool']) {
      const { status, out } = await ask(`{"metric":"tickets-sold","scope":"${scope}"}`, '--as', 'inconnue');
      assert.deepEqual([status, codeOf(out)], [1, 'organisation-unknown']);
    }
  });

  test('ends with 1: a question that is not understood, with others that are', async () => {
    const { status, out, err } = await parterre(['ask', pool.root, 'xyzzy plugh', '--json']);
    const told = JSON.parse(out);
    assert.deepEqual([status, told.ok, told.errors[0].code], [1, false, 'question-not-understood']);
    assert.ok(told.suggestions.length > 0);
    assert.ok(err.includes(told.suggestions[0].question.fr));
  });
});

describe('a pool that is not whole', () => {
  test('is made whole by init when its making was cut short', async () => {
    const half = join(pool.folder, 'demie');
    await parterre(['init', half]);
    for (const name of ['catalogue.sqlite', 'keys/server.key']) rmSync(join(half, name), { force: true });
    assert.equal((await parterre(['init', half])).status, 0);
    assert.equal((await parterre(['receipts', half])).status, 0);
  });

  test('without its keys is refused and left alone', async () => {
    const keyless = join(pool.folder, 'sans-cles');
    await parterre(['init', keyless]);
    writeFileSync(join(keyless, 'keys', 'member.key'), 'trop court');
    const { status, out } = await parterre(['receipts', keyless, '--json']);
    assert.deepEqual([status, codeOf(out)], [1, 'keys-missing']);
  });

  test('made by a newer version is refused and left as it is', async () => {
    const newer = join(pool.folder, 'neuve');
    await parterre(['init', newer]);
    const file = join(newer, 'catalogue.sqlite');
    const version = (set?: number) => {
      const database = new DatabaseSync(file);
      if (set !== undefined) database.exec(`pragma user_version = ${set}`);
      const found = database.prepare('pragma user_version').get();
      database.close();
      return found?.['user_version'];
    };
    version(99);
    const { status, out } = await parterre(['receipts', newer, '--json']);
    assert.deepEqual([status, codeOf(out), version()], [1, 'pool-newer', 99]);
  });

  test('is a fault of ours when its catalogue is torn, told by a reference and without any of its text', async () => {
    const torn = join(pool.folder, 'dechiree');
    await parterre(['init', torn]);
    writeFileSync(join(torn, 'catalogue.sqlite'), 'Zorglubine '.repeat(1_000));
    const { status, out, err } = await parterre(['receipts', torn, '--json']);
    assert.deepEqual([status, codeOf(out)], [1, 'internal-error']);
    assert.match(err, /^internal-error [0-9a-f]{8} Error\n {4}at /);
    assert.equal(err.includes('Zorglubine'), false);
  });
});

describe('what is said', () => {
  test('to a person: the sentence, the reading, a table, in the language asked for', async () => {
    const french = await parterre(['query', pool.root, '-', '--as', HOUSE], {
      input: '{"metric":"tickets-sold","by":["purchase-weekday"]}',
    });
    assert.match(french.out, /jeudi/);
    const english = await parterre(['query', pool.root, '-', '--as', HOUSE, '--lang', 'en'], {
      input: '{"metric":"tickets-sold","by":["purchase-weekday"]}',
    });
    assert.match(english.out, /Thursday/);
    assert.deepEqual([french.err, english.err], ['', '']);
  });

  test('of a delivery goes to standard error, and only its receipts to standard output', async () => {
    const { out, err } = await pool.ran([pool.file('autre.csv', plainSales(6))]);
    assert.equal(JSON.parse(out).length, 1);
    assert.match(err, /^autre\.csv → bilan \S+\u00a0: 6 lignes lues = 6 retenues/);
  });

  test('of the plan is SQL, and one document under --json', async () => {
    const options = ['--as', HOUSE, '--explain'];
    const input = '{"metric":"tickets-sold"}';
    const plain = await parterre(['query', pool.root, '-', ...options], { input });
    assert.match(plain.out, /^with /);
    const json = await parterre(['query', pool.root, '-', ...options, '--json'], { input });
    assert.equal(JSON.parse(json.out).sql, plain.out);
  });

  test('of the questions asked of the pool is kept, and of one’s own data is not', async () => {
    await parterre(['query', pool.root, '-', '--as', 'steward'], { input: '{"metric":"revenue"}' });
    await parterre(['query', pool.root, '-', '--as', HOUSE], { input: '{"metric":"revenue"}' });
    const { out } = await parterre(['questions', pool.root, '--json']);
    const logged = JSON.parse(out) as readonly { askedBy: string; query: { metric: string } }[];
    assert.deepEqual(
      logged.filter(({ query }) => query.metric === 'revenue').map(({ askedBy }) => askedBy),
      ['steward'],
    );
  });

  test('of a house is what was written of it', async () => {
    const { out } = await parterre([
      'organisation',
      pool.root,
      'troupe',
      '--name',
      'La Troupe',
      '--sellers',
      'a,b',
    ]);
    assert.deepEqual(JSON.parse(out), {
      slug: 'troupe',
      name: 'La Troupe',
      holding: 'troupe',
      sellers: ['a', 'b'],
    });
    const wrong = await parterre(['organisation', pool.root, 'troupe', '--sellers', 'A b', '--json']);
    assert.equal(codeOf(wrong.out), 'slug-unreadable');
  });
});
