import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import type { ReceiptTotals } from '#model/receipt.ts';
import { zipOf } from '../hostile/bytes/zip.ts';
import { MadePool } from './made-pool.ts';

/** A file as a house would hand it in, and what a person counts in it. */
type Field = {
  readonly file: string;
  readonly text: string;
  readonly rows: readonly [read: number, kept: number, setAside: number, excluded: number];
  readonly totals: Partial<ReceiptTotals>;
};

const FILES: Readonly<Record<string, Field>> = {
  'the price is the price, and not the total with fees and taxes': {
    file: 'fees.csv',
    text: `Commande;Date de vente;Spectacle;Date spectacle;Tarif;Prix;Frais;TPS;TVQ;Total
1;2025-01-10;Aube;2025-03-14;Régulier;40,00 $;3,00 $;2,15 $;4,29 $;49,44 $
2;2025-01-11;Aube;2025-03-14;Étudiant;25,00 $;3,00 $;1,40 $;2,79 $;32,19 $
3;2025-01-12;Aube;2025-03-14;Régulier;40,00 $;3,00 $;2,15 $;4,29 $;49,44 $`,
    rows: [3, 3, 0, 0],
    totals: { tickets: 3, revenueMinor: 10500, feesMinor: 900 },
  },
  'a total of the order, said on each of its tickets, counts once': {
    file: 'orders.csv',
    text: `Commande;Date commande;Total commande;Spectacle;Date spectacle;Tarif
1;2025-01-10;65,00;Aube;2025-03-14;Régulier
1;2025-01-10;65,00;Aube;2025-03-14;Étudiant
2;2025-01-11;80,00;Aube;2025-03-14;Régulier
2;2025-01-11;80,00;Aube;2025-03-14;Régulier
3;2025-01-12;40,00;Aube;2025-03-14;Régulier`,
    rows: [5, 5, 0, 0],
    totals: { tickets: 5, revenueMinor: 18500 },
  },
  'a price in cents is in cents': {
    file: 'cents.csv',
    text: `order_id,created_at,event_name,event_date,ticket_type,price_cents
1,2025-01-10,Dawn,2025-03-14,Adult,4000
2,2025-01-11,Dawn,2025-03-14,Student,2550`,
    rows: [2, 2, 0, 0],
    totals: { tickets: 2, revenueMinor: 6550 },
  },
  'names of shows written once, as merged cells export, are those of the rows below': {
    file: 'merged.csv',
    text: `Spectacle;Date;Commande;Date de vente;Tarif;Prix
Aube;2025-03-14;1;2025-01-10;Régulier;40,00
;;2;2025-01-11;Régulier;40,00
;;3;2025-01-12;Étudiant;25,00
Brume;2025-04-02;4;2025-01-12;Régulier;40,00
;;5;2025-01-13;Régulier;40,00`,
    rows: [5, 5, 0, 0],
    totals: { tickets: 5, revenueMinor: 18500, performances: 2 },
  },
  'subtotals by their names, notes and gifts are no tickets': {
    file: 'notes.csv',
    text: `No commande;Date vente;Événement;Date événement;Type de billet;Prix
1;2025-01-10;Don Juan;2025-03-14;Régulier;40,00
2;2025-01-11;Don Juan;2025-03-14;Régulier;40,00
Sous-total Don Juan;;;;;80,00
3;2025-01-12;Don;;;100,00
* Prix en dollars canadiens, taxes en sus;;;;;`,
    rows: [5, 2, 0, 3],
    totals: { tickets: 2, revenueMinor: 8000, performances: 1 },
  },
  'a date of cancellation, where nothing else says so, cancels': {
    file: 'cancelled.csv',
    text: `No billet;No commande;Date achat;Date annulation;Spectacle;Date spectacle;Prix
71;1;2025-01-10;;Aube;2025-03-14;40,00
72;2;2025-01-11;2025-02-01;Aube;2025-03-14;40,00
73;3;2025-01-12;;Aube;2025-03-14;40,00`,
    rows: [3, 3, 0, 0],
    totals: { tickets: 2, revenueMinor: 8000 },
  },
  'days of a museum are counted without a performance, of which they have none': {
    file: 'admissions.csv',
    text: `Jour;Adultes;Enfants;Total visiteurs;Recettes
03-06-2025;40;12;52;520,00
04-06-2025;31;8;39;390,00
25-06-2025;62;20;82;820,00`,
    rows: [3, 3, 0, 0],
    totals: { tickets: 173, revenueMinor: 173000, from: '2025-06-03', to: '2025-06-25' },
  },
  'months by their names are of a period': {
    file: 'months.csv',
    text: 'Mois;Entrées;Recettes\nJanvier 2025;1200;30000,00\nAoût 2025;980;24500,00',
    rows: [2, 2, 0, 0],
    totals: { tickets: 2180, revenueMinor: 5450000, from: '2025-01-01', to: '2025-08-31' },
  },
  'a count that calls itself a total or a net is no money': {
    file: 'net.csv',
    text: `Spectacle;Date;Vendus;Remboursés;Net;Recettes nettes
Aube;2025-03-14;120;4;116;3480,00
Brume;2025-03-15;90;0;90;2700,00
Crue;2025-03-20;75;5;70;2100,00`,
    rows: [3, 3, 0, 0],
    totals: { tickets: 276, revenueMinor: 828000, from: '2025-03-14', to: '2025-03-20' },
  },
  'hours said to be UTC become those of the house, and serial days are days': {
    file: 'utc.csv',
    text: `Order number;Created (UTC);Event;Event date;Price
1;2025-01-10 02:30:00;Dawn;45730,8125;40,00
2;2025-01-12 18:00:00;Dawn;45730,8125;40,00`,
    rows: [2, 2, 0, 0],
    totals: { tickets: 2, revenueMinor: 8000, from: '2025-01-09', to: '2025-01-12', performances: 1 },
  },
  'dates with points or ordinals are dates, “Gratuit” is nothing, and euros are euros': {
    file: 'words.csv',
    text: `Booking ref;Booked on;Show;Show date;Ticket;Price
1;Friday, January 10th 2025;Dawn;2025.03.14;Adult;40,00 €
2;Saturday, January 11th 2025;Dawn;2025.03.14;Child;Gratuit
3;Sunday, January 12th 2025;Dawn;2025.03.14;Adult;40,00 €`,
    rows: [3, 3, 0, 0],
    totals: { tickets: 3, revenueMinor: 8000, currency: 'EUR', from: '2025-01-10', to: '2025-01-12' },
  },
  'who told their age answered': {
    file: 'survey.csv',
    text: `Respondent ID,Collector ID,Start Date,End Date,How did you hear about this performance?,What is your age?
,,,,Response,Response
1,4,03/15/2025 20:10,03/15/2025 20:20,Facebook,25-34
2,4,03/15/2025 20:11,03/15/2025 20:21,,35-44
3,4,03/15/2025 20:12,03/15/2025 20:22,,`,
    rows: [3, 2, 0, 1],
    totals: { respondents: 2 },
  },
};

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

for (const [name, { file, text, rows, totals }] of Object.entries(FILES))
  test(name, async () => {
    const organisation = `house-${file.replace('.csv', '')}`;
    const [receipt] = await pool.ingest([pool.file(file, text)], { organisation });
    assert.ok(receipt);
    const { read, kept, setAside, excluded } = receipt.rows;
    assert.deepEqual([read, kept, setAside, excluded], rows);
    const told = Object.fromEntries(
      Object.keys(totals).map((key) => [key, receipt.totals[key as keyof ReceiptTotals]]),
    );
    assert.deepEqual(told, totals);
  });

test('one archive within another is opened', async () => {
  const sales = 'Commande;Date achat;Spectacle;Date spectacle;Prix\n1;2025-01-10;Aube;2025-03-14;40,00';
  const inner = zipOf([{ name: 'sales.csv', content: sales }]);
  const [receipt] = await pool.ingest(
    [pool.file('outer.zip', zipOf([{ name: 'inner.zip', content: inner }]))],
    {
      organisation: 'house-archive',
    },
  );
  assert.equal(receipt?.totals.revenueMinor, 4000);
});

for (const [code, text] of [
  ['months-across', 'Spectacle;Janvier 2025;Février 2025;Mars 2025\nAube;12;8;4'],
  [
    'payments-alone',
    'Date de paiement;Mode de paiement;Montant\n2025-03-01;Visa;40,00\n2025-03-02;Visa;25,00',
  ],
] as const)
  test(`${code} is said, in words that tell what to hand in`, async () => {
    const { errors } = await pool.refused([pool.file(`${code}.csv`, text)], {
      organisation: 'house-refused',
    });
    assert.deepEqual(
      errors.map((error) => error.code),
      [code],
    );
  });
