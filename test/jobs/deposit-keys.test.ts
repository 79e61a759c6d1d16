// Keys with which programs and mailboxes hand in files for one house.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { depositKeys, houseOfDepositKey, makeDepositKey, withdrawDepositKey } from '#store/deposit-keys.ts';
import { saveOrganisation } from '#store/organisations.ts';
import { MadePool, parterre } from './made-pool.ts';

let made: MadePool;
let pool: OpenPool;
before(async () => {
  made = await MadePool.make();
  pool = openPool(made.root, () => new Date());
  for (const slug of ['maison-a', 'maison-b'])
    await saveOrganisation(pool.catalogue, { slug, name: slug, holding: slug, sellers: [] }, NOON);
});
after(() => {
  pool.catalogue.close();
  made.remove();
});

const NOON = '2025-09-01T12:00:00.000Z';
const LATER = '2025-09-01T12:05:00.000Z';

describe('a deposit key', () => {
  it('stands for its house, in whatever case a mail program writes it, and tells when it was used', async () => {
    const { id, key } = await makeDepositKey(pool.catalogue, {
      organisation: 'maison-a',
      name: 'billetterie',
      now: NOON,
    });
    assert.match(key, /^parterre_[0-9a-hjkmnp-tv-z]{32}$/);
    assert.equal((await depositKeys(pool.catalogue, 'maison-a'))[0]?.lastUsedAt, null);
    assert.equal(await houseOfDepositKey(pool.catalogue, key, NOON), 'maison-a');
    assert.equal(await houseOfDepositKey(pool.catalogue, ` ${key.toUpperCase()}`, LATER), 'maison-a');
    assert.deepEqual(await depositKeys(pool.catalogue, 'maison-a'), [
      { id, name: 'billetterie', createdAt: NOON, lastUsedAt: LATER, isWithdrawn: false },
    ]);
    assert.deepEqual(await depositKeys(pool.catalogue, 'maison-b'), []);
  });

  it('is kept nowhere in the pool’s folder', async () => {
    const { key } = await makeDepositKey(pool.catalogue, {
      organisation: 'maison-b',
      name: 'courriel',
      now: NOON,
    });
    for (const name of readdirSync(made.root, { recursive: true, withFileTypes: true }))
      if (name.isFile()) {
        const text = readFileSync(join(name.parentPath, name.name)).toString('latin1');
        assert.ok(!text.includes(key.slice('parterre_'.length)), name.name);
      }
  });

  it('opens nothing once withdrawn, which another house cannot do', async () => {
    const { id, key } = await makeDepositKey(pool.catalogue, {
      organisation: 'maison-b',
      name: 'caisse',
      now: NOON,
    });
    assert.equal(await withdrawDepositKey(pool.catalogue, 'maison-a', id), false);
    assert.equal(await houseOfDepositKey(pool.catalogue, key, NOON), 'maison-b');
    assert.equal(await withdrawDepositKey(pool.catalogue, 'maison-b', id), true);
    assert.equal(await houseOfDepositKey(pool.catalogue, key, NOON), null);
    const kept = (await depositKeys(pool.catalogue, 'maison-b')).find((one) => one.id === id);
    assert.equal(kept?.isWithdrawn, true);
  });

  it('is nothing when it is another text', async () => {
    for (const text of ['', 'parterre_', `parterre_${'0'.repeat(32)}`, 'x'.repeat(100_000)])
      assert.equal(await houseOfDepositKey(pool.catalogue, text, NOON), null);
  });

  it('is made, listed and withdrawn on the command line, and shown once', async () => {
    const keys = (...rest: string[]) => parterre(['keys', made.root, '--organisation', 'maison-a', ...rest]);
    const { made: one } = JSON.parse((await keys('--new', 'caisse', '--json')).out) as {
      made: { id: string; key: string };
    };
    assert.equal(await houseOfDepositKey(pool.catalogue, one.key, NOON), 'maison-a');
    const listed = await keys();
    assert.match(listed.out, new RegExp(`${one.id}  caisse  créée le `));
    assert.ok(!listed.out.includes(one.key));
    assert.match((await keys('--withdraw', one.id)).out, /caisse .*, retirée/);
    assert.equal(await houseOfDepositKey(pool.catalogue, one.key, NOON), null);
    const refused = await keys('--withdraw', 'nothing', '--json');
    assert.deepEqual([refused.status, JSON.parse(refused.out).errors[0].code], [1, 'key-not-found']);
  });
});
