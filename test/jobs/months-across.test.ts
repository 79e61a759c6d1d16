// A table with a column for each month counts as the same table with a month on each row, whose rows it still has.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { MadePool } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

async function handIn(organisation: string, name: string, text: string): Promise<Receipt> {
  const [receipt] = await pool.ingest([pool.file(name, text)], { organisation });
  assert.ok(receipt);
  return receipt;
}

const MONTHS = ['Janvier', 'Février', 'Mars', 'Avril', 'Mai', 'Juin'];
const SHOWS: readonly (readonly [string, readonly string[]])[] = [
  ['Aube', ['120', '80', '', '0', '40', '1 200']],
  ['Le Songe', ['', '', '310', '95', '', '60']],
];
const sum = (cells: readonly string[]) =>
  String(cells.reduce((all, cell) => all + Number(cell.replace(' ', '') || 0), 0));

const WIDE = [
  'Billets vendus par mois – 2025;;;;;;;',
  ['Spectacle', ...MONTHS, 'Total'].join(';'),
  ...SHOWS.map(([show, cells]) => [show, ...cells, sum(cells)].join(';')),
  `Total;120;80;310;95;40;1260;${1905}`,
  '',
].join('\n');
const LONG = [
  'Spectacle;Mois;Billets',
  ...SHOWS.flatMap(([show, cells]) =>
    cells.flatMap((cell, n) => (cell === '' || cell === '0' ? [] : [`${show};${MONTHS[n]} 2025;${cell}`])),
  ),
  '',
].join('\n');

async function figures(house: string) {
  return {
    all: await pool.figure('tickets-issued', house),
    months: await pool.figures('tickets-issued', 'performance-month', house),
    moved: await pool.figures('tickets-issued', 'movement-month', house),
    productions: await pool.figure('productions', house),
  };
}

describe('months as columns', () => {
  it('count what the same table counts with a month on each row', async () => {
    const wide = await handIn('maison-large', 'frequentation.csv', WIDE);
    const long = await handIn('maison-longue', 'frequentation.csv', LONG);
    assert.deepEqual(wide.rows, { read: 3, kept: 2, setAside: 0, excluded: 1 });
    assert.deepEqual(wide.totals, long.totals);
    assert.deepEqual(
      [wide.totals.tickets, wide.totals.from, wide.totals.to],
      [1_905, '2025-01-01', '2025-06-30'],
    );
    assert.deepEqual(await figures('maison-large'), await figures('maison-longue'));
    assert.deepEqual(
      wide.columns.map(({ header, field }) => [header, field]),
      [
        ['Spectacle', 'performance-title'],
        ...MONTHS.map((month) => [month, 'quantity']),
        ['Total', 'ignored'],
      ],
    );
    assert.ok(wide.problems.some(({ code }) => code === 'months-read'));
  });

  for (const [name, header] of [
    [
      'deux-rangs',
      ';Janvier 2025;;Février 2025;;Mars 2025;\nSpectacle;Billets;Revenus;Billets;Revenus;Billets;Revenus',
    ],
    [
      'paires',
      'Spectacle;Billets janvier 2025;Revenus janvier 2025;Billets février 2025;Revenus février 2025;Billets mars 2025;Revenus mars 2025',
    ],
    [
      'nombres',
      'Spectacle;Nb de billets (2025-01);Recettes 2025-01 ($);Nb de billets (2025-02);Recettes 2025-02 ($);Nb de billets (2025-03);Recettes 2025-03 ($)',
    ],
  ] as const)
    it(`hold tickets and amounts side by side: ${name}`, async () => {
      const rows = 'Aube;120;2 400,00;80;1 600,00;;\nLe Songe;0;0,00;;;20;400,50';
      const total = 'Total;120;2 400,00;80;1 600,00;20;400,50';
      const receipt = await handIn(`maison-${name}`, 'bilan.csv', `${header}\n${rows}\n${total}\n`);
      assert.deepEqual(receipt.rows, { read: 3, kept: 2, setAside: 0, excluded: 1 });
      assert.deepEqual([receipt.totals.tickets, receipt.totals.revenueMinor], [220, 440_050]);
      assert.deepEqual(await pool.figures('tickets-issued', 'performance-month', `maison-${name}`), {
        '2025-01': 120,
        '2025-02': 80,
        '2025-03': 20,
      });
      const fields = receipt.columns.map(({ field }) => field);
      assert.deepEqual(fields, [
        'performance-title',
        ...['quantity', 'price', 'quantity', 'price', 'quantity', 'price'],
      ]);
    });

  it('hold a season of tickets, then one of amounts', async () => {
    const text = [
      'Saison 2024-2025',
      'Spectacle;Billets nov.;Billets déc.;Billets janv.;Revenus nov.;Revenus déc.;Revenus janv.',
      'Aube;10;20;30;100;200;300',
      '',
    ].join('\n');
    const { totals } = await handIn('maison-blocs', 'saison.csv', text);
    assert.deepEqual(
      [totals.tickets, totals.revenueMinor, totals.from, totals.to],
      [60, 60_000, '2024-11-01', '2025-01-31'],
    );
  });

  it('are amounts where cents or a title say so, and go from one year to the next in a season', async () => {
    const season = [
      'Recettes de la saison 2024-2025',
      'Spectacle;Sept.;Oct.;Nov.;Déc.;Janv.;Févr.',
      'Aube;1 200,50;0;80,25;;10,00;(5,00)',
      '',
    ].join('\n');
    const { totals, rows } = await handIn('maison-saison', 'recettes.csv', season);
    assert.deepEqual(
      [totals.revenueMinor, totals.tickets, totals.from, totals.to, rows.read],
      [128_575, null, '2024-09-01', '2025-02-28', 1],
    );
  });

  it('do not say how many were paid for, which is not that none was', async () => {
    const { answer } = await pool.query({ metric: 'tickets-sold' }, 'maison-large');
    assert.equal(answer.fr, 'Billets vendus\u00a0: les fichiers déposés ne le disent pas.');
  });

  it('are set aside by the row, each once, with the columns that say what is wrong', async () => {
    const text =
      'Billets;;;\nCatégorie;01/2025;02/2025;03/2025\nÉtudiant;12;beaucoup;4\nRégulier;5;6;7\nAîné;trop;9;1\n';
    const receipt = await handIn('maison-faute', 'billets.csv', text);
    assert.deepEqual(receipt.rows, { read: 3, kept: 1, setAside: 2, excluded: 0 });
    const found = receipt.problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      found.map(({ code, row, column, count }) => [code, row, column, count]),
      [['quantity-unreadable', 3, '01/2025 … 03/2025', 2]],
    );
    assert.equal(receipt.totals.tickets, 18);
  });

  it('are refused where nothing says of which year they are, or what they count', async () => {
    for (const text of [
      'Billets par mois;;;\nSpectacle;Janvier;Février;Mars\nAube;12;8;4\n',
      'Par mois, 2025;;;\nSpectacle;Janvier;Février;Mars\nAube;12;8;4\n',
      'Billets par mois, exporté le 3 janvier 2025;;;\nSpectacle;Janvier;Février;Mars\nAube;12;8;4\n',
      'Billets par mois, 2024 et 2025;;;\nSpectacle;Janvier;Février;Mars\nAube;12;8;4\n',
      'Par mois, 2025;;;;;;\nSpectacle;Revenus bruts janv.;Revenus nets janv.;Revenus bruts févr.;Revenus nets févr.;Revenus bruts mars;Revenus nets mars\nAube;12;8;4;3;2;1\n',
    ]) {
      const { errors } = await pool.refused([pool.file('mois.csv', text)], { organisation: 'maison-refus' });
      assert.deepEqual(
        errors.map(({ code }) => code),
        ['months-across'],
        text,
      );
    }
  });
});
