import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import { Refusal } from '#model/problem.ts';
import { areAllKept, type Kept, keepRollups } from './answers/keep-rollups.ts';
import type { OpenPool } from './open-pool.ts';
import { type KnownPool, type PoolRevision, readRevision } from './revisions/pool-revision.ts';
import { type Revisions, revisionsOf } from './revisions/ready-revisions.ts';
import { type PoolAt, poolAt, type Stand, standing } from './revisions/stand.ts';

export type { PoolAt } from './revisions/stand.ts';

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

type Asker = {
  readonly now: Stand;
  /** At other revisions that something was asked of. */
  readonly others: Map<PoolRevision['kind'], Stand>;
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
  const revisions = revisionsOf(pool, first);
  let isClosed = false;
  let keeping: Promise<void> | null = null;

  const keep: Answering['keep'] = (tell) => {
    keeping ??= keepUntilCurrent(pool, keeper, revisions, () => isClosed, tell).finally(() => {
      keeping = null;
    });
    return keeping;
  };
  const keepSoon = (): void => {
    if (!keepsRollups || isClosed || isAllKept(pool, revisions)) return;
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
          const done = await askers.withOne((asker) => workAt(pool, asker, revisions, work));
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
      for (const engine of [...askers.engines(), keeper, first]) engine.close();
    },
  };
  keepSoon();
  return answering;
}

/** Brings an engine to the newest revision and works there; again, if older files were removed under it. */
async function workAt<T>(
  pool: OpenPool,
  asker: Asker,
  { current, ready }: Revisions,
  work: (asOf: PoolAt) => Promise<T>,
): Promise<T> {
  for (;;) {
    const newest = await current();
    const at = (stand: Stand, revision: PoolRevision): PoolAt =>
      poolAt(pool, stand, { revision, ready: () => ready(revision), on });
    const on: PoolAt['on'] = async (revision, workOn) => {
      if (revision.name === newest.name) return workOn(at(asker.now, newest));
      const stand = asker.others.get(revision.kind) ?? standing(await asker.now.engine.beside());
      asker.others.set(revision.kind, stand);
      return workOn(at(stand, revision));
    };
    try {
      return await work(at(asker.now, newest));
    } catch (error) {
      if (error instanceof Refusal || error instanceof DoneFirst) throw error;
      if (pool.catalogue.revision() === newest.number) throw error;
    }
  }
}

/** What is asked of beside the newest revision: what is past is not. */
function besideNow(pool: OpenPool, { beside }: Revisions): readonly PoolRevision[] {
  const number = pool.catalogue.revision();
  return beside().filter((revision) => revision.number === number);
}

function isAllKept(pool: OpenPool, revisions: Revisions): boolean {
  const newest = { name: pool.catalogue.linesName(), kind: 'newest' } as const;
  return [newest, ...besideNow(pool, revisions)].every((revision) => areAllKept(pool, revision));
}

/** Until what is kept is of the newest revision, and of those asked of beside it; one that is past on the way is left. */
async function keepUntilCurrent(
  pool: OpenPool,
  engine: Engine,
  revisions: Revisions,
  isClosed: () => boolean,
  tell?: (kept: Kept) => void,
): Promise<void> {
  while (!isClosed() && !isAllKept(pool, revisions)) {
    const revision = await revisions.current();
    const isWanted = () => !isClosed() && pool.catalogue.revision() === revision.number;
    await revisions.ready(revision);
    await keepRollups(engine, pool, revision, { isWanted, ...(tell ? { tell } : {}) });
    for (const one of besideNow(pool, revisions)) await keepRollups(engine, pool, one, { isWanted });
  }
}

type Askers = {
  readonly engines: () => readonly Engine[];
  readonly withOne: <T>(work: (asker: Asker) => Promise<T>) => Promise<T>;
};

async function openAskers(first: Engine): Promise<Askers> {
  const all: Asker[] = [];
  for (let asker = 0; asker < ASKERS_MAX; asker++)
    all.push({ now: standing(await first.beside()), others: new Map() });
  const free = [...all];
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
  const engines = () => all.flatMap(({ now, others }) => [now, ...others.values()]);
  return { engines: () => engines().map(({ engine }) => engine), withOne };
}
