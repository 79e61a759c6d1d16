// New questions of a release, asked of a server over HTTP: one after the other, and all at once by fifty members.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generateDemonstration } from '#demo/demo.ts';
import { openAnswering } from '#jobs/answering.ts';
import { loadDemonstration } from '#jobs/demonstration.ts';
import { openPool } from '#jobs/open-pool.ts';
import { buildEdition } from '#jobs/releases/editions.ts';
import type { Answer } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import { organisations } from '#store/organisations.ts';
import type { Benchmark, Figures } from './benchmark.ts';

const PORT = 4671;
const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
const MONTHS = { from: '2024-09', to: '2025-07' };
const ASKERS = 50;

export const further: Benchmark = {
  name: 'further',
  about: 'new tables of a release of 60 houses; baseline: the same, asked one after the other',
  async run({ quick, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'parterre-further-'));
    try {
      const root = join(folder, 'pool');
      const files = join(folder, 'files');
      await generateDemonstration({
        out: files,
        organisations: 60,
        tickets: quick ? 60_000 : 300_000,
        seed: 1,
      });
      await loadDemonstration(root, files, { now: () => new Date(), tell: () => undefined });
      await buildRelease(root);
      tell('a release is built');
      return await measureFurther(root, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function buildRelease(root: string): Promise<void> {
  const pool = openPool(root, () => new Date());
  const answering = await openAnswering(pool);
  await buildEdition(answering, MONTHS);
  answering.close();
  pool.catalogue.close();
}

/** Of a pool with a release that nobody asked anything of yet; it stays so. */
export async function measureFurther(root: string, folder: string): Promise<Figures> {
  const pool = openPool(root, () => new Date());
  const members = (await organisations(pool.catalogue)).map(({ slug }) => slug);
  pool.catalogue.close();
  const asked = monthlyTables().map((query, i) => ({ query, as: members[i % members.length] ?? '' }));
  const alone = await served(root, join(folder, 'alone'), async () => {
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    for (const one of asked) answers.push(await ask(one));
    return answers;
  });
  const together = await served(root, join(folder, 'together'), async () => {
    const started = performance.now();
    const first = await Promise.all(asked.map(ask));
    const seconds = (performance.now() - started) / 1000;
    const again = await Promise.all(asked.map(ask));
    return { seconds, first, isSame: first.every(({ rows }, i) => rows === again[i]?.rows) };
  });
  const sorted = alone.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return {
    tables: asked.length,
    medianMs: Math.round(sorted[sorted.length >> 1] ?? 0),
    worstMs: Math.round(sorted.at(-1) ?? 0),
    oneAfterTheOtherSeconds: Math.round(alone.reduce((sum, { ms }) => sum + ms, 0) / 100) / 10,
    atOnceSeconds: Math.round(together.seconds * 10) / 10,
    sameAsAlone: together.first.filter(({ rows }, i) => rows === alone[i]?.rows).length,
    sameAgain: together.isSame ? 'yes' : 'no',
  };
}

/** Months that the release holds in whole only, by what it cuts by quarter. */
function monthlyTables(): readonly Query[] {
  const cuts = ['channel', 'purchase-weekday', 'lead-time-band', 'price-class', 'new-or-returning'];
  const months = ['2024-09', '2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03', '2025-04'];
  const all = months.flatMap((month) =>
    cuts.flatMap((cut) =>
      [{}, { discipline: ['theatre'] }].map(
        (limit): Query => ({
          metric: 'tickets-issued',
          by: [cut],
          where: { ...limit, 'performance-month': [month] },
          scope: 'pool',
        }),
      ),
    ),
  );
  return all.slice(0, ASKERS);
}

async function ask({ query, as }: { readonly query: Query; readonly as: string }) {
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${PORT}/api/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, as, lang: 'en' }),
  });
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return { ms: performance.now() - started, rows: JSON.stringify(answer.rows) };
}

/** A server over a copy of the pool, its rollups made and its first question asked. */
async function served<T>(root: string, copy: string, work: () => Promise<T>): Promise<T> {
  cpSync(root, copy, { recursive: true });
  const args = ['--disable-warning=ExperimentalWarning', MAIN, 'serve', copy, '--port', String(PORT)];
  const server = spawn(process.execPath, args, { stdio: 'ignore' });
  try {
    await untilReady();
    return await work();
  } finally {
    await stopped(server);
  }
}

async function untilReady(): Promise<void> {
  const first: Query = { metric: 'tickets-issued', by: ['discipline'], scope: 'pool' };
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      await ask({ query: first, as: 'public' });
      // The rollups are made in the background after the first question.
      await new Promise((next) => setTimeout(next, 5_000));
      return;
    } catch {
      await new Promise((next) => setTimeout(next, 100));
    }
  }
  throw new Error('the server never answered');
}

async function stopped(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
}
