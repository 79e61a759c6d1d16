// A house hands in two halves of somebody’s identity, and asks itself whether they became one person: they would, if another
// house knows both.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { programmeFile, salesFile } from '../jobs/made-files.ts';
import { MadePool, parterre } from '../jobs/made-pool.ts';

const HEADER = 'order_id,email,last_name,first_name,postal_code';
const [ADDRESS, NAME] = ['cible@exemple.test', 'Tremblay,Lucie,H2X 1Y4'];
/** All that a house may ask of its own public, person by person. */
const METRICS = ['buyers', 'first-time-buyers', 'frequency', 'repeat-rate', 'order-size'];

describe('[D6] what a house asks of itself', () => {
  let pool: MadePool;
  before(async () => {
    pool = await MadePool.make();
  });
  after(() => pool.remove());

  const handIn = (house: string, buyers: readonly string[]) => {
    const sales = buyers.map((_, i) => ({ order: `o${i}`, ticket: `t${i}`, soldAt: '2024-09-05 12:00:00' }));
    const lines = buyers.map((buyer, i) => `o${i},${buyer}`);
    return pool.ingest(
      [
        pool.file(`${house}-sales.csv`, salesFile(sales)),
        pool.file(`${house}-programme.csv`, programmeFile([{ startsAt: '2024-10-12 20:00:00' }])),
        pool.file(`${house}-buyers.csv`, [HEADER, ...lines, ''].join('\n')),
      ],
      { organisation: house },
    );
  };
  const ownBuyers = async (house: string) =>
    (await pool.query({ metric: 'buyers', scope: 'own' }, house)).rows[0]?.buyers;

  it('says of nobody whether another house knows them', async () => {
    await handIn('curieuse', [`${ADDRESS},,,`, `,${NAME}`]);
    const asked = async () => {
      const answers = [];
      for (const metric of METRICS)
        for (const by of [[], ['new-or-returning']]) {
          const { rows, coverage } = await pool.query({ metric, by, scope: 'own' }, 'curieuse');
          answers.push({ metric, by, rows, coverage });
        }
      return answers;
    };
    const before = await asked();
    assert.ok(before.every(({ rows }) => rows.length > 0));
    await handIn('autre', [`${ADDRESS},${NAME}`]);
    assert.deepEqual(await asked(), before);
    assert.equal(await ownBuyers('curieuse'), 2);
  });

  it('still finds one person in both halves where its own lines tell', async () => {
    await handIn('sincere', [`${ADDRESS},,,`, `,${NAME}`, `${ADDRESS},${NAME}`]);
    assert.equal(await ownBuyers('sincere'), 1);
  });

  it('[D6] nor whether a show of its own tours elsewhere', async () => {
    const header = 'performance_id,production_id,title,starts_at,producer';
    const programme = (house: string, lines: readonly string[]) =>
      pool.ingest([pool.file(`${house}.csv`, [header, ...lines, ''].join('\n'))], { organisation: house });
    const shows = async () =>
      (await pool.query({ metric: 'productions', scope: 'own' }, 'salle')).rows[0]?.productions;
    await parterre(['organisation', pool.root, 'la-troupe']);
    await programme('salle', [
      'p1,t1,Carmen à vélo,2025-01-12T20:00,la-troupe',
      'p2,t2,Carmen à vélo,2025-02-12T20:00,la-troupe',
    ]);
    assert.equal(await shows(), 2);
    await programme('voisine', ['x1,u1,Carmen à vélo,2025-03-12T20:00,la-troupe']);
    assert.equal(await shows(), 2);
  });
});
