// A title and the start of its performance in one cell are read apart, when all of the column is so written and nothing else
// tells the start; a table of titles that a programme writes in the same way still finds its performances there.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { MadePool } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

async function handIn(organisation: string, name: string, lines: readonly string[]): Promise<Receipt> {
  const [receipt] = await pool.ingest([pool.file(name, [...lines, ''].join('\n'))], { organisation });
  assert.ok(receipt);
  return receipt;
}

const days = (house: string) => pool.figures('tickets-issued', 'performance-date', house);
const tells = ({ problems }: Receipt) => problems.some(({ code }) => code === 'title-holds-start');

const HEADER = 'Spectacle;Date d’achat;Tarif;Montant payé;No de billet';
const sold = (titles: readonly string[]) => [
  HEADER,
  ...titles.map((title, n) => `${title};2025-01-0${n + 1} 10:00;Régulier;20,00;b${n}`),
];

describe('a column of titles that end with a date', () => {
  it('gives the title and the start, of an unknown table', async () => {
    const receipt = await handIn(
      'maison-a',
      'ventes.csv',
      sold([
        'Carmen – 12 mars 2025 20 h',
        'Bach - Suites, opus 1 – mercredi 13 mars 2025, 19 h 30',
        'Carmen – 14 mars 2025 à 20 h',
        'Carmen – 12 mars 2025 20 h',
      ]),
    );
    assert.ok(tells(receipt));
    assert.deepEqual(await days('maison-a'), { '2025-03-12': 2, '2025-03-13': 1, '2025-03-14': 1 });
    assert.deepEqual(
      [await pool.figure('performances', 'maison-a'), await pool.figure('productions', 'maison-a')],
      [3, 2],
    );
    assert.deepEqual(await pool.figures('performances', 'performance-daypart', 'maison-a'), { evening: 3 });
  });

  it('is read in numbers, in English and between brackets', async () => {
    const bracketed = sold(['Carmen (2025-03-12 20:00)', 'Tosca (2025-03-13 14:00)']);
    await handIn('maison-b', 'ventes.csv', [HEADER.replace('Spectacle', 'Séance'), ...bracketed.slice(1)]);
    assert.deepEqual(await days('maison-b'), { '2025-03-12': 1, '2025-03-13': 1 });
    await handIn(
      'maison-c',
      'sales.csv',
      sold(['Carmen - March 12, 2025 8:00 PM', 'Tosca - May 3, 2025 2:00 PM']),
    );
    assert.deepEqual(await days('maison-c'), { '2025-03-12': 1, '2025-05-03': 1 });
  });

  it('is left whole where a cell has none, where the date is part of a name, or where a column has the start', async () => {
    for (const [house, titles] of [
      ['maison-d', ['Carmen – 12 mars 2025 20 h', 'Carmen']],
      ['maison-e', ['Gala du 12 mars 2025']],
      ['maison-f', ['Carmen – 2025', 'Tosca – 2024']],
    ] as const) {
      const receipt = await handIn(house, 'ventes.csv', sold(titles));
      assert.ok(!tells(receipt), house);
      assert.deepEqual(await days(house), { '?': titles.length }, house);
    }
    const both = sold(['Carmen – 12 mars 2025', 'Tosca – 13 mars 2025']).map(
      (line, n) => `${line};${n === 0 ? 'Date du spectacle' : '2025-04-01 20:00'}`,
    );
    assert.ok(!tells(await handIn('maison-g', 'ventes.csv', both)));
    assert.deepEqual(await days('maison-g'), { '2025-04-01': 2 });
  });

  it('finds the performance of a programme, whether its titles hold the date or not', async () => {
    for (const [house, title] of [
      ['maison-h', 'Carmen'],
      ['maison-i', 'Carmen – 12 mars 2025, 20 h'],
    ] as const) {
      await handIn(house, 'programme.csv', [
        'performance_id,title,starts_at,discipline,capacity_on_sale',
        `p1,"${title}",2025-03-12T20:00,opera,100`,
        `p2,Tosca,2025-03-14T20:00,opera,100`,
      ]);
      await handIn(house, 'ventes.csv', sold(['Carmen – 12 mars 2025, 20 h', 'Tosca – 14 mars 2025, 20 h']));
      assert.deepEqual(await pool.figures('tickets-issued', 'discipline', house), { opera: 2 }, house);
      assert.equal(await pool.figure('performances', house), 2, house);
    }
  });

  it('is read in the export of a known system', async () => {
    const eventbrite =
      'Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Event Name';
    const attendee = (n: number, event: string) =>
      `41${n},11/2${n}/24 22:28,Ana,Roy,ana@example.com,1,Student,73${n},Eventbrite Completed,CAD,31.25,7.25,4.35,2.90,Attending,"${event}"`;
    const receipt = await handIn('maison-j', 'report.csv', [
      eventbrite,
      attendee(1, 'Winter Strings – 12 janvier 2025, 19 h 30'),
      attendee(2, 'Winter Strings – 13 janvier 2025, 14 h'),
    ]);
    assert.equal(receipt.source.id, 'eventbrite-attendees');
    assert.deepEqual(await days('maison-j'), { '2025-01-12': 1, '2025-01-13': 1 });
    assert.equal(await pool.figure('productions', 'maison-j'), 1);
  });
});
