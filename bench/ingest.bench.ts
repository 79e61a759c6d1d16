// A CSV of 1 GB from the file to a committed batch, through the command line, beside DuckDB’s own read_csv → Parquet.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Benchmark, Figures } from './benchmark.ts';
import { makeLines } from './make-lines.ts';
import { measured } from './measured-process.ts';

const CLI = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
const RAW = join(import.meta.dirname, 'raw-copy.ts');

export const ingest: Benchmark = {
  name: 'ingest',
  about:
    'CSV of 1 GB → committed batch; baseline: DuckDB read_csv → Parquet (zstd) of the same file, same run',
  async run({ quick, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'parterre-ingest-'));
    try {
      const rows = quick ? 600_000 : 6_800_000;
      const plain = await compare(join(folder, 'plain'), { rows, identity: false }, tell);
      const tokens = await compare(join(folder, 'tokens'), { rows, identity: true }, tell);
      return { ...prefixed('withoutTokens', plain), ...prefixed('withTokens', tokens) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Chosen = { readonly rows: number; readonly identity: boolean };

async function compare(folder: string, chosen: Chosen, tell: (text: string) => void): Promise<Figures> {
  const { programme, sales } = await makeLines({
    folder,
    buyers: 2_000_000,
    performances: 2_000,
    seed: 1,
    ...chosen,
  });
  const megabytes = statSync(sales).size / 1e6;
  tell(`${Math.round(megabytes)} MB made`);
  const pool = join(folder, 'pool');
  await measured([CLI, 'init', pool]);
  await measured([CLI, 'ingest', pool, '--organisation', 'theatre-exemple', '--agree', programme, '--json']);
  const raw = await measured([RAW, sales, join(folder, 'raw.parquet')]);
  const ours = await measured([CLI, 'ingest', pool, '--organisation', 'theatre-exemple', sales, '--json']);
  const again = await measured([RAW, sales, join(folder, 'raw.parquet')]);
  const baseline = Math.min(raw.seconds, again.seconds);
  const [receipt] = JSON.parse(ours.output) as readonly {
    readonly rows: { readonly read: number; readonly kept: number };
  }[];
  rmSync(folder, { recursive: true, force: true });
  return {
    megabytes: Math.round(megabytes),
    rowsRead: receipt?.rows.read ?? 0,
    rowsKept: receipt?.rows.kept ?? 0,
    rawSeconds: round(baseline),
    seconds: round(ours.seconds),
    ratio: round(ours.seconds / baseline),
    peakMb: Math.round(ours.peakMb),
    rawPeakMb: Math.round(raw.peakMb),
  };
}

function prefixed(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
