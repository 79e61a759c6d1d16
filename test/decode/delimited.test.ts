import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import {
  decode,
  decodeBytes,
  engineCount,
  engineRows,
  fileOf,
  numberedRows,
  only,
  setAsideCount,
} from './staged.ts';

const HEADER = 'Commande;Date;Titre;Montant';
const ROWS = [
  '100;2024-09-01;L’Avare;42,50',
  '101;2024-09-02;"Bach; Haendel";38,00',
  '102;2024-09-02;Zoé;0,00',
];
const TEXT = [HEADER, ...ROWS].join('\r\n');
const CELLS = [
  ['100', '2024-09-01', 'L’Avare', '42,50'],
  ['101', '2024-09-02', 'Bach; Haendel', '38,00'],
  ['102', '2024-09-02', 'Zoé', '0,00'],
];

describe('a delimited text', () => {
  it('that is sound UTF-8 is never rewritten', async () => {
    const { sheet, rows } = only(await decode(fileOf(TEXT)));
    assert.deepEqual(sheet.dialect, { encoding: 'utf-8', separator: ';', newline: '\r\n' });
    assert.deepEqual(rows.rowNumber, { from: 2 });
    assert.equal(rows.skipRows, 1);
    assert.equal(sheet.rowsRead, 3);
    assert.deepEqual(sheet.sample, CELLS);
  });

  for (const encoding of ['utf-16le', 'utf-16be', 'windows-1252', 'macroman'] as const)
    it(`says the same in ${encoding}`, async () => {
      const staged = only(
        await decodeBytes(iconv.encode(TEXT, encoding, { addBOM: encoding.startsWith('utf') })),
      );
      const named = encoding === 'macroman' ? 'macintosh' : encoding;
      assert.equal(staged.sheet.dialect?.encoding, named);
      assert.deepEqual(
        (await numberedRows(staged)).map(([, ...cells]) => cells),
        CELLS,
      );
      assert.deepEqual(staged.sheet.sample, CELLS);
    });

  it('written on an old Macintosh is read', async () => {
    const staged = only(await decodeBytes(iconv.encode(TEXT.replaceAll('\r\n', '\r'), 'macroman')));
    assert.equal(staged.sheet.dialect?.newline, '\r');
    assert.deepEqual(
      (await numberedRows(staged)).map(([row]) => row),
      [2, 3, 4],
    );
  });

  it('counts titles, blank lines and multi-line cells in row numbers as a spreadsheet program does', async () => {
    const text = `Rapport des ventes\n\n${HEADER}\n${ROWS[0]}\n\n101;2024-09-02;"deux\nlignes";1,00\n;;;\n${ROWS[2]}\n\n`;
    const staged = only(await decodeBytes(text));
    assert.equal(staged.sheet.headerRow, 3);
    assert.deepEqual(staged.sheet.preamble, [['Rapport des ventes']]);
    assert.equal(staged.sheet.rowsRead, 3);
    assert.deepEqual(await numberedRows(staged), [
      [4, ...(CELLS[0] ?? [])],
      [6, '101', '2024-09-02', 'deux\nlignes', '1,00'],
      [8, ...(CELLS[2] ?? [])],
    ]);
  });

  it('obeys `sep=` and gives that line no row number', async () => {
    const staged = only(await decodeBytes(`sep=;\r\n${TEXT}`));
    assert.equal(staged.sheet.headerRow, 1);
    assert.deepEqual(
      (await numberedRows(staged)).map(([row, first]) => [row, first]),
      [
        [2, '100'],
        [3, '101'],
        [4, '102'],
      ],
    );
  });

  it('sets aside what cannot be a row, each with its number, and reads on', async () => {
    const bad = [
      '200;2024-09-03;trop;peu;de;cases',
      '201;"Jamais fermé;1,00',
      '202;x',
      '203;d;"Le "Soir"";2,00',
    ];
    const staged = only(await decodeBytes([HEADER, ROWS[0], ...bad, ...ROWS].join('\n')));
    assert.equal(staged.sheet.rowsRead, 8);
    assert.deepEqual(
      staged.setAside.map(({ row, code, count }) => [row, code, count]),
      [
        [3, 'row-field-count', 1],
        [4, 'row-quote-unclosed', 1],
        [5, 'row-field-count', 1],
        [6, 'row-quote-stray', 1],
      ],
    );
    assert.deepEqual(
      (await numberedRows(staged)).map(([row]) => row),
      [2, 7, 8, 9],
    );
  });

  it('sets aside a row whose bytes are not UTF-8 when the rest is', async () => {
    const spoiled = iconv.encode('200;2024-09-03;Opéra;1,00', 'latin1');
    const text = Array.from({ length: 5 }, () => ROWS.join('\n')).join('\n');
    const bytes = Buffer.concat([Buffer.from(`${HEADER}\n${text}\n`), spoiled, Buffer.from(`\n${text}\n`)]);
    const staged = only(await decodeBytes(bytes));
    assert.equal(staged.sheet.dialect?.encoding, 'utf-8');
    assert.deepEqual(
      staged.setAside.map(({ row, code }) => [row, code]),
      [[17, 'row-undecodable']],
    );
    assert.equal(await engineCount(staged), 30);
  });

  it('sets aside a last row that ends within a character, though no more follows', async () => {
    const text = Array.from({ length: 5 }, () => ROWS.join('\n')).join('\n');
    const cut = Buffer.concat([Buffer.from('200;2024-09-03;Bal;'), Buffer.from([0xfa])]);
    const staged = only(await decodeBytes(Buffer.concat([Buffer.from(`${HEADER}\n${text}\n`), cut])));
    assert.deepEqual(
      staged.setAside.map(({ row, code }) => [row, code]),
      [[17, 'row-undecodable']],
    );
    assert.equal(await engineCount(staged), 15);
  });

  it('names a hundred bad rows, then counts the others by cause', async () => {
    const lines = Array.from({ length: 1_000 }, (_, i) => (i % 2 === 0 ? ROWS[0] : `${i};x`));
    const staged = only(await decodeBytes([HEADER, ...lines].join('\n')));
    assert.equal(staged.sheet.rowsRead, 1_000);
    assert.equal(setAsideCount(staged), 500);
    assert.equal(staged.setAside.length, 101);
    assert.equal(await engineCount(staged), 500);
  });

  it('drops the empty case that a separator at each line end makes', async () => {
    const staged = only(
      await decodeBytes(`${HEADER}\n${ROWS.map((row, i) => (i === 1 ? `${row};` : row)).join('\n')}`),
    );
    assert.deepEqual(staged.setAside, []);
    assert.deepEqual(
      (await numberedRows(staged)).map(([, ...cells]) => cells),
      CELLS,
    );
  });

  it('undoes the guards against formulas', async () => {
    const staged = only(await decodeBytes(`Nom,Note,Montant\nLéa,'=1+1,1.00\nLéo,"\t@x",'-2.00\n`));
    assert.deepEqual(await engineRows(staged), [
      ['2', 'Léa', '=1+1', '1.00'],
      ['3', 'Léo', '@x', '-2.00'],
    ]);
  });

  it('is read alike wherever a window of bytes ends', async () => {
    // Rows of many lengths, some over several lines, until the file spans three windows of 4 MiB.
    const lines = Array.from({ length: 90_000 }, (_, i) => {
      const title = i % 7 === 0 ? `"L’été\n« ${'é'.repeat(i % 97)} »"` : 'é'.repeat(i % 89);
      return `${i};2024-09-01;${title};${i % 1_000},50`;
    });
    const staged = only(await decodeBytes([HEADER, ...lines].join('\n')));
    assert.deepEqual(staged.setAside, []);
    assert.equal(staged.sheet.rowsRead, 90_000);
    assert.deepEqual(staged.rows.rowNumber, { from: 2 });
    assert.equal(await engineCount(staged), 90_000);
    const spoiled = only(await decodeBytes([HEADER, ...lines, '1;2'].join('\n')));
    const rows = (await numberedRows(spoiled)).map(([row]) => row);
    assert.deepEqual(
      rows,
      Array.from({ length: 90_000 }, (_, i) => i + 2),
    );
  });

  it('takes its encoding from accents that come only after millions of plain letters', async () => {
    const plain = `${HEADER}\n${'100;2024-09-01;Cendrillon;42,50\n'.repeat(150_000)}`;
    const late = iconv.encode(`${plain}101;2024-09-02;L’Été à Québec;38,00\n`, 'windows-1252');
    const staged = only(await decodeBytes(late));
    assert.equal(staged.sheet.dialect?.encoding, 'windows-1252');
    assert.deepEqual(staged.setAside, []);
    const rows = await numberedRows(staged);
    assert.equal(rows.length, 150_001);
    assert.deepEqual(rows.at(-1), [150_002, '101', '2024-09-02', 'L’Été à Québec', '38,00']);
  });

  it('says that an encoding was guessed', async () => {
    const { problems } = await decodeBytes(iconv.encode(TEXT, 'windows-1252'));
    assert.deepEqual(
      problems.map(({ code, params }) => [code, params]),
      [['encoding-guessed', { encoding: 'windows-1252' }]],
    );
  });
});
