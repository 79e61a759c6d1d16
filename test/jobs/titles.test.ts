// A programme and a sales export of one house write a title differently: what their box office adds makes no second
// performance, and what may be another one stays apart.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { MadePool, parterre } from './made-pool.ts';

const PROGRAMME = `performance_id,title,starts_at,discipline,capacity_on_sale
p1,Les Marées de verre,2025-01-12T20:00,theatre,10
p2,Carmen (VF),2025-01-13T20:00,opera,10
p3,Les Racines,2025-01-14T15:00,theatre,10
p4,Les Racines (supplémentaire),2025-01-14T20:00,theatre,10
`;

const sales = (title: string, start: string) =>
  `Spectacle,Date du spectacle,Date d’achat,Montant payé,No de billet
${title},${start},2024-12-01 10:00,20.00,b1
${title},${start},2024-12-01 10:00,20.00,b2
`;

let pool: MadePool;
beforeEach(async () => {
  pool = await MadePool.make();
  await pool.ingest([pool.file('performances.csv', PROGRAMME)]);
});
afterEach(() => pool.remove());

async function disciplines(title: string, start: string): Promise<Readonly<Record<string, unknown>>> {
  await pool.ingest([pool.file('ventes.csv', sales(title, start))]);
  return pool.figures('tickets-issued', 'discipline');
}

describe('a title with what a box office adds to it', () => {
  it('is the performance of that title at that hour', async () => {
    assert.deepEqual(await disciplines('LES MARÉES DE VERRE – Complet', '2025-01-12 20:00'), { theatre: 2 });
    assert.equal(await pool.figure('performances'), 4);
  });

  it('is not that of another hour', async () => {
    assert.deepEqual(await disciplines('Les Marées de verre (complet)', '2025-01-12 15:00'), { '?': 2 });
  });

  it('is not another version', async () => {
    assert.deepEqual(await disciplines('Carmen (VO)', '2025-01-13 20:00'), { '?': 2 });
  });

  it('is still found by its whole title on a day with two', async () => {
    assert.deepEqual(await disciplines('Les Racines (supplémentaire)', '2025-01-14'), { theatre: 2 });
    assert.equal(await pool.figure('performances'), 4);
  });
});

describe('productions that may be one', () => {
  it('are shown to their house, in its words, and to no other', async () => {
    const programme = `performance_id,production_id,title,starts_at
q1,a,Les Marées de verre,2025-01-12T20:00
q2,b,Les Marées de verre – version longue,2025-01-12T20:00
q3,c,Carmen,2025-01-12T20:00
`;
    await pool.ingest([pool.file('autre.csv', programme)], { organisation: 'autre-maison' });
    const shown = async (organisation: string) =>
      (await parterre(['matches', pool.root, '--organisation', organisation, '--json'])).out;
    assert.deepEqual(JSON.parse(await shown('autre-maison')), [
      {
        one: { key: 'a', title: 'Les Marées de verre', performances: 1 },
        other: { key: 'b', title: 'Les Marées de verre – version longue', performances: 1 },
        certainty: 'likely',
        reasons: ['same-main-title', 'same-start'],
        decision: null,
      },
    ]);
    const own = await shown('theatre-essai');
    assert.match(own, /Les Racines \(supplémentaire\)/);
    assert.doesNotMatch(own, /Marées de verre – version longue|"Carmen"/);
    const { out } = await parterre(['matches', pool.root, '--organisation', 'autre-maison'], {
      language: 'en',
    });
    assert.match(out, /^Perhaps one production: “Les Marées de verre” \(1\u00a0performance\)/);
  });
});
