// Files of several tables, counted by hand: web pages saved as .xls, whose tables are sheets, and workbooks.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

import { writeXlsx } from '../../src/demo/exports/xlsx-file.ts';
import { MadePool } from './made-pool.ts';

let empty: MadePool;
let pool: MadePool;
before(async () => {
  empty = await MadePool.make();
});
beforeEach(() => {
  pool = empty.copy();
});
afterEach(() => pool.remove());
after(() => empty.remove());

const SUMS = 'Spectacle,Date de la représentation,Billets,Recette';
const SALES = 'Spectacle,Date de la représentation,No de commande,Date d’achat,Tarif,Quantité,Montant';
const SOLD = [
  SALES,
  'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,15,300.00',
  'La Noce,2024-11-14 20:00,2,2024-10-01,Régulier,5,100.00',
];

/** A table for each list of lines, and what stands between them. */
function page(...parts: readonly (string | readonly string[])[]): string {
  const row = (line: string, cell: string) =>
    `<tr>${line
      .split(',')
      .map((text) => `<${cell}>${text}</${cell}>`)
      .join('')}</tr>`;
  const table = (lines: readonly string[]) =>
    `<table border="1">${lines.map((line, at) => row(line, at === 0 ? 'th' : 'td')).join('')}</table>`;
  return `<html><body>${parts.map((part) => (typeof part === 'string' ? part : table(part))).join('\n')}</body></html>`;
}

async function read(html: string) {
  return readFile(pool.file('ventes.xls', html));
}

async function readFile(path: string) {
  const [receipt] = await pool.ingest([path]);
  return {
    tickets: await pool.figure('tickets-issued'),
    revenueMinor: await pool.figure('revenue'),
    sheets: receipt?.sheets?.map(({ name, kept }) => [name, kept]),
    says: receipt?.problems.map(({ code }) => code).filter((code) => code !== 'taxes-assumed'),
  };
}

describe('a web page of several tables', () => {
  it('counts those of the same header together', async () => {
    const november = [SUMS, 'La Noce,2024-11-14,15,300.00', 'La Noce,2024-11-15,5,100.00'];
    const december = [SUMS, 'Carmen,2024-12-20,10,200.00'];
    const together = { tickets: 30, revenueMinor: 60_000, says: [] };
    assert.deepEqual(await read(page(november, december)), { ...together, sheets: undefined });
    pool.remove();
    pool = empty.copy();
    assert.deepEqual(
      await read(page('<h2>Novembre 2024</h2>', november, '<h2>Décembre 2024</h2>', december)),
      {
        ...together,
        sheets: [
          ['Novembre 2024', 2],
          ['Décembre 2024', 1],
        ],
      },
    );
  });

  it('counts one for each show, which its title names', async () => {
    const header = 'Date de la représentation,No de commande,Date d’achat,Tarif,Quantité,Montant';
    const noce = [
      header,
      '2024-11-14 20:00,1,2024-10-01,Régulier,15,300.00',
      '2024-11-15 20:00,2,2024-10-01,Régulier,5,50.00',
    ];
    const carmen = [header, '2024-11-14 20:00,3,2024-10-01,Régulier,10,200.00'];
    assert.deepEqual(await read(page('<h2>La Noce</h2>', noce, '<h2>Carmen</h2>', carmen)), {
      tickets: 30,
      revenueMinor: 55_000,
      sheets: [
        ['La Noce', 2],
        ['Carmen', 1],
      ],
      says: [],
    });
    assert.equal(await pool.figure('performances'), 3);
  });

  it('counts tickets without number that go on under “Page 2”, all alike', async () => {
    const tickets = [
      'Spectacle,Date de la représentation,Tarif,Montant',
      ...Array.from({ length: 3 }, () => 'La Noce,2024-11-14 20:00,Régulier,20.00'),
    ];
    const { tickets: counted } = await read(page(tickets, '<p>Page 2</p>', tickets));
    assert.equal(counted, 6);
  });

  it('takes back what a table of refunds says', async () => {
    const refunds = [
      'No de commande,Spectacle,Date de la représentation,Date du remboursement,Quantité,Montant remboursé',
      '1,La Noce,2024-11-14 20:00,2024-10-20,2,40.00',
    ];
    assert.deepEqual(await read(page(SOLD, '<p>Remboursements</p>', refunds)), {
      tickets: 18,
      revenueMinor: 36_000,
      sheets: [
        ['Tableau 1', 2],
        ['Remboursements', 1],
      ],
      says: [],
    });
  });

  it('leaves a summary aside beside the sales, and says so', async () => {
    const summary = ['Tarif,Billets,Recette', 'Régulier,15,300.00', 'Étudiant,5,100.00'];
    assert.deepEqual(await read(page('<h2>Sommaire</h2>', summary, '<h2>Ventes</h2>', SOLD)), {
      tickets: 20,
      revenueMinor: 40_000,
      sheets: [
        ['Ventes', 2],
        ['Sommaire', 0],
      ],
      says: ['sheet-left-aside'],
    });
  });

  it('counts no summary of performances beside their sales', async () => {
    const summary = [SUMS, 'La Noce,2024-11-14,20,400.00'];
    const { tickets, revenueMinor } = await read(page('<h2>Sommaire</h2>', summary, '<h2>Ventes</h2>', SOLD));
    assert.deepEqual([tickets, revenueMinor], [20, 40_000]);
  });
});

describe('a workbook of several sheets', () => {
  const workbook = (sheets: Readonly<Record<string, readonly string[]>>): string => {
    const path = pool.file('ventes.xlsx', '');
    const cell = (text: string) => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
    const rowsOf = (lines: readonly string[]) => lines.map((line) => line.split(',').map(cell));
    writeXlsx(
      path,
      Object.entries(sheets).map(([name, lines]) => ({ name, rows: rowsOf(lines) })),
    );
    return path;
  };
  const BACK = [SALES, 'La Noce,2024-11-14 20:00,1,2024-10-01,Régulier,2,40.00'];

  it('takes back what a sheet of refunds says in the columns of the sales', async () => {
    const { tickets, revenueMinor } = await readFile(workbook({ Ventes: SOLD, Remboursements: BACK }));
    assert.deepEqual([tickets, revenueMinor], [18, 36_000]);
  });

  it('leaves a sheet of cancellations aside, which may or may not be among the sales', async () => {
    const { tickets, says } = await readFile(workbook({ Ventes: SOLD, 'Billets annulés': BACK }));
    assert.deepEqual([tickets, says], [20, ['sheet-left-aside']]);
  });

  it('is refused where a sheet says otherwise what another said, and both are named', async () => {
    const sold = [SUMS, 'La Noce,2024-11-14,20,400.00'];
    const back = [SUMS, 'La Noce,2024-11-14,2,40.00'];
    for (const [sheets, names] of [
      [{ Ventes: sold, Remboursements: back }, /« Ventes » et « Remboursements »/],
      [{ Ventes: SOLD, Guichet: BACK }, /« Ventes » et « Guichet »/],
    ] as const) {
      const { errors } = await pool.refused([workbook(sheets)]);
      assert.equal(errors[0]?.code, 'sheets-say-otherwise');
      assert.match(errors[0]?.message.replaceAll('\u00a0', ' ') ?? '', names);
    }
  });

  it('may say the same twice', async () => {
    const { tickets } = await readFile(workbook({ Ventes: SOLD, Copie: SOLD }));
    assert.equal(tickets, 20);
  });
});
