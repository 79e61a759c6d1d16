import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { plainSales } from './made-files.ts';
import { MadePool } from './made-pool.ts';

let pool: MadePool;
let sales: string;
before(async () => {
  pool = await MadePool.make();
  sales = pool.file('sales.csv', plainSales(3));
});
after(() => pool.remove());

test('reads nothing from a house whose agreement is not on record', async () => {
  const missing = join(pool.folder, 'absent.csv');
  // The file does not exist, and nobody looked.
  const { status, errors, out } = await pool.refused([missing], { agree: false });
  assert.equal(status, 1);
  assert.deepEqual(
    errors.map(({ code }) => code),
    ['agreement-missing'],
  );
  assert.match(errors[0]?.message ?? '', /^Rien n’a été lu\u00a0: l’accord de «\u00a0theatre-essai\u00a0»/);
  assert.equal(out.split('\n{').length, 1);
  assert.deepEqual(await pool.receipts(), []);
  assert.deepEqual(pool.staging(), []);
  assert.deepEqual(readdirSync(join(pool.root, 'lake')), []);
});

test('says in English too that an agreement is missing', async () => {
  const { errors } = await pool.refused([sales], { agree: false, language: 'en' });
  assert.match(errors[0]?.message ?? '', /^Nothing was read: “theatre-essai” has no agreement/);
});

for (const slug of ['public', 'steward', 'Théâtre Essai', '../ailleurs', 'essai-', 'a--b', 'A', '']) {
  test(`refuses “${slug}” as the short name of a house`, async () => {
    const { status, errors } = await pool.refused([sales], { organisation: slug });
    assert.deepEqual([status, errors[0]?.code], [1, 'slug-unreadable']);
    assert.equal(existsSync(join(pool.root, 'lake', 'movements')), false);
  });
}

test('an agreement once recorded holds, and holds for its house alone', async () => {
  await pool.ingest([sales], { organisation: 'cirque-essai' });
  await pool.ingest([pool.file('more.csv', plainSales(4))], { organisation: 'cirque-essai', agree: false });
  const { errors } = await pool.refused([sales], { organisation: 'opera-essai', agree: false });
  assert.equal(errors[0]?.code, 'agreement-missing');
});
