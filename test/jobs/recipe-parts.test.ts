// Choices about one sheet of a workbook, and choices taken back one by one.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { writeXlsx } from '#demo/exports/xlsx-file.ts';
import type { Receipt } from '#model/receipt.ts';
import type { KeptRecipe } from '#model/recipe.ts';
import { MadePool, parterre } from './made-pool.ts';

const HOUSE = 'maison-feuilles';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

const HALL = ['Spectacle', 'Date du spectacle', 'Date d’achat', 'Tarif', 'Montant payé', 'Code interne'];
const GARDEN = [
  'Spectacle',
  'Date du spectacle',
  'Date d’achat',
  'Tarif',
  'Montant payé',
  'Par où',
  'No de billet',
];

function workbook(name: string, day: string): string {
  const path = pool.file(name, '');
  const sold = (title: string, more: readonly string[]) => [
    title,
    `2024-10-${day}`,
    '2024-09-01',
    'Zèbre',
    '20.00',
    ...more,
  ];
  writeXlsx(path, [
    { name: 'Salle', rows: [HALL, ...Array.from({ length: 12 }, () => sold('La Pièce', ['en ligne']))] },
    {
      name: 'Jardin',
      rows: [GARDEN, ...Array.from({ length: 10 }, (_, n) => sold('Le Bal', ['guichet', `j${day}${n}`]))],
    },
  ]);
  return path;
}

async function handIn(name: string, day: string): Promise<Receipt> {
  const [receipt] = await pool.ingest([workbook(name, day)], { organisation: HOUSE });
  assert.ok(receipt);
  return receipt;
}

const confirmed = (receipt: Receipt, choices: unknown) =>
  parterre(['confirm', pool.root, receipt.id, '-'], { input: JSON.stringify(choices) });
const takenBack = (id: string, taken: unknown) =>
  parterre(['recipes', pool.root, '--organisation', HOUSE, '--take-back', id, '-'], {
    input: JSON.stringify(taken),
  });
const recipes = async () =>
  JSON.parse((await parterre(['recipes', pool.root, '--organisation', HOUSE])).out) as readonly KeptRecipe[];

const garden = (receipt: Receipt, header: string) =>
  receipt.sheets?.[1]?.columns.find((column) => column.header === header)?.field;

describe('a workbook of two tables', () => {
  let first: Receipt;

  it('tells what became of the columns of each', async () => {
    first = await handIn('octobre.xlsx', '04');
    assert.deepEqual(
      first.columns.map(({ header }) => header),
      HALL,
    );
    assert.deepEqual(
      first.sheets?.map(({ name, source, kept, columns }) => [name, source, kept, columns.length]),
      [
        ['Salle', 'unknown-table', 12, HALL.length],
        ['Jardin', 'unknown-table', 10, GARDEN.length],
      ],
    );
    assert.equal(garden(first, 'Par où'), 'ignored');
  });

  it('remembers what is confirmed of the second sheet, for that sheet of the next file', async () => {
    const { status, err } = await confirmed(first, {
      sheet: 'Jardin',
      columns: { 'Par où': 'channel' },
      labels: { channel: { guichet: 'counter' }, 'price-type': { Zèbre: 'subscription' } },
    });
    assert.equal(status, 0, err);
    const next = await handIn('novembre.xlsx', '11');
    assert.equal(garden(next, 'Par où'), 'channel');
    assert.equal(next.columns.find(({ header }) => header === 'Code interne')?.field, 'ignored');
    assert.deepEqual(await pool.figures('tickets-issued', 'channel', HOUSE), { '?': 34, counter: 10 });
  });

  it('refuses a sheet that it does not have, and a column of its other sheet', async () => {
    for (const [code, choices] of [
      ['choices-sheet-unknown', { sheet: 'Grenier', dates: 'day-first' }],
      ['choices-column-unknown', { sheet: 'Jardin', columns: { 'Code interne': 'channel' } }],
    ] as const) {
      const { status, err } = await confirmed(first, choices);
      assert.equal(status, 1);
      assert.match(err, new RegExp(code));
    }
  });
});

describe('a choice that is taken back', () => {
  it('is gone from the next version, and the others stay', async () => {
    const [before] = await recipes();
    assert.ok(before);
    const { status, err } = await takenBack(before.id, { labels: { 'price-type': ['zèbre'] } });
    assert.equal(status, 0, err);
    const [kept] = await recipes();
    assert.deepEqual([kept?.id, kept?.version], [before.id, before.version + 1]);
    assert.deepEqual(kept?.recipe.columns, { 'par ou': 'channel' });
    assert.deepEqual(kept?.recipe.labels, { channel: { guichet: 'counter' }, 'price-type': {} });
  });

  it('is no longer followed', async () => {
    const [before] = await recipes();
    assert.equal((await takenBack(before?.id ?? '', { columns: ['Par où'] })).status, 0);
    assert.equal(garden(await handIn('decembre.xlsx', '12'), 'Par où'), 'ignored');
  });

  it('is refused when nothing is remembered of it, of that recipe or of another house', async () => {
    const [before] = await recipes();
    for (const [code, id, taken] of [
      ['choice-not-remembered', before?.id ?? '', { columns: ['Tarif'] }],
      ['choice-not-remembered', before?.id ?? '', { decimal: true }],
      ['recipe-unknown', '0123456789ab', { columns: ['Tarif'] }],
      ['choices-unreadable', before?.id ?? '', { columns: { Tarif: 'channel' } }],
    ] as const) {
      const { status, err } = await takenBack(id, taken);
      assert.equal(status, 1);
      assert.match(err, new RegExp(code));
    }
    assert.deepEqual((await recipes())[0]?.version, before?.version);
  });
});
