// How one’s own public overlaps with other houses’, asked before and after one of them joins.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

const OTHERS = ['bouleau', 'cedre', 'erable', 'frene', 'if', 'laurier', 'meleze'];
const PERSONS = 40;
const OCTOBER = { 'performance-month': { from: '2024-10-01', to: '2024-10-31' } };

describe('how one’s own public overlaps', () => {
  let pool: MadePool;
  before(async () => {
    pool = await MadePool.make({ isProvisional: true });
    await handIn('acacia', { soldAt: '2024-10-02 10:00:00', persons: PERSONS });
    for (const house of OTHERS) await handIn(house, { soldAt: '2024-10-05 10:00:00', persons: PERSONS });
  });
  after(() => pool.remove());

  const handIn = async (house: string, sold: { readonly soldAt: string; readonly persons: number }) => {
    const orders = Array.from({ length: sold.persons }, (_, i) => `${house}-${i}`);
    const buyers = orders.map((order, i) => `${order},personne${i}@exemple.test`);
    await pool.ingest(
      [
        pool.file(
          `${house}-sales.csv`,
          salesFile(orders.map((order) => ({ order, ticket: order, ...sold }))),
        ),
        pool.file(`${house}-programme.csv`, programmeFile([{ startsAt: '2024-10-12 20:00:00' }])),
        pool.file(`${house}-buyers.csv`, ['order_id,email', ...buyers, ''].join('\n')),
      ],
      { organisation: house },
    );
  };
  const asked = async (metric: string) => {
    const { total, notes } = await pool
      .query({ metric, where: OCTOBER, scope: 'own' }, 'acacia')
      .then((answer) => ({
        total: answer.rows[0]?.[metric],
        notes: answer.notes.map(({ code }) => code),
      }));
    return { total, isOfReleases: notes.includes('met-in-releases') };
  };

  test('without a release it changes when a house joins, as the page on protection says', async () => {
    assert.deepEqual(await asked('first-time-buyers-anywhere'), { total: PERSONS, isOfReleases: false });
    await handIn('noyer', { soldAt: '2024-09-20 10:00:00', persons: 15 });
    assert.deepEqual(await asked('first-time-buyers-anywhere'), { total: PERSONS - 15, isOfReleases: false });
  });

  test('[E4] with one it does not, and says which houses count', async () => {
    const built = await parterre(['edition', 'build', pool.root, '--from', '2024-10', '--to', '2024-10']);
    assert.equal(built.status, 0, built.err);
    const told = async () => [await asked('first-time-buyers-anywhere'), await asked('cross-attendance')];
    const then = await told();
    assert.deepEqual(then, [
      { total: PERSONS - 15, isOfReleases: true },
      { total: 100, isOfReleases: true },
    ]);
    await handIn('orme', { soldAt: '2024-09-21 10:00:00', persons: 30 });
    assert.deepEqual(await told(), then);
  });
});
