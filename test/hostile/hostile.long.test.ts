// Hundreds of hostile and broken files, each handed in to one pool: each ends as its manifest says, and the pool is then
// what it was. `npm run -s bench -- hostile` reads those too that are too dear for every run.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { plainSales } from '../jobs/made-files.ts';
import { HOUSE, MadePool } from '../jobs/made-pool.ts';
import { CORPUS } from './corpus.ts';
import { assertShowable, endsAs, handIn } from './hand-in.ts';

const FILES = CORPUS.flatMap(({ name: family, files }) => files.map((file) => ({ family, ...file })));
/** A guard against what never ends, not a measure: `npm run -s bench -- hostile` measures. */
const SECONDS_MAX = 120;

let made: MadePool;
let pool: OpenPool;
before(async () => {
  made = await MadePool.make();
  await made.ingest([made.file('saines.csv', plainSales(10))]);
  pool = openPool(made.root, () => new Date());
});
after(() => {
  pool.catalogue.close();
  made.remove();
});

describe('the corpus', () => {
  it('holds seven hundred files, two hundred for every run, each named once', () => {
    const names = FILES.map(({ family, what }) => `${family}: ${what}`);
    assert.equal(new Set(names).size, names.length);
    assert.ok(FILES.length >= 700);
    assert.ok(FILES.filter(({ isDear }) => isDear !== true).length >= 200);
  });
});

for (const { name: family, files } of CORPUS)
  describe(`of ${family}`, { concurrency: 2 }, () => {
    for (const [index, { what, bytes, name = 'export.csv', ends, isDear }] of files.entries()) {
      if (isDear === true) continue;
      it(`${what} ends in ${'refused' in ends ? ends.refused.join(' or ') : Object.values(ends).join(', ')}`, async () => {
        const organisation = `${family.replaceAll(' ', '-')}-${index}`;
        const { ending, milliseconds } = await handIn(pool, { name, bytes: bytes(), organisation });
        assert.ok(endsAs(ending, ends), JSON.stringify(ending));
        assert.ok(milliseconds < SECONDS_MAX * 1_000, `${Math.round(milliseconds)} ms`);
      });
    }
  });

describe('after all of them', () => {
  it('nothing is left where identity may lie, and nothing outside', () => {
    assert.deepEqual(made.staging(), []);
    assert.equal(existsSync('/tmp/parterre-climbed.csv'), false);
  });

  it('the pool answers as before', async () => {
    assert.equal(await made.figure('tickets-issued'), 10);
    assert.equal(await made.figure('revenue'), 40_000);
    const receipts = (await made.receipts()).filter(({ organisation }) => organisation === HOUSE);
    assert.equal(receipts.length, 1);
  });

  it('objects are what they were', () => {
    assert.equal(Object.keys(Object.prototype).length, 0);
    assert.equal(({} as Record<string, unknown>)['isAdmin'], undefined);
  });

  it('a name as long as a name may be has its lines to correct', async () => {
    const folder = join(made.folder, 'a-corriger');
    const file = made.file(`${'é'.repeat(125)}.csv`, plainSales(3).replace(',1,40.00', ',x,40.00'));
    const [receipt] = await made.ingest([file], {
      organisation: 'nom-essai',
      options: ['--rejects', folder],
    });
    assert.equal(receipt?.rows.setAside, 1);
    assert.equal(readdirSync(folder).length, 1);
  });

  it('no name is obeyed by a terminal', async () => {
    for (const name of ['\u001b[2Jventes.csv', 'a\u009b31m\u202eb.csv', 'a\rb.csv']) {
      const { out, err } = await made.ran([made.file(name, plainSales(3))], {
        organisation: 'terminal-essai',
      });
      const refused = await made.refused([made.file(`vide${name}`, '')], { organisation: 'terminal-essai' });
      for (const text of [out, err, refused.out, refused.err]) {
        assert.notEqual(text, '');
        assertShowable(text.replaceAll(/[\n\t]/g, ' '));
      }
    }
  });
});
