// New questions about releases that others followed: what is derived of their lines was removed, and is made again.
import assert from 'node:assert/strict';
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
  const ofMonth = (month: string) =>
    asked({
      metric: 'tickets-issued',
      by: ['purchase-weekday', 'channel'],
      where: {
        'performance-date': {
          from: `${month}-01`,
          to: `${month}-${month.endsWith('8') || month.endsWith('0') ? 31 : 30}`,
        },
      },
      scope: 'pool',
    });

  it('[Q2] is asked anew of its oldest release as of its newest, after a delivery', async () => {
    await made.deliver(WORLD.filter(({ house }) => house === houseOf(5)).slice(0, 3));
    for (const month of MADE['performance-month']) assert.notEqual((await ofMonth(month)).edition, null);
    const again = await ofMonth(MADE['performance-month'][0] ?? '');
    assert.ok(again.rows.length > 0);
  });
});
