// Amounts in currencies without cents, and in those of a thousand parts, are read in their own minor units or set aside.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { formatMoney } from '#messages/numbers.ts';
import type { Query } from '#model/query.ts';
import { MadePool, parterre } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make({ isProvisional: true });
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

/** The export of a system whose files write no currency. */
const HELLOASSO = [
  'Référence commande;Date de la commande;Statut de la commande;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Tarif;Montant tarif;Code Promo;Montant code promo',
  '90001;04/10/2024 12:31;Validé;Roy;Ana;ana@example.com;;Carte bancaire;Plein tarif;85,00;;',
  '',
].join('\n');
const WEEZEVENT = [
  'Numéro de commande;Date commande;Tarif;Groupe de tarif;Prénom acheteur;Nom acheteur;Montant TTC;Canal de vente;Code participant',
  'W1001;12/09/2024 18:04;Plein tarif;Concert;Ana;Roy;24,50;En ligne;WZ0001',
  '',
].join('\n');

async function codesOf(name: string, text: string) {
  const [receipt] = await pool.ingest([pool.file(`${name}.csv`, text)], { organisation: name });
  assert.ok(receipt);
  const codes = receipt.problems.map(({ code }) => code).filter((code) => code.startsWith('currency-'));
  return { receipt, codes };
}

describe('amounts without a currency', () => {
  it('are in the one that their system sells in, and add nothing to dollars', async () => {
    const { receipt, codes } = await codesOf('compagnie-euro', HELLOASSO);
    assert.deepEqual([receipt.totals.currency, receipt.totals.revenueMinor], ['EUR', 8_500]);
    assert.deepEqual(codes, ['currency-not-pool']);
    assert.equal(await pool.figure('revenue', 'compagnie-euro'), 0);
    assert.deepEqual(await pool.figures('revenue', 'currency', 'compagnie-euro'), { EUR: 8_500 });
  });

  it('are said to be left out where a figure counts those of the pool alone, to their house', async () => {
    const noteOf = async (query: Query, as: string) => {
      const { notes } = await pool.query(query, as);
      return notes.find(({ code }) => code === 'other-currencies')?.text.fr;
    };
    for (const metric of ['revenue', 'average-price'])
      assert.match((await noteOf({ metric }, 'compagnie-euro')) ?? '', /^Seuls les montants en CAD.*en EUR,/);
    for (const query of [
      { metric: 'tickets-issued' },
      { metric: 'revenue', by: ['currency'] },
      { metric: 'revenue', where: { 'purchase-date': { from: '2025-01-01', to: '2025-01-31' } } },
      { metric: 'revenue', scope: 'pool' },
    ] as const)
      assert.equal(await noteOf(query, 'compagnie-euro'), undefined, JSON.stringify(query));
    assert.equal(await noteOf({ metric: 'revenue' }, 'maison-cad'), undefined);
  });

  it('are in the pool’s where their system sells in several, which is said until the house says which', async () => {
    const { receipt, codes } = await codesOf('compagnie-double', WEEZEVENT);
    assert.deepEqual([receipt.totals.currency, codes], ['CAD', ['currency-assumed']]);
    await pool.undo(receipt.id);
    const { status, err } = await parterre(['confirm', pool.root, receipt.id, '-'], {
      input: JSON.stringify({ currency: 'EUR' }),
    });
    assert.equal(status, 0, err);
    const again = await codesOf('compagnie-double', WEEZEVENT);
    assert.deepEqual([again.receipt.totals.currency, again.codes], ['EUR', ['currency-not-pool']]);
  });

  it('that are written with a sign are in that currency, whatever was said of files alike', async () => {
    const { receipt } = await codesOf('compagnie-double', WEEZEVENT.replace('24,50', '24,50 £'));
    assert.equal(receipt.totals.currency, 'GBP');
  });

  it('are asked nothing about once the house said that they are in the pool’s', async () => {
    const { receipt } = await codesOf('compagnie-dollar', WEEZEVENT);
    await pool.undo(receipt.id);
    await parterre(['confirm', pool.root, receipt.id, '-'], { input: JSON.stringify({ currency: 'CAD' }) });
    const again = await codesOf('compagnie-dollar', WEEZEVENT);
    assert.deepEqual([again.receipt.totals.currency, again.codes], ['CAD', []]);
  });
});
