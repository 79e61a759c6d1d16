// What is promised to programs outside (issue and `docs/cli.md`), as frozen literals. A test that fails here means that
// somebody’s script breaks: add, never rename.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { EXIT } from '#cli/command.ts';
import { allCommands } from '#cli/commands.ts';
import { MESSAGE_CODES, sayStored } from '#messages/messages.ts';
import { DIMENSIONS } from '#metrics/dimensions.ts';
import { METRICS } from '#metrics/metrics.ts';
import type { Receipt } from '#model/receipt.ts';

import { ANSWER } from '../../src/http/shapes/answer.ts';
import { ERROR } from '../../src/http/shapes/error.ts';
import { RECEIPT } from '../../src/http/shapes/receipt.ts';
import { programmeFile, salesFile } from '../jobs/made-files.ts';
import { HOUSE, MadePool, parterre } from '../jobs/made-pool.ts';

const COMMANDS = await allCommands();

const ROOT = join(import.meta.dirname, '..', '..');

let pool: MadePool;
let receipt: Receipt;
before(async () => {
  // So that what is hidden is hidden by a rule.
  pool = await MadePool.make({ isProvisional: true });
  const sales = [{ soldAt: '2024-10-03 12:00:00' }, { movement: 'refund', ticket: 't1' }, { quantity: 'x' }];
  const files = [pool.file('v.csv', salesFile(sales)), pool.file('p.csv', programmeFile([{}]))];
  const [first] = await pool.ingest(files);
  assert.ok(first);
  receipt = first;
});
after(() => pool.remove());

describe('the command line', () => {
  test('has the commands of the contract', () => {
    const names = COMMANDS.map(({ name }) => name);
    for (const name of [
      'start',
      'demo',
      'init',
      'ingest',
      'receipts',
      'undo',
      'ask',
      'query',
      'edition',
      'serve',
    ])
      assert.ok(names.includes(name), name);
    const options = Object.fromEntries(
      COMMANDS.map((command) => [command.name, Object.keys(command.options)]),
    );
    assert.deepEqual(options['demo'], ['organisations', 'tickets', 'seed', 'pool']);
    assert.deepEqual(options['init'], ['name', 'separate', 'provisional']);
    assert.deepEqual(options['ingest'], ['organisation', 'agree', 'source', 'rejects', 'preview']);
    assert.deepEqual(options['receipts'], ['organisation']);
    assert.ok(options['ask']?.includes('as') && options['query']?.includes('as'));
    assert.ok(options['serve']?.includes('port'));
  });

  test('ends with 0 done, 1 refused or failed, 2 wrong usage', () => {
    assert.deepEqual(EXIT, { done: 0, refused: 1, usage: 2 });
  });

  test('prints one JSON document and nothing else, from a process of npm too', async () => {
    const { status, out } = await npmRun(['receipts', pool.root, '--json']);
    assert.equal(status, 0);
    assert.equal((JSON.parse(out) as readonly unknown[]).length, 2);
    const refused = await npmRun(['receipts', join(pool.folder, 'absente'), '--json', '--lang', 'en']);
    assert.equal(refused.status, 1);
    assert.equal(JSON.parse(refused.out).errors[0].code, 'pool-missing');
    assert.equal((await npmRun(['receipts'])).status, 2);
  });

  test('asks as the public when nobody says otherwise', async () => {
    const { out } = await parterre(['query', pool.root, '-', '--json'], {
      input: '{"metric":"tickets-sold"}',
    });
    assert.equal(JSON.parse(out).query.scope, 'pool');
  });
});

describe('a receipt', () => {
  test('has its keys', () => {
    assert.deepEqual(Object.keys(receipt).toSorted(), [
      'columns',
      'exclusions',
      'file',
      'id',
      'labels',
      'offers',
      'organisation',
      'problems',
      'receivedAt',
      'rows',
      'source',
      'state',
      'totals',
    ]);
    for (const key of ['id', 'certainty', 'reasons']) assert.ok(key in receipt.source, key);
    assert.deepEqual(Object.keys(receipt.rows), ['read', 'kept', 'setAside', 'excluded']);
    for (const key of ['tickets', 'revenueMinor', 'currency', 'from', 'to'])
      assert.ok(key in receipt.totals, key);
    const [problem] = receipt.problems;
    for (const key of ['code', 'row', 'column', 'value', 'severity', 'count'])
      assert.ok(problem && key in problem, key);
  });

  test('says what was read, and balances', () => {
    const { rows, totals, source, organisation } = receipt;
    assert.deepEqual([organisation, source.id], [HOUSE, 'parterre-sales']);
    assert.deepEqual(rows, { read: 3, kept: 2, setAside: 1, excluded: 0 });
    assert.deepEqual([totals.tickets, totals.revenueMinor, totals.currency], [0, 0, 'CAD']);
  });
});

describe('an answer', () => {
  test('has its keys', async () => {
    const answer = await pool.query({ metric: 'tickets-sold', by: ['purchase-weekday'] });
    for (const key of ['query', 'answer', 'columns', 'rows', 'coverage', 'definitions', 'edition', 'notes'])
      assert.ok(key in answer, key);
    assert.deepEqual(Object.keys(answer.answer), ['fr', 'en']);
    for (const column of answer.columns)
      for (const key of ['id', 'kind', 'unit', 'label']) assert.ok(key in column, key);
    assert.ok(answer.rows.length > 0 && answer.rows.every(({ status }) => status === 'ok'));
    assert.equal(answer.query.scope, 'own');
  });

  test('hides a protected value as null with x and a reason, and keeps its row', async () => {
    const { rows } = await pool.query({ metric: 'tickets-sold' }, 'public');
    assert.deepEqual(
      rows.map((row) => [row['tickets-sold'], row.status, typeof row.reason]),
      [[null, 'x', 'string']],
    );
  });
});

describe('ids fixed from the start', () => {
  test('of measures', () => {
    const ids = METRICS.map(({ id }) => id);
    for (const id of 'tickets-issued tickets-sold revenue orders buyers average-price occupancy lead-time'.split(
      ' ',
    ))
      assert.ok(ids.includes(id), id);
    assert.ok(ids.length >= 25);
  });

  test('of dimensions', () => {
    const ids = DIMENSIONS.map(({ id }) => id);
    const fixed =
      'organisation discipline performance-month purchase-weekday purchase-hour channel price-class fsa region age-band information-source';
    for (const id of fixed.split(' ')) assert.ok(ids.includes(id), id);
    assert.ok(ids.length >= 20);
  });

  test('are all kebab-case', () => {
    for (const { id } of [...METRICS, ...DIMENSIONS]) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});

describe('the documents printed', () => {
  const same = (shape: { readonly parse: (given: unknown) => unknown }, document: unknown) =>
    assert.deepEqual(shape.parse(document), document);

  test('have the shapes of docs/schemas, and no key more', async () => {
    const { out } = await parterre(['receipts', pool.root, '--json']);
    for (const one of JSON.parse(out) as readonly unknown[]) same(RECEIPT, one);
    same(ANSWER, await pool.query({ metric: 'revenue', by: ['performance-month'] }));
    same(ANSWER, await pool.query({ metric: 'revenue' }, 'public'));
    const refused = await parterre(['undo', pool.root, 'rien', '--json']);
    same(ERROR, JSON.parse(refused.out));
    const unclear = await parterre(['ask', pool.root, 'xyzzy', '--json']);
    same(ERROR, JSON.parse(unclear.out));
  });
});

describe('codes of messages', () => {
  const file = join(import.meta.dirname, 'message-codes.txt');

  test('are permanent: those once written down are all there, and new ones are written down', () => {
    if (process.env['PARTERRE_WRITE_CODES']) writeFileSync(file, `${[...MESSAGE_CODES].sort().join('\n')}\n`);
    const written = readFileSync(file, 'utf8').trim().split('\n');
    assert.deepEqual(
      [...MESSAGE_CODES].sort(),
      written,
      'a code was renamed or removed; or one is new: PARTERRE_WRITE_CODES=1 writes it down',
    );
  });

  test('have a sentence in each language, the French one typeset as in Québec', () => {
    // Whatever parameter a sentence asks for is there.
    const params = new Proxy({}, { get: (_, name) => (name === 'currency' ? 'CAD' : '7'), has: () => true });
    for (const code of MESSAGE_CODES) {
      const french = sayStored({ code, params }, 'fr');
      assert.ok(french !== '' && sayStored({ code, params }, 'en') !== '', code);
      assert.doesNotMatch(french, / [:%$»]|« |[^\s«(]'|\w'\w/, `${code}: ${french}`);
    }
  });
});

type Ran = { readonly status: number | null; readonly out: string };

function npmRun(args: readonly string[]): Promise<Ran> {
  const child = spawn('npm', ['run', '-s', 'parterre', '--', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out })));
}
