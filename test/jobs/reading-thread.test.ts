// A server reads what is handed in by a thread of its own: same receipts, same refusals (how long it holds up others: `bench -- stalls`).
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { withReadingThread } from '#jobs/delivery/reading-thread.ts';
import { ingest } from '#jobs/ingest.ts';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import type { Receipt } from '#model/receipt.ts';
import { plainSales } from './made-files.ts';
import { MadePool } from './made-pool.ts';

let made: MadePool;
let pool: OpenPool;
before(async () => {
  made = await MadePool.make();
  pool = openPool(made.root, () => new Date());
});
after(() => {
  pool.catalogue.close();
  made.remove();
});

const delivery = (name: string, text: string, organisation: string) => ({
  organisation,
  files: [{ path: made.file(name, text), name }],
  agree: true,
  source: null,
});

const SURVEY = [
  'Horodateur,Comment avez-vous entendu parler de ce spectacle ?,Quel est votre groupe d’âge ?',
  ...Array.from({ length: 12 }, (_, n) => `2024-09-0${1 + (n % 9)} 10:00,"Facebook, Radio",18 à 24 ans`),
  '',
].join('\n');

describe('a file read by a thread', () => {
  it('has the receipt that it has when it is read here', async () => {
    for (const [name, text] of [
      ['ventes.csv', plainSales(40)],
      ['sondage.csv', SURVEY],
    ] as const) {
      const [here] = await ingest(pool, delivery(name, text, 'maison-ici'));
      const [there] = await withReadingThread((reader) =>
        ingest(pool, { ...delivery(name, text, 'maison-la'), reader }),
      );
      const same = ({ rows, totals, problems, columns, source }: Receipt) => ({
        rows,
        totals,
        problems,
        columns,
        source,
      });
      assert.ok(here && there);
      assert.deepEqual(same(there), same(here));
    }
  });

  it('is refused with the same code', async () => {
    const prose = delivery('lettre.csv', 'Bonjour, voici nos ventes.\nÀ bientôt, merci\n', 'maison-ici');
    for (const handed of [
      () => ingest(pool, prose),
      () => withReadingThread((reader) => ingest(pool, { ...prose, reader })),
    ])
      await assert.rejects(handed, { code: 'file-unrecognised' });
  });
});
