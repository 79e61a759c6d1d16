// The lines to correct come back as a file of their own: corrected there and handed in, it completes the delivery.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { leaksIn } from './leaks.ts';
import { MadePool } from './made-pool.ts';

const LINES = [
  'No commande;Spectacle;Date du spectacle;Date d’achat;Quantité;Montant total;Courriel;Note',
  ...Array.from(
    { length: 20 },
    (_, i) => `C1${i};La Pièce;2024-10-04 20:00;2024-09-01;2;40,00;ana@exemple.test;`,
  ),
  'C2;La Pièce;2024-10-04 20:00;le trois;2;40,00;zorglub@exemple.test;près; de la scène',
  'C2;La Pièce;2024-10-04 20:00;le trois;2;40,00;zorglub@exemple.test;"près; de la scène"',
  'C3;La Pièce;2024-10-04 20:00;2024-09-03;1;vingt;luc@exemple.test;',
];

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

describe('lines to correct', () => {
  const folder = () => join(pool.folder, 'rejets');

  it('are written as the file has them, each with its line and what to do', async () => {
    const file = pool.file('ventes.csv', [...LINES, ''].join('\n'));
    const [receipt] = await pool.ingest([file], { options: ['--rejects', folder()] });
    assert.deepEqual(receipt?.rows, { read: 23, kept: 20, setAside: 3, excluded: 0 });
    assert.deepEqual(readdirSync(folder()), ['ventes à corriger.csv']);
    const [head, ...rows] = readFileSync(join(folder(), 'ventes à corriger.csv'), 'utf8')
      .trimEnd()
      .split(/\r?\n/);
    assert.equal(
      head,
      '\ufeffNo commande,Spectacle,Date du spectacle,Date d’achat,Quantité,Montant total,Courriel,Note,Ligne du fichier,À corriger',
    );
    // Line 22 has a field too many: it cannot be cut into cells, and stands in the report alone.
    assert.equal(rows.length, 2);
    assert.match(
      rows[0] ?? '',
      /^C2,La Pièce,2024-10-04 20:00,le trois,2,"40,00",zorglub@exemple\.test,près; de la scène,23,"?Date illisible dans la colonne «.Date d’achat.»/,
    );
    assert.match(rows[1] ?? '', /^C3,.*,24,"?.*«.Montant total.»/);
  });

  it('complete the delivery once corrected', async () => {
    const written = readFileSync(join(folder(), 'ventes à corriger.csv'), 'utf8');
    const corrected = written.replace('le trois', '2024-09-02').replace(',vingt,', ',"20,00",');
    const [receipt] = await pool.ingest([pool.file('corrigé.csv', corrected)]);
    assert.deepEqual(receipt?.rows, { read: 2, kept: 2, setAside: 0, excluded: 0 });
    assert.equal(await pool.figure('tickets-issued'), 43);
  });

  it('leave nothing of themselves in the pool', async () => {
    assert.deepEqual(await leaksIn(pool.root, ['zorglub', 'de la scène']), []);
  });

  it('make no file where there are none', async () => {
    const good = pool.file('bon.csv', [LINES[0], LINES[1]?.replace('C10', 'C9'), ''].join('\n'));
    const empty = join(pool.folder, 'aucun');
    await pool.ingest([good], { options: ['--rejects', empty] });
    assert.equal(existsSync(empty), false);
  });
});
