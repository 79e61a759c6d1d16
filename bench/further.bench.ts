// New questions of a release, asked of a server over HTTP: one after the other, and all at once by as many members.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';

import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { buildEdition } from '#jobs/releases/editions.ts';
import type { Answer } from '#model/answer.ts';
import { assertThat } from '#model/assertion.ts';
import type { Query } from '#model/query.ts';
import { organisations } from '#store/organisations.ts';
import type { Benchmark, Figures } from './benchmark.ts';
import { onDemonstrationPool } from './demonstration-pool.ts';
import { processorSecondsOf } from './measured-process.ts';

const PORT = 4671;
const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
export const MONTHS = { from: '2024-09', to: '2025-07' };
/** Of the tables asked, those before are of a month that the release has by itself. */
const FIRST_NEW = 10;
/** New ones that no audit is asked of. */
const UNAUDITED = 3;
/** As many members ask at once, each what others ask too. */
const ASKERS = 50;

export const further: Benchmark = {
  name: 'further',
  about: 'new tables of a release of 60 houses; baseline: the same, asked one after the other',
  run: (options) =>
    onDemonstrationPool(options, async (root, folder) => {
      await buildRelease(root);
      options.tell('a release is built');
      return measureFurther(root, folder);
    }),
};

export async function buildRelease(root: string): Promise<void> {
  const pool = openPool(root, () => new Date());
  const answering = await openAnswering(pool);
  await buildEdition(answering, MONTHS);
  await answering.keep();
  answering.close();
  pool.catalogue.close();
}

/** Of a pool with a release that nobody asked anything of yet; it stays so. */
export async function measureFurther(root: string, folder: string): Promise<Figures> {
  const pool = openPool(root, () => new Date());
  const members = (await organisations(pool.catalogue)).map(({ slug }) => slug);
  pool.catalogue.close();
  const asked = monthlyTables().map((query, i): Asked => ({ query, as: members[i % members.length] ?? '' }));
  const [one] = asked;
  assertThat(one !== undefined, 'there are tables to ask for');
  const fresh: { readonly ms: number; readonly processorMs: number }[] = [];
  for (const [i, query] of NEW_SETS.entries()) {
    const as = members[i] ?? '';
    const first = await served(root, join(folder, `fresh-${i}`), async (used) => {
      const { ms } = await ask({ query, as });
      return { ms, processorMs: 1000 * used() };
    });
    fresh.push(first);
  }
  const alone = await served(root, join(folder, 'alone'), async (used) => {
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    for (const one of asked) answers.push(await ask(one));
    return { answers, processorSeconds: used() };
  });
  const together = await served(root, join(folder, 'together'), async (used) => {
    const started = performance.now();
    const first = await Promise.all(asked.map(ask));
    const seconds = (performance.now() - started) / 1000;
    const processorSeconds = used();
    const again = await Promise.all(asked.map(ask));
    return {
      seconds,
      processorSeconds,
      first,
      isSame: first.every(({ rows }, i) => rows === again[i]?.rows),
    };
  });
  const rows = alone.answers.map((answer) => answer.rows);
  const crowd = await served(root, join(folder, 'crowd'), async (used) => {
    const started = performance.now();
    const askers = Array.from({ length: ASKERS }, (_, i): Asked => {
      const { query } = asked[i % asked.length] ?? one;
      return { query, as: members[i % members.length] ?? '' };
    });
    const answers = await Promise.all(askers.map(ask));
    const seconds = (performance.now() - started) / 1000;
    return { answers, seconds, processorSeconds: used() };
  });
  // In the order in which new sets are asked, an audit is asked of those after the third.
  const audited = await served(root, join(folder, 'audited'), async (used) => {
    const asked: Awaited<ReturnType<typeof timed>>[] = [];
    for (const [i, query] of NEW_SETS.entries()) asked.push(await timed({ query, as: members[i] ?? '' }));
    return { asked: asked.slice(UNAUDITED), processorSeconds: used() };
  });
  return {
    ...waits(
      'newSet',
      fresh.map(({ ms }) => ms),
    ),
    newSetMedianProcessorMs: atShare(
      fresh.map(({ processorMs }) => processorMs),
      0.5,
    ),
    tables: asked.length,
    firstMs: Math.round(alone.answers[FIRST_NEW]?.ms ?? 0),
    ...waits(
      'alone',
      alone.answers.map(({ ms }) => ms),
    ),
    oneAfterTheOtherSeconds: tenths(alone.answers.reduce((sum, { ms }) => sum + ms, 0) / 1000),
    oneAfterTheOtherProcessorSeconds: tenths(alone.processorSeconds),
    ...waits(
      'atOnce',
      together.first.map(({ ms }) => ms),
    ),
    atOnceSeconds: tenths(together.seconds),
    atOnceProcessorSeconds: tenths(together.processorSeconds),
    sameAsAlone: together.first.filter((answer, i) => answer.rows === rows[i]).length,
    sameAgain: together.isSame ? 'yes' : 'no',
    askers: ASKERS,
    ...waits(
      'askers',
      crowd.answers.map(({ ms }) => ms),
    ),
    askersSeconds: tenths(crowd.seconds),
    askersProcessorSeconds: tenths(crowd.processorSeconds),
    askersSameAsAlone: crowd.answers.filter((answer, i) => answer.rows === rows[i % rows.length]).length,
    ...waits(
      'audited',
      audited.asked.map(({ ms }) => ms),
    ),
    auditedReleased: audited.asked.filter(({ isReleased }) => isReleased).length,
    auditedProcessorSeconds: tenths(audited.processorSeconds),
  };
}

/** What they who ask wait: half of them, all but a twentieth, and the last. */
function waits(what: string, ms: readonly number[]): Figures {
  return {
    [`${what}MedianMs`]: atShare(ms, 0.5),
    [`${what}P95Ms`]: atShare(ms, 0.95),
    [`${what}WorstMs`]: atShare(ms, 1),
  };
}

function atShare(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Each the first of a set of dimensions that the release does not hold together, or at all. */
const NEW_SETS: readonly Query[] = [
  { by: ['channel'], where: { 'age-band': ['18-35'] } },
  { by: ['price-class'], where: { 'lead-time-band': ['same-day', '1-7-days'] } },
  { by: ['performance-weekday'] },
  { by: ['new-or-returning'], where: { 'purchase-weekday': ['thursday'] } },
  { by: ['region'], where: { channel: ['online'] } },
].map((asked): Query => ({ ...asked, metric: 'tickets-issued', scope: 'pool' }));

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
  return all.slice(0, FIRST_NEW + UNAUDITED);
}

type Asked = { readonly query: Query; readonly as: string };

async function ask(asked: Asked) {
  const { ms, isAnswered, text } = await timed(asked);
  if (!isAnswered) throw new Error(text);
  return { ms, rows: JSON.stringify((JSON.parse(text) as Answer).rows) };
}

/** An audit may close a question: then nothing of it is released. */
async function timed({ query, as }: Asked) {
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${PORT}/api/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, as, lang: 'en' }),
  });
  const text = await response.text();
  const ms = performance.now() - started;
  const { rows = [] } = JSON.parse(text) as Partial<Answer>;
  return { ms, isAnswered: response.ok, isReleased: rows.some(({ status }) => status === 'ok'), text };
}

/**
 * A server over a copy of the pool, its rollups made and its first question asked. Work may know how much of the processor
 * it has used since.
 */
async function served<T>(
  root: string,
  copy: string,
  work: (processorSeconds: () => number) => Promise<T>,
): Promise<T> {
  cpSync(root, copy, { recursive: true });
  const args = ['--disable-warning=ExperimentalWarning', MAIN, 'serve', copy, '--port', String(PORT)];
  const server = spawn(process.execPath, args, { stdio: 'ignore' });
  try {
    await untilReady();
    const before = processorSecondsOf(server.pid ?? 0);
    return await work(() => processorSecondsOf(server.pid ?? 0) - before);
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
  if (server.exitCode !== null) throw new Error('the server ended by itself');
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
}
