// Attacks through the doors of a real pool: a name that is nobody’s, figures told by what stands beside them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { createApp } from '../../src/http/http.ts';
import { madeService } from '../http/made-service.ts';
import { MadePool, parterre } from '../jobs/made-pool.ts';

const HEADER =
  'Numéro de commande;Spectacle;Date de la représentation;Date d’achat;Quantité;Prix;Type de billet;Courriel';

describe('somebody who gives a name that is nobody’s', () => {
  it('reads no more of the log of questions than the public', async () => {
    const app = createApp(madeService(), { web: null, report: () => undefined });
    const asked = (as: string) => app.request(`http://127.0.0.1/api/questions?as=${as}`);
    assert.equal((await asked('nobody')).status, 403);
    assert.equal((await asked('public')).status, 403);
    assert.equal((await asked('aube')).status, 200);
    assert.equal((await asked('steward')).status, 200);
  });
});

describe('somebody who reads what stands beside a figure of the pool', () => {
  let pool: MadePool;
  before(async () => {
    pool = await MadePool.make({ isProvisional: true });
    for (let house = 0; house < 6; house++) {
      const lines = Array.from({ length: 31 }, (_, i) =>
        [
          `C-${house}-${i}`,
          'La Noce',
          '2024-11-15 20:00',
          '2024-10-03 12:31',
          '1',
          '40,00',
          'Régulier',
          i < 10 + house ? `p${house}-${i}@exemple.test` : '',
        ].join(';'),
      );
      const file = pool.file(`ventes-${house}.csv`, [HEADER, ...lines, ''].join('\n'));
      await pool.ingest([file], { organisation: `maison-${house}` });
    }
  });
  after(() => pool.remove());

  it('does not find exact counts in the share of buyers that are identified', async () => {
    const { rows, coverage } = await pool.query({ metric: 'buyers' }, 'public');
    assert.equal(rows[0]?.status, 'ok');
    assert.equal(coverage.identified, 0.4);
  });

  for (const [what, where] of [
    ['a key that objects lose', '{ "__proto__": ["music"] }'],
    ['a code that holds a control character', '{ "discipline": ["music\\u0000"] }'],
  ] as const)
    it(`cannot widen or break a question by ${what}`, async () => {
      const text = `{ "metric": "tickets-sold", "where": ${where} }`;
      const { status, err } = await parterre(['query', pool.root, '-'], { input: text });
      assert.equal(status, 1);
      assert.match(err, /query-(?:unreadable|invalid)/);
      const app = createApp(madeService(), { web: null, report: assert.fail });
      const answered = await app.request('http://127.0.0.1/api/query', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{ "query": ${text} }`,
      });
      assert.equal(answered.status, 400);
    });

  it('[A10] leaves a trace in the log when the pool is asked beside one’s own figures', async () => {
    const logged = async () =>
      JSON.parse((await parterre(['questions', pool.root, '--json'])).out) as readonly unknown[];
    const earlier = (await logged()).length;
    await pool.query({ metric: 'buyers' }, 'maison-1');
    assert.equal((await logged()).length, earlier);
    await pool.query({ metric: 'buyers', compare: { with: 'pool' } }, 'maison-1');
    assert.equal((await logged()).length, earlier + 1);
  });
});
