// Amounts in currencies without cents, and in those of a thousand parts, are read in their own minor units or set aside.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { formatMoney } from '#messages/numbers.ts';
import { MadePool } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

const HEADER = 'Commande;Date d’achat;Spectacle;Date du spectacle;Tarif;Montant avant taxes;Devise';

async function handIn(name: string, amounts: readonly (readonly [amount: string, currency: string])[]) {
  const lines = amounts.map(
    ([amount, currency], n) => `C${n};2024-09-01 10:00;La Noce;2024-11-02;Adulte;${amount};${currency}`,
  );
  const [receipt] = await pool.ingest([pool.file(`${name}.csv`, [HEADER, ...lines, ''].join('\n'))], {
    organisation: name,
  });
  assert.ok(receipt);
  return receipt;
}

describe('amounts', () => {
  for (const [currency, amounts, minor, shown] of [
    ['JPY', ['1500', '1,500', '¥1500', '1500.00'], 6_000, '6 000 ¥'],
    ['XOF', ['12500', '12.500', '12 500', '12 500 FCFA', '1.012.500'], 1_062_500, '1 062 500 XOF'],
    ['XAF', ['5000', '5000,00'], 10_000, '10 000 XAF'],
    ['TND', ['12,500', '12.500', '1 012,500', '7'], 1_044_500, '1 044,500 TND'],
    ['CAD', ['12,50', '12', '1 012,50'], 103_700, '1 037 $'],
  ] as const)
    it(`in ${currency} are read in its own minor units`, async () => {
      const receipt = await handIn(
        `maison-${currency.toLowerCase()}`,
        amounts.map((amount) => [amount, currency] as const),
      );
      assert.deepEqual(receipt.rows, {
        read: amounts.length,
        kept: amounts.length,
        setAside: 0,
        excluded: 0,
      });
      assert.deepEqual([receipt.totals.currency, receipt.totals.revenueMinor], [currency, minor]);
      assert.equal(formatMoney(minor, currency, 'fr').replace(/\s/g, ' '), shown);
    });

  it('in cents of a currency that has none are set aside, with why', async () => {
    const receipt = await handIn('maison-demi', [
      ['1500', 'JPY'],
      ['1500,50', 'JPY'],
      ['1500,50', 'CAD'],
    ]);
    assert.deepEqual([receipt.rows.kept, receipt.rows.setAside], [2, 1]);
    assert.ok(receipt.problems.some(({ code, row }) => code === 'amount-in-no-cents' && row === 3));
  });
});
