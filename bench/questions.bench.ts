// Forty questions that managers ask, of the pool and of a house, beside hand-written SQL on the lines: same filter, same
// grouping, same joins, same files, same process. The answer’s time is the whole one: plan, engine, protection, sentence,
// log. Nothing remembers answers.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';

import { answer } from '#jobs/answer.ts';
import { type Answering, openAnswering } from '#jobs/answering.ts';
import type { Audience } from '#model/audience.ts';
import { QUEBEC_FSAS } from '#vocabulary/geography/fsa.ts';
import type { Benchmark, Figures } from './benchmark.ts';
import { HOUSES, makeLake, slugOf } from './made-lake.ts';
import { type Kind, linesSql, STANDARD_QUESTIONS, type StandardQuestion } from './standard-questions.ts';

const RUNS = 3;

export const questions: Benchmark = {
  name: 'questions',
  about: `forty questions of ${HOUSES} houses, answer cache off; baseline: SQL on the lines in DuckDB, same process`,
  async run({ quick, tell }) {
    const lines = quick ? 1_000_000 : 10_000_000;
    const small = await measureAt(lines / 10, tell);
    const large = await measureAt(lines, tell);
    return {
      lines,
      ...summary(large),
      growthX10: round(median(large.map(({ ms }, i) => ms / (small[i]?.ms ?? ms)))),
    };
  },
};

type Scope = 'pool' | 'own';

type Timed = { readonly kind: Kind; readonly scope: Scope; readonly ms: number; readonly linesMs: number };

async function measureAt(lines: number, tell: (text: string) => void): Promise<readonly Timed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-questions-'));
  try {
    const root = join(folder, 'pool');
    const pool = await makeLake({ root, lines, tell });
    const answering = await openAnswering(pool);
    await answering.at(async () => undefined);
    const started = performance.now();
    await answering.keep();
    tell(`rollups kept in ${Math.round((performance.now() - started) / 1000)} s`);
    const baseline = await openBaseline(root, folder);
    try {
      return await timeAll(answering, baseline.run, tell);
    } finally {
      baseline.close();
      answering.close();
      pool.catalogue.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeAll(
  answering: Answering,
  run: (sql: string) => Promise<void>,
  tell: (text: string) => void,
): Promise<readonly Timed[]> {
  const timed: Timed[] = [];
  for (const question of STANDARD_QUESTIONS) {
    for (const scope of ['pool', 'own'] as const) {
      const { ms, linesMs } = await timeBoth(answering, run, question, scope);
      timed.push({ kind: question.kind, scope, ms, linesMs });
      tell(
        `${scope} ${question.query.metric} ${question.query.by?.join(' × ') ?? ''}: ${Math.round(ms)} ms, ${Math.round(linesMs)} on the lines, ${round(ms / linesMs)} ×`,
      );
    }
  }
  return timed;
}

/** In turns, so that what else the machine does weighs on both; the first of each warms its files up. */
async function timeBoth(
  answering: Answering,
  run: (sql: string) => Promise<void>,
  question: StandardQuestion,
  scope: Scope,
): Promise<{ readonly ms: number; readonly linesMs: number }> {
  const house = slugOf(4);
  const audience: Audience = scope === 'own' ? { kind: 'organisation', slug: house } : { kind: 'public' };
  const sql = linesSql(question, scope === 'own' ? house : null);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let time = 0; time <= RUNS; time++) {
    ours.push(await timeOf(() => answer(answering, { query: question.query, audience })));
    theirs.push(await timeOf(() => run(sql)));
  }
  return { ms: median(ours.slice(1)), linesMs: median(theirs.slice(1)) };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function openBaseline(
  root: string,
  folder: string,
): Promise<{ readonly run: (sql: string) => Promise<void>; readonly close: () => void }> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '4096MB',
    temp_directory: join(folder, 'spill'),
  });
  const connection = await instance.connect();
  const derived = join(root, 'derived');
  const persons = readdirSync(derived).find((name) => name.startsWith('email_persons')) ?? '';
  await connection.run(`create view lines as from read_parquet('${root}/lake/movements/*/*.parquet')`);
  await connection.run(`create view shows as from read_parquet('${root}/lake/performances/*/*.parquet')`);
  await connection.run(`create view persons as from read_parquet('${join(derived, persons)}')`);
  const places = QUEBEC_FSAS.map(({ fsa, region, zone }) => `('${fsa}', '${region}', '${zone}')`).join(', ');
  await connection.run(`create table places as from (values ${places}) as place(fsa, region, zone)`);
  return {
    run: async (sql) => {
      await connection.runAndReadAll(sql);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function summary(timed: readonly Timed[]): Figures {
  const figures: Record<string, number> = { questions: timed.length };
  for (const scope of ['pool', 'own'] as const) {
    for (const kind of ['additive', 'persons', 'rest'] as const) {
      const chosen = timed.filter((one) => one.scope === scope && one.kind === kind);
      const ms = chosen.map((one) => one.ms);
      const ratios = chosen.map((one) => one.ms / one.linesMs);
      figures[`${scope}.${kind}.p50Ms`] = Math.round(quantile(ms, 0.5));
      figures[`${scope}.${kind}.p95Ms`] = Math.round(quantile(ms, 0.95));
      figures[`${scope}.${kind}.ratioP50`] = round(quantile(ratios, 0.5));
      figures[`${scope}.${kind}.ratioP95`] = round(quantile(ratios, 0.95));
    }
  }
  return figures;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that so many are not above (nearest rank). */
function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(at * sorted.length) - 1)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
