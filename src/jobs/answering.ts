import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import type { Plan, Row } from '#model/plan.ts';
import { Refusal } from '#model/problem.ts';
import { areAllKept, bindKept, type Kept, keepRollups, keptAt } from './answers/keep-rollups.ts';
import type { OpenPool } from './open-pool.ts';
import {
  bindRevision,
  type KnownPool,
  keepEmpty,
  makeReady,
  type PoolRevision,
  readRevision,
} from './pool-revision.ts';

/** A pool made ready to answer: engines over its lake, each at one revision while it works, and what decisions depend on. */
export type Answering = {
  readonly pool: OpenPool;
  /** Work on the pool as of one revision, from its first plan to its last, whatever is committed meanwhile. */
  readonly at: <T>(work: (asOf: PoolAt) => Promise<T>) => Promise<T>;
  /** What the catalogue says now. */
  readonly known: () => Promise<KnownPool>;
  /** Makes what many questions share, unless it is there, so that they do not read every line. */
  readonly keep: (tell?: (kept: Kept) => void) => Promise<void>;
  /** The same in the background, where the process stays. */
  readonly keepSoon: () => void;
  readonly close: () => void;
};

/** The pool as of one revision. */
export type PoolAt = {
  readonly pool: OpenPool;
  readonly known: KnownPool;
  /** Results that need not be computed again. */
  readonly kept: readonly string[];
  readonly run: (plan: Plan) => Promise<readonly Row[]>;
  readonly revision: PoolRevision;
  /** Work in an engine of its own, to which nothing is bound. */
  readonly apart: <T>(work: (engine: Engine) => Promise<T>) => Promise<T>;
};

/**
 * Thrown by work before which something must be done that takes long and needs no engine: others are answered meanwhile, and
 * the work begins again after it.
 */
export class DoneFirst extends Error {
  readonly first: () => Promise<void>;

  constructor(first: () => Promise<void>) {
    super('begins again once something else is done');
    this.first = first;
  }
}

export type AnsweringOptions = {
  /** For a process that stays: what questions share is made anew in the background after each change of the pool. */
  readonly keepsRollups?: boolean;
};

/** Questions that run at once; more wait. Each takes a thread of Node’s four while it runs, and files need some too. */
const ASKERS_MAX = 2;

/** Where an engine stands. */
type Asker = {
  readonly engine: Engine;
  revision: number | null;
  kept: readonly string[];
  /** Of these, those in which nothing can be: they are there before any file is. */
  empty: readonly string[];
};

export async function openAnswering(
  pool: OpenPool,
  { keepsRollups = false }: AnsweringOptions = {},
): Promise<Answering> {
  mkdirSync(pool.folder.derived, { recursive: true });
  const temporary = join(pool.folder.derived, `temporary-${process.pid}`);
  const first = await Engine.open({ directories: [pool.folder.lake, pool.folder.derived], temporary });
  const keeper = await first.beside();
  const askers = await openAskers(first);
  const current = currentRevision(pool, first);
  let isClosed = false;
  let keeping: Promise<void> | null = null;

  const keep: Answering['keep'] = (tell) => {
    keeping ??= keepUntilCurrent(pool, keeper, current, () => isClosed, tell).finally(() => {
      keeping = null;
    });
    return keeping;
  };
  const keepSoon = (): void => {
    if (!keepsRollups || isClosed || areAllKept(pool, pool.catalogue.revision())) return;
    keep().catch((error: unknown) => {
      // A question reads the lines when nothing is kept: it is only slower.
      if (!isClosed) process.emitWarning(error instanceof Error ? error : String(error));
    });
  };
  const answering: Answering = {
    pool,
    at: async (work) => {
      for (;;) {
        try {
          const done = await askers.withOne((asker) => workAt(pool, asker, current, work));
          keepSoon();
          return done;
        } catch (error) {
          if (!(error instanceof DoneFirst)) throw error;
          await error.first();
        }
      }
    },
    known: async () => (await readRevision(pool)).known,
    keep,
    keepSoon,
    close: () => {
      isClosed = true;
      keeper.interrupt();
      for (const engine of [...askers.engines, keeper, first]) engine.close();
    },
  };
  keepSoon();
  return answering;
}

/** The newest revision, made ready by one engine once for all: persons are linked while others wait for it. */
function currentRevision(pool: OpenPool, engine: Engine): () => Promise<PoolRevision> {
  let ready: { readonly number: number; readonly revision: Promise<PoolRevision> } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const prepare = async (): Promise<PoolRevision> => {
    const revision = await readRevision(pool);
    await makeReady(engine, pool, revision);
    return revision;
  };
  return () => {
    const number = pool.catalogue.revision();
    if (ready?.number !== number) {
      const revision = last.then(prepare);
      last = revision.catch(() => {
        ready = null;
      });
      ready = { number, revision };
    }
    return ready.revision;
  };
}

/** Brings an engine to the newest revision and works there; again, if older files were removed under it. */
async function workAt<T>(
  pool: OpenPool,
  asker: Asker,
  current: () => Promise<PoolRevision>,
  work: (asOf: PoolAt) => Promise<T>,
): Promise<T> {
  for (;;) {
    const revision = await current();
    await bring(asker, pool, revision);
    const { kept, engine } = asker;
    try {
      return await work({
        pool,
        known: revision.known,
        kept,
        run: (plan) => engine.run(plan),
        revision,
        apart: (inIt) => workApart(engine, inIt),
      });
    } catch (error) {
      if (error instanceof Refusal || error instanceof DoneFirst) throw error;
      if (pool.catalogue.revision() === revision.number) throw error;
    }
  }
}

async function workApart<T>(beside: Engine, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await beside.beside();
  try {
    return await work(engine);
  } finally {
    engine.close();
  }
}

async function bring(asker: Asker, pool: OpenPool, revision: PoolRevision): Promise<void> {
  if (asker.revision !== revision.number) {
    asker.revision = null;
    asker.kept = [];
    await bindRevision(asker.engine, pool, revision);
    asker.empty = await keepEmpty(asker.engine, revision);
    asker.kept = asker.empty;
    asker.revision = revision.number;
  }
  const kept = [...new Set([...asker.empty, ...keptAt(pool, revision.number)])];
  const fresh = kept.filter((name) => !asker.kept.includes(name));
  await bindKept(asker.engine, pool, revision.number, fresh);
  asker.kept = kept;
}

/** Until what is kept is of the newest revision; one that is past on the way is left. */
async function keepUntilCurrent(
  pool: OpenPool,
  engine: Engine,
  current: () => Promise<PoolRevision>,
  isClosed: () => boolean,
  tell?: (kept: Kept) => void,
): Promise<void> {
  while (!isClosed() && !areAllKept(pool, pool.catalogue.revision())) {
    const revision = await current();
    const isWanted = () => !isClosed() && pool.catalogue.revision() === revision.number;
    await keepRollups(engine, pool, revision, { isWanted, ...(tell ? { tell } : {}) });
  }
}

type Askers = {
  readonly engines: readonly Engine[];
  readonly withOne: <T>(work: (asker: Asker) => Promise<T>) => Promise<T>;
};

async function openAskers(first: Engine): Promise<Askers> {
  const engines: Engine[] = [];
  for (let asker = 0; asker < ASKERS_MAX; asker++) engines.push(await first.beside());
  const free: Asker[] = engines.map((engine) => ({ engine, revision: null, kept: [], empty: [] }));
  const waiting: ((asker: Asker) => void)[] = [];
  const withOne: Askers['withOne'] = async (work) => {
    const asker = free.pop() ?? (await new Promise<Asker>((resolve) => waiting.push(resolve)));
    try {
      return await work(asker);
    } finally {
      const next = waiting.shift();
      if (next) next(asker);
      else free.push(asker);
    }
  };
  return { engines, withOne };
}
