// A workbook of 200,000 rows of sales, from its bytes to staged rows, beside the streaming reader of hucre alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeXlsx, type XlsxCell } from '#demo/exports/xlsx-file.ts';
import type { Benchmark } from './benchmark.ts';
import { measured } from './measured-process.ts';

const RAW = join(import.meta.dirname, 'xlsx-raw.ts');
const DECODE = join(import.meta.dirname, 'xlsx-decode.ts');
const RUNS = 3;

export const xlsx: Benchmark = {
  name: 'xlsx',
  about: '200,000-row XLSX → staged rows; baseline: hucre’s streaming reader alone, same run',
  async run({ quick, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'parterre-xlsx-'));
    try {
      const file = join(folder, 'ventes.xlsx');
      writeXlsx(file, [{ name: 'Ventes', rows: salesRows(quick ? 20_000 : 200_000) }]);
      const raw: number[] = [];
      const ours: number[] = [];
      let peakMb = 0;
      for (let run = 0; run < RUNS; run++) {
        const library = await measured([RAW, file]);
        const decoded = await measured([DECODE, file]);
        tell(`${decoded.output} rows of ${library.output} with the header`);
        raw.push(library.seconds);
        ours.push(decoded.seconds);
        peakMb = Math.max(peakMb, decoded.peakMb);
      }
      const [baseline, seconds] = [raw, ours].map((times) => times.toSorted((a, b) => a - b)[1] ?? 0);
      return {
        rawSeconds: round(baseline ?? 0),
        seconds: round(seconds ?? 0),
        ratio: round((seconds ?? 0) / (baseline || 1)),
        peakMb: Math.round(peakMb),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function* salesRows(count: number): Generator<readonly XlsxCell[]> {
  yield [
    'Commande',
    'Billet',
    'Spectacle',
    'Date du spectacle',
    'Achat',
    'Tarif',
    'Prix',
    'Canal',
    'Courriel',
    'Code postal',
  ];
  for (let i = 0; i < count; i++)
    yield [
      `C${i >> 1}`,
      `B${i}`,
      `Spectacle ${i % 40}`,
      { date: 45_500 + (i % 200) + 20 / 24 },
      { date: 45_400 + (i % 200) + (i % 24) / 24 },
      i % 3 === 0 ? 'Étudiant' : 'Régulier',
      20 + (i % 50),
      i % 4 === 0 ? 'Guichet' : 'En ligne',
      `client${i % 50_000}@exemple.test`,
      'H2X 1Y4',
    ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
