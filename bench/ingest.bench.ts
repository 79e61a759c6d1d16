// A CSV of 1 GB from the file to a committed batch, through the command line, beside DuckDB’s own read_csv → Parquet.
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { Benchmark, Figures } from './benchmark.ts';
import { makeLines } from './make-lines.ts';
import { type Measured, measured } from './measured-process.ts';

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
      const narrow = await compare(join(folder, 'narrow'), { rows, identity: false, isNarrow: true }, tell);
      return {
        ...prefixed('withoutTokens', plain),
        ...prefixed('withTokens', tokens),
        ...prefixed('windows1252', narrow),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Chosen = {
  readonly rows: number;
  readonly identity: boolean;
  /** Handed in as windows-1252; the baseline reads the same in UTF-8, since it reads nothing else. */
  readonly isNarrow?: boolean;
};

async function compare(
  folder: string,
  { isNarrow = false, ...chosen }: Chosen,
  tell: (text: string) => void,
): Promise<Figures> {
  const { programme, sales } = await makeLines({
    folder,
    buyers: 2_000_000,
    performances: 2_000,
    seed: 1,
    ...chosen,
  });
  const megabytes = statSync(sales).size / 1e6;
  tell(`${Math.round(megabytes)} MB made`);
  const given = isNarrow ? join(folder, 'windows-1252.csv') : sales;
  if (isNarrow) await writeNarrow(sales, given);
  const copied = [];
  const received = [];
  // In turns, since a shared machine is now quick and now slow; of each the quicker counts.
  for (const turn of [1, 2]) {
    const pool = join(folder, `pool-${turn}`);
    await measured([CLI, 'init', pool]);
    await measured([
      CLI,
      'ingest',
      pool,
      '--organisation',
      'theatre-exemple',
      '--agree',
      programme,
      '--json',
    ]);
    copied.push(await measured([RAW, sales, join(folder, 'raw.parquet')]));
    received.push(
      await measured([CLI, 'ingest', pool, '--organisation', 'theatre-exemple', given, '--json']),
    );
    rmSync(pool, { recursive: true, force: true });
  }
  const [raw, ours] = [quicker(copied), quicker(received)];
  const [receipt] = JSON.parse(ours.output) as readonly {
    readonly rows: { readonly read: number; readonly kept: number };
  }[];
  rmSync(folder, { recursive: true, force: true });
  return {
    megabytes: Math.round(megabytes),
    rowsRead: receipt?.rows.read ?? 0,
    rowsKept: receipt?.rows.kept ?? 0,
    rawSeconds: round(raw.seconds),
    seconds: round(ours.seconds),
    ratio: round(ours.seconds / raw.seconds),
    peakMb: Math.round(Math.max(...received.map(({ peakMb }) => peakMb))),
    rawPeakMb: Math.round(raw.peakMb),
  };
}

function quicker(runs: readonly Measured[]): Measured {
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}

/** The accents of these lines are the same bytes in windows-1252 and in Latin-1. */
async function writeNarrow(file: string, target: string): Promise<void> {
  await pipeline(
    createReadStream(file, { encoding: 'utf8', highWaterMark: 4 * 1024 * 1024 }),
    async function* (texts: AsyncIterable<string>) {
      for await (const text of texts) yield Buffer.from(text, 'latin1');
    },
    createWriteStream(target),
  );
}

function prefixed(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
