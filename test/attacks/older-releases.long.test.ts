// New questions about releases that others followed: what is derived of their lines was removed, and is made again.
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Answer } from '#model/answer.ts';
import { AttackedPool } from './attacked-pool.ts';
import { houseOf, MADE, madeWorld } from './made-world.ts';

const WORLD = madeWorld(8, 1);
const ASKER = houseOf(2);

describe('a pool that publishes every month', () => {
  let made: AttackedPool;
  before(async () => {
    made = await AttackedPool.make(WORLD);
    for (const month of MADE['performance-month']) await made.release({ from: month, to: month });
  });
  after(() => made.remove());

  const asked = async (query: object): Promise<Answer> => {
    const answered = await made.app.request('http://127.0.0.1/api/query', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: ASKER, query }),
    });
    assert.equal(answered.status, 200);
    return (await answered.json()) as Answer;
  };
  const ofMonth = (month: string, by: readonly string[]) => {
    const end = ['2024-08', '2024-10'].includes(month) ? 31 : 30;
    const where = { 'performance-date': { from: `${month}-01`, to: `${month}-${end}` } };
    return asked({ metric: 'tickets-issued', by, where, scope: 'pool' });
  };
  /** As another process does, once others followed. */
  const sweep = () => {
    const { derived } = made.pool.folder;
    for (const file of readdirSync(derived)) if (file.includes('edition-')) rmSync(join(derived, file));
  };

  it('[Q2] is asked anew of its oldest release as of its newest, after a delivery', async () => {
    await made.deliver(WORLD.filter(({ house }) => house === houseOf(5)).slice(0, 3));
    for (const month of MADE['performance-month']) {
      sweep();
      assert.ok((await ofMonth(month, ['purchase-weekday', 'channel'])).rows.length > 0);
      sweep();
      assert.ok((await ofMonth(month, ['discipline', 'purchase-weekday', 'channel'])).rows.length > 0);
    }
  });
});
