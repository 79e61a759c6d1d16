import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { parterre } from '../jobs/made-pool.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'parterre-demo-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('parterre demo --pool hands in what it made up to a new pool, which answers', async () => {
  const [out, pool, file] = [join(folder, 'out'), join(folder, 'pool'), join(folder, 'q.json')];
  const made = await parterre(
    ['demo', out, '--organisations', '5', '--tickets', '600', '--pool', pool, '--json'],
    { language: 'en' },
  );
  assert.equal(made.status, 0, made.err);
  assert.deepEqual(JSON.parse(made.out), { out, organisations: 5, tickets: 600, seed: 1, pool });
  assert.ok(existsSync(join(out, 'exports')));
  writeFileSync(file, JSON.stringify({ metric: 'tickets-sold' }));
  const { status, out: answer } = await parterre(['query', pool, file, '--as', 'steward', '--json']);
  assert.equal(status, 0);
  assert.equal(JSON.parse(answer).coverage.members.of, 5);
});

test('parterre demo refuses to make up fewer houses than a pool has', async () => {
  const { status, err } = await parterre(['demo', join(folder, 'few'), '--organisations', '4'], {
    language: 'en',
  });
  assert.equal(status, 1);
  assert.match(err, /at least 5 organisations/);
  assert.ok(!existsSync(join(folder, 'few')));
});
