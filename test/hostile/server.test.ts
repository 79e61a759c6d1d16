// A dozen of the worst, sent to the real server of a pool, some at once: each is answered, and the server goes on.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { listen } from '#http/http.ts';
import { type Answering, openAnswering } from '#jobs/answering.ts';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { poolService } from '#jobs/service.ts';
import { plainSales } from '../jobs/made-files.ts';
import { HOUSE, MadePool } from '../jobs/made-pool.ts';
import { CORPUS } from './corpus.ts';
import { assertShowable } from './hand-in.ts';

const WORST: readonly (readonly [family: string, what: string])[] = [
  ['zip bombs', 'an entry of 65 MiB in 65 kB'],
  ['zip bombs', 'workbooks that would be large, in a small archive'],
  ['entities', 'entities that multiply, in XML'],
  ['quadratic', 'XML of tags that never close'],
  ['quadratic', 'a workbook whose texts never close'],
  ['quadratic', 'a header of one word'],
  ['sizes', 'a text that 100,000 cells point to'],
  ['sizes', '200,000 columns'],
  ['old workbooks', 'three hundred streams that each say that they are the whole file'],
  ['open documents', 'rows repeated a thousand million times'],
  ['html and xml', 'tables ten thousand deep'],
  ['json documents', 'objects in lists a hundred thousand deep'],
];

let made: MadePool;
let pool: OpenPool;
let answering: Answering;
let server: Awaited<ReturnType<typeof listen>>;
const reported: string[] = [];
before(async () => {
  made = await MadePool.make();
  await made.ingest([made.file('saines.csv', plainSales(10))]);
  pool = openPool(made.root, () => new Date());
  answering = await openAnswering(pool);
  const report = (line: string) => void reported.push(line);
  server = await listen(poolService(pool, answering), { port: 0, web: null, report });
});
after(async () => {
  await server.close();
  answering.close();
  pool.catalogue.close();
  made.remove();
});

const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;

async function put(name: string, bytes: string | Uint8Array): Promise<Response> {
  const parameters = new URLSearchParams({ organisation: 'hostile-essai', file: name, agree: 'true' });
  const body = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes);
  return fetch(at(`/api/deliveries?${parameters}`), { method: 'PUT', body });
}

async function ticketsAsked(): Promise<unknown> {
  const answered = await fetch(at('/api/query'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: { metric: 'tickets-issued' }, as: HOUSE }),
  });
  const { rows } = (await answered.json()) as { rows: readonly Record<string, unknown>[] };
  return rows[0]?.['tickets-issued'];
}

describe('the server of a pool', () => {
  it('refuses a dozen of the worst files, three at a time, with a sentence each, and answers meanwhile', async () => {
    for (let i = 0; i < WORST.length; i += 3) {
      const sent = WORST.slice(i, i + 3).map(async ([family, what]) => {
        const files = CORPUS.find(({ name }) => name === family)?.files ?? [];
        const file = files.find((one) => one.what === what);
        assert.ok(file !== undefined && 'refused' in file.ends, what);
        const response = await put(file.name ?? '\u001b[2J<img src=x onerror=alert(1)>.csv', file.bytes());
        const body = await response.text();
        const { errors } = JSON.parse(body) as { errors: readonly { code: string; message: string }[] };
        assert.equal(response.status, 422, body);
        assert.ok(file.ends.refused.includes(errors[0]?.code ?? ''), `${what}: ${errors[0]?.code}`);
        assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
        assertShowable(body);
      });
      const asked = await ticketsAsked();
      await Promise.all(sent);
      assert.equal(asked, 10);
    }
    assert.deepEqual(reported, []);
  });

  it('receives a sound file under a hostile name, and says it without its commands', async () => {
    const response = await put('../../\u001b[2J\u202e<script>.csv', plainSales(3));
    const body = await response.text();
    assert.equal(response.status, 200, body);
    assertShowable(body);
    assert.equal(JSON.parse(body)[0].rows.kept, 3);
  });

  it('still answers, and nothing is left', async () => {
    assert.equal(await ticketsAsked(), 10);
    const left = readdirSync(join(made.root, 'staging'), { recursive: true, withFileTypes: true });
    assert.deepEqual(
      left.filter((entry) => entry.isFile()).map(({ name }) => name),
      [],
    );
    assert.deepEqual(reported, []);
  });
});
