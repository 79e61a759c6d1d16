// A report as it is printed, one block a performance: read as one table, from text and from a workbook.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { writeXlsx } from '#demo/exports/xlsx-file.ts';
import { MadePool } from './made-pool.ts';

const HEADER = ['Tarif', 'Billets', 'Prix unitaire', 'Montant'];

const BLOCKS = [
  [
    'Le Songe',
    'Grande salle',
    '2024-10-04 20:00',
    [
      ['Plein tarif', 12, 45],
      ['Étudiant', 3, 30],
    ],
  ],
  [
    'Le Songe',
    'Grande salle',
    '2024-10-05 20:00',
    [
      ['Plein tarif', 10, 45],
      ['Faveur', 2, 0],
    ],
  ],
  ['Phèdre', 'Studio', '2024-11-08 19:30', [['Plein tarif', 7, 40]]],
] as const;

/** The report as rows of cells; what stands above a block in its first cell. */
function report(): readonly (readonly (string | number)[])[] {
  const blocks = BLOCKS.flatMap(([show, hall, at, lines]) => [
    [`Spectacle : ${show}`],
    [`Salle : ${hall}`],
    [`Date : ${at}`],
    HEADER,
    ...lines.map(([label, count, price]) => [label, count, price, count * price]),
    ['Total', lines.reduce((sum, [, count]) => sum + count, 0), '', ''],
    [],
  ]);
  return [['Rapport des ventes par représentation'], ['Théâtre de l’Essai'], [], ...blocks];
}

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

async function landed(path: string, organisation: string) {
  const [receipt] = await pool.ingest([path], { organisation });
  const by = async (metric: string, dimension: string) => pool.figures(metric, dimension, organisation);
  return {
    rows: receipt?.rows,
    exclusions: receipt?.exclusions,
    tickets: await by('tickets-issued', 'performance-month'),
    sold: await by('tickets-sold', 'performance-month'),
    classes: await by('tickets-issued', 'price-class'),
    revenue: receipt?.totals.revenueMinor,
  };
}

const EXPECTED = {
  rows: { read: 8, kept: 5, setAside: 0, excluded: 3 },
  exclusions: { 'total-row': 3 },
  tickets: { '2024-10': 27, '2024-11': 7 },
  sold: { '2024-10': 25, '2024-11': 7 },
  classes: { complimentary: 2, full: 29, reduced: 3 },
  revenue: 136_000,
};

describe('a printed report of sales', () => {
  it('lands from a text', async () => {
    const text = report()
      .map((cells) =>
        Array.from({ length: 4 }, (_, at) => String(cells[at] ?? '').replace('.', ',')).join(';'),
      )
      .join('\r\n');
    assert.deepEqual(await landed(pool.file('rapport.csv', text), 'maison-a'), EXPECTED);
  });

  it('lands from a workbook', async () => {
    const path = join(pool.folder, 'rapport.xlsx');
    writeXlsx(path, [{ name: 'Rapport', rows: report().map((cells) => [...cells]) }]);
    assert.deepEqual(await landed(path, 'maison-b'), EXPECTED);
  });
});
