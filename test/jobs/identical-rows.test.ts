// Lines told twice in a file that does not number its tickets: counted as they stand, and said.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { MadePool } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

const WITHOUT_IDS = 'Date d’achat;Spectacle;Date du spectacle;Tarif;Courriel;Montant';
const OF_ORDERS = 'Commande;Date d’achat;Spectacle;Date du spectacle;Tarif;Montant';

const sold = (n: number) => `2024-09-0${n} 10:00;La Noce;2024-11-02;Adulte;a${n}@exemple.test;40,00`;
const ofOrder = (n: number, rate = 'Adulte') => `C${n};2024-09-0${n} 10:00;La Noce;2024-11-02;${rate};40,00`;

async function handIn(header: string, lines: readonly string[], organisation: string) {
  const [receipt] = await pool.ingest([pool.file(`${organisation}.csv`, [header, ...lines, ''].join('\n'))], {
    organisation,
  });
  assert.equal(receipt?.rows.kept, lines.length);
  assert.equal(receipt.totals.tickets, lines.length);
  const told = receipt.problems.find(({ code }) => code === 'rows-identical');
  return told && [told.severity, told.params.rows];
}

describe('identical lines without a ticket id', () => {
  const five = [1, 2, 3, 4, 5];

  it('are told with how many when they were pasted twice', async () => {
    assert.deepEqual(await handIn(WITHOUT_IDS, [...five, ...five].map(sold), 'collees'), ['warning', 5]);
    const orders = five.flatMap((n) => [ofOrder(n), ofOrder(n), ofOrder(n, 'Étudiant')]);
    assert.deepEqual(await handIn(OF_ORDERS, [...orders, ...orders], 'commandes-collees'), ['warning', 20]);
  });

  it('are told apart by what names nobody and by what does', async () => {
    assert.equal(await handIn(WITHOUT_IDS, five.map(sold), 'sans-doublon'), undefined);
    const families = five.map((n) => sold(1).replace('a1@', `b${n}@`));
    assert.equal(await handIn(WITHOUT_IDS, families, 'acheteurs-differents'), undefined);
  });

  it('are the tickets of one order when they stand together', async () => {
    const orders = five.flatMap((n) => [ofOrder(n), ofOrder(n)]);
    assert.equal(await handIn(OF_ORDERS, orders, 'commandes'), undefined);
  });

  it('are only noted when they stand together and nothing says whose they are', async () => {
    assert.deepEqual(await handIn(WITHOUT_IDS, [sold(1), sold(1), sold(2)], 'guichet'), ['info', 1]);
  });
});
