import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Organisation } from '#model/pool.ts';
import { CONSENTS } from './house-list.ts';
import type { House } from './houses.ts';
import { makeHouse, type Pool, type PoolRequest, poolFor } from './make-house.ts';
import { stagePersons } from './truth-rows.ts';
import { writeTruth } from './write-truth.ts';

export { HOUSES_LEAST } from './houses.ts';

export type DemonstrationOptions = {
  /** Folder to write in; `exports`, `truth` and the two JSON files of an earlier run are replaced. */
  readonly out: string;
  /** At least `HOUSES_LEAST`. */
  readonly organisations?: number;
  /** Net tickets of the whole pool. */
  readonly tickets?: number;
  readonly seed?: number;
  /** Told after each house: how many are made, of how many. */
  readonly progress?: (done: number, of: number) => void;
};

/** Below this, starting workers costs more than it saves. */
const TICKETS_FOR_WORKERS = 60_000;

/**
 * Writes a made-up pool: the exports of its houses as their ticketing systems would write them, and what is true
 * beside. The same numbers give the same bytes.
 */
export async function generateDemonstration(options: DemonstrationOptions): Promise<void> {
  const out = resolve(options.out);
  const request: PoolRequest = {
    organisations: options.organisations ?? 60,
    tickets: options.tickets ?? 1_000_000,
    seed: options.seed ?? 1,
    exports: join(out, 'exports'),
    staging: join(out, '.staging'),
  };
  const truth = join(out, 'truth');
  const pool = poolFor(request);
  for (const folder of [request.exports, request.staging, truth]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  try {
    const persons = await makeHouses(pool, options.progress ?? (() => {}));
    stagePersons(request.staging, pool.people, persons);
    await writeTruth(request.staging, truth, pool.houses.length);
    writeJson(join(out, 'organisations.json'), pool.houses.map(organisationOf));
    writeJson(join(out, 'consents.json'), consentsOf(pool.houses));
  } finally {
    rmSync(request.staging, { recursive: true, force: true });
  }
}

/** Makes every house, the largest first so that nobody waits for it at the end. Returns who was met, by number. */
async function makeHouses(
  pool: Pool,
  progress: (done: number, of: number) => void,
): Promise<readonly number[]> {
  const met = new Set<number>();
  let done = 0;
  const finish = (persons: Int32Array) => {
    for (const person of persons) met.add(person);
    done += 1;
    progress(done, pool.houses.length);
  };
  const workers = Math.min(4, availableParallelism());
  if (pool.request.tickets < TICKETS_FOR_WORKERS || workers < 2) {
    for (const house of pool.houses) finish(makeHouse(pool, house));
  } else {
    const queue = [...pool.houses].sort((a, b) => b.tickets - a.tickets).map(({ index }) => index);
    await Promise.all(Array.from({ length: workers }, () => work(pool.request, queue, finish)));
  }
  return [...met].sort((a, b) => a - b);
}

/** One worker takes houses from the queue until it is empty. */
function work(request: PoolRequest, queue: number[], finish: (persons: Int32Array) => void): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: request });
    const next = () => {
      const index = queue.shift();
      if (index === undefined) worker.terminate().then(() => done(), fail);
      else worker.postMessage(index);
    };
    worker.on('error', fail);
    worker.on('message', ({ persons }: { readonly persons: Int32Array }) => {
      finish(persons);
      next();
    });
    next();
  });
}

function organisationOf({ slug, name, seller }: House): Organisation {
  return { slug, name, holding: slug, sellers: [seller] };
}

function consentsOf(houses: readonly House[]) {
  return CONSENTS.flatMap(({ name, figure, granted }) => {
    const house = houses.find((candidate) => candidate.name === name);
    return house ? [{ organisation: house.slug, figure, audience: 'members', granted }] : [];
  });
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
