// A column that its title says to hold numbers, and of which many cells hold none: never passed over in silence.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { MadePool } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

const HEADER = 'Commande;Date d’achat;Spectacle;Représentation;Quantité;Prix unitaire';

async function handIn(
  name: string,
  organisation: string,
  cells: (row: number) => readonly [quantity: string, price: string],
): Promise<Receipt> {
  const lines = Array.from({ length: 30 }, (_, row) => {
    const [quantity, price] = cells(row);
    return `C${row};2024-09-0${1 + (row % 9)} 10:00;La Noce;2024-11-02 19:30;${quantity};${price}`;
  });
  const [receipt] = await pool.ingest([pool.file(name, `${[HEADER, ...lines].join('\n')}\n`)], {
    organisation,
  });
  assert.ok(receipt);
  return receipt;
}

const told = ({ problems }: Receipt, code: string) => problems.find((one) => one.code === code);
const fieldOf = ({ columns }: Receipt, title: string) =>
  columns.find(({ header }) => header === title) ?? assert.fail(title);

describe('a column of quantities of which a third is unreadable', () => {
  it('is read, its unreadable rows are to be corrected, and that is said', async () => {
    const receipt = await handIn('ventes.csv', 'maison-a', (row) => [row % 3 === 0 ? 'deux' : '2', '40,00']);
    assert.deepEqual(receipt.rows, { read: 30, kept: 20, setAside: 10, excluded: 0 });
    assert.deepEqual(
      [receipt.totals.tickets, receipt.totals.revenueMinor],
      [40, 160_000],
      'twenty lines of two tickets at 40',
    );
    assert.equal(fieldOf(receipt, 'Quantité').certainty, 'unsure');
    assert.deepEqual(told(receipt, 'numbers-partly-unreadable')?.params, { column: 'Quantité', share: 33 });
  });

  it('is so for amounts', async () => {
    const receipt = await handIn('prix.csv', 'maison-b', (row) => [
      '1',
      row % 3 === 0 ? 'voir note' : '40,00',
    ]);
    assert.deepEqual(receipt.rows, { read: 30, kept: 20, setAside: 10, excluded: 0 });
    assert.equal(receipt.totals.revenueMinor, 80_000);
    assert.equal(told(receipt, 'numbers-partly-unreadable')?.column, 'Prix unitaire');
  });

  it('is asked about, and not read, when most of it is', async () => {
    const receipt = await handIn('peu.csv', 'maison-c', (row) => [row % 3 === 0 ? '2' : 'deux', '40,00']);
    assert.equal(fieldOf(receipt, 'Quantité').field, 'ignored');
    assert.deepEqual(told(receipt, 'numbers-not-read')?.params, { column: 'Quantité', share: 67 });
  });

  it('is read without a word when all of it can be', async () => {
    const receipt = await handIn('tout.csv', 'maison-d', () => ['2', '40,00']);
    assert.equal(fieldOf(receipt, 'Quantité').certainty, 'sure');
    assert.equal(told(receipt, 'numbers-partly-unreadable'), undefined);
  });
});
