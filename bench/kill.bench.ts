// Kills the ingesting process itself (not npm) a hundred times at random moments, and looks at the pool after each:
// nothing lost, nothing twice, no identity left behind.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { makeLines } from './make-lines.ts';

const CLI = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
const HOUSE = 'theatre-exemple';
const ROWS = 60_000;

export const kill: Benchmark = {
  name: 'kill',
  about: 'kill -9 of the ingesting process at random moments; baseline: the same delivery left alone',
  async run({ quick }) {
    const times = quick ? 5 : 100;
    const folder = mkdtempSync(join(tmpdir(), 'parterre-kill-'));
    try {
      return await killManyTimes(folder, times);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function killManyTimes(folder: string, times: number): Promise<Readonly<Record<string, number>>> {
  const files = await Promise.all(
    [1, 2].map((seed) =>
      makeLines({
        folder: join(folder, `files-${seed}`),
        rows: ROWS,
        buyers: 9_000,
        performances: 200,
        seed,
        identity: true,
      }),
    ),
  );
  const first = files[0];
  const second = files[1];
  if (!first || !second) return {};
  mkdirSync(join(folder, 'reference'));
  const reference = makePool(join(folder, 'reference'));
  const started = performance.now();
  ingest(reference, [first.programme, first.sales]);
  const aloneMs = performance.now() - started;
  const before = tickets(reference);
  ingest(reference, [second.sales]);
  const after = tickets(reference);

  const pool = makePool(join(folder, 'killed'));
  ingest(pool, [first.programme, first.sales]);
  const outcome = { killed: 0, finished: 0, wrong: 0, leftovers: 0 };
  for (let time = 0; time < times; time++) {
    const wasKilled = await ingestAndKill(pool, [second.sales], Math.random() * aloneMs);
    outcome[wasKilled ? 'killed' : 'finished']++;
    const receipts = receiptsOf(pool).filter((receipt) => receipt.state === 'committed');
    const expected = receipts.length === 3 ? after : before;
    if (tickets(pool) !== expected || receipts.length > 3) outcome.wrong++;
    if (readdirSync(join(pool, 'staging')).length > 0) outcome.leftovers++;
    const last = receipts[2];
    if (last) run(['undo', pool, last.id]);
  }
  ingest(pool, [second.sales]);
  if (tickets(pool) !== after) outcome.wrong++;
  return { times, ...outcome, aloneMs: Math.round(aloneMs) };
}

function makePool(folder: string): string {
  run(['init', folder]);
  return folder;
}

function ingest(pool: string, files: readonly string[]): void {
  run(['ingest', pool, '--organisation', HOUSE, '--agree', ...files, '--json']);
}

/** Resolves to whether the process was killed before it ended by itself. */
function ingestAndKill(pool: string, files: readonly string[], afterMs: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [CLI, 'ingest', pool, '--organisation', HOUSE, '--agree', ...files, '--json'],
    {
      stdio: 'ignore',
    },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  return new Promise((resolve) => {
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Asked as the house; the staging of killed processes is swept by this very opening. */
function tickets(pool: string): number {
  const asked = run(
    ['query', pool, '-', '--as', HOUSE, '--json'],
    JSON.stringify({ metric: 'tickets-issued' }),
  );
  const answer = JSON.parse(asked) as { rows: readonly Record<string, number>[] };
  return answer.rows[0]?.['tickets-issued'] ?? Number.NaN;
}

function receiptsOf(pool: string): readonly { readonly id: string; readonly state: string }[] {
  return JSON.parse(run(['receipts', pool, '--json'])) as readonly { id: string; state: string }[];
}

function run(args: readonly string[], input = ''): string {
  const done = spawnSync(process.execPath, [CLI, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status}: ${done.stderr}`);
  if (!existsSync(args[1] ?? '')) throw new Error(`${args[1]} is missing`);
  return done.stdout;
}
