import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { programmeFile, salesFile } from '../jobs/made-files.ts';
import { MadePool, parterre } from '../jobs/made-pool.ts';

let pool: MadePool;
let file: string;
let text: string;
before(async () => {
  pool = await MadePool.make();
  const sales = [{ soldAt: '2024-10-03 12:00:00' }, { ticket: 't2', soldAt: '2024-10-04 12:00:00' }];
  await pool.ingest([pool.file('v.csv', salesFile(sales)), pool.file('p.csv', programmeFile([{}]))]);
  const built = await parterre(['edition', 'build', pool.root, '--from', '2024-10', '--to', '2024-12']);
  assert.equal(built.status, 0, built.err);
  assert.match(built.err, /ne montre aucun chiffre/);
  const [folder = ''] = readdirSync(join(pool.root, 'editions'));
  file = join(pool.root, 'editions', folder, 'edition.json');
  text = readFileSync(file, 'utf8');
});
after(() => pool.remove());

describe('parterre edition verify', () => {
  test('says in one sentence that a release is proved', async () => {
    const { status, out } = await parterre(['edition', 'verify', pool.root], { language: 'en' });
    assert.equal(status, 0, out);
    assert.match(out, /^edition-1: proved\. .*\n$/);
  });

  test('lists the faults of a changed file, each in a sentence with its cell, and ends with 1', async () => {
    writeFileSync(file, text.replace('"status":"x"', '"status":"ok"'));
    const { status, out } = await parterre(['edition', 'verify', pool.root, 'edition-1']);
    assert.equal(status, 1);
    assert.match(out, /remettez-les depuis une copie de sauvegarde/);
    assert.match(out, /n’est plus le fichier qui a été publié/);
    assert.match(out, /all · all · all/);
    const json = JSON.parse((await parterre(['edition', 'verify', pool.root, '--json'])).out);
    assert.equal(json.proved, false);
    assert.ok(json.faults.some(({ code }: { code: string }) => code === 'verify-rule'));
  });

  test('says of a file cut short or of another form that it cannot be read', async () => {
    for (const broken of [text.slice(0, 500), '[]', '{"format":"parterre-edition-1","cells":3}', 'null']) {
      writeFileSync(file, broken);
      const { status, out } = await parterre(['edition', 'verify', pool.root], { language: 'en' });
      assert.equal(status, 1);
      assert.match(out, /cannot be read/);
    }
  });
});

describe('a release whose file was changed', () => {
  test('is shown to nobody: no figure, no dossier, no file', async () => {
    writeFileSync(file, text.replace('"status":"x"', '"status":"ok"'));
    const asked = pool.file('q.json', JSON.stringify({ metric: 'tickets-issued', scope: 'pool' }));
    const query = ['query', pool.root, asked];
    for (const command of [
      query,
      ['edition', 'dossier', pool.root],
      ['edition', 'show', pool.root, 'edition-1'],
    ]) {
      const { status, out, err } = await parterre(command);
      assert.equal(status, 1, command.join(' '));
      assert.match(out + err, /remettez-le depuis une copie de sauvegarde/, command.join(' '));
    }
    writeFileSync(file, text);
    const { status, out } = await parterre(query);
    assert.equal(status, 0);
    assert.match(out, /non diffusé \(x\)/);
  });
});
