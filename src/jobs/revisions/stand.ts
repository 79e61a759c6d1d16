import type { Engine } from '#engine/engine.ts';
import type { Plan, Row } from '#model/plan.ts';
import { bindKept, keptAt } from '../answers/keep-rollups.ts';
import type { OpenPool } from '../open-pool.ts';
import { bindRevision, emptyAt, type KnownPool, type PoolRevision } from './pool-revision.ts';

/** The pool as of one revision. */
export type PoolAt = {
  readonly pool: OpenPool;
  readonly known: KnownPool;
  /** Results that need not be computed again. */
  readonly kept: readonly string[];
  readonly run: (plan: Plan) => Promise<readonly Row[]>;
  /** Binds what plans read, ahead of the first. */
  readonly bind: () => Promise<void>;
  readonly revision: PoolRevision;
  /** The same on the lines of another revision: those that a release was counted from. */
  readonly on: <T>(revision: PoolRevision, work: (asOf: PoolAt) => Promise<T>) => Promise<T>;
  /** Work in an engine of its own, to which nothing is bound. */
  readonly apart: <T>(work: (engine: Engine) => Promise<T>) => Promise<T>;
};

/** Where an engine stands. */
export type Stand = {
  readonly engine: Engine;
  /** The name of the revision. */
  revision: string | null;
  kept: readonly string[];
};

export function standing(engine: Engine): Stand {
  return { engine, revision: null, kept: [] };
}

type At = Pick<PoolAt, 'revision' | 'on'> & { readonly ready: () => Promise<void> };

/** The engine is brought to the revision by the first plan: what is asked of another one, or of files, needs none. */
export function poolAt(pool: OpenPool, stand: Stand, { revision, ready, on }: At): PoolAt {
  const { engine } = stand;
  const kept = keptNames(pool, revision);
  let bound: Promise<void> | null = null;
  const bind = () => {
    bound ??= ready().then(() => bring(stand, pool, revision, kept));
    return bound;
  };
  return {
    pool,
    known: revision.known,
    kept,
    run: async (plan) => {
      await bind();
      return engine.run(plan);
    },
    bind,
    revision,
    on,
    apart: (inIt) => workApart(engine, inIt),
  };
}

function keptNames(pool: OpenPool, revision: PoolRevision): readonly string[] {
  const empty = emptyAt(revision).map(({ result }) => result);
  return [...new Set([...empty, ...keptAt(pool, revision.name)])];
}

async function workApart<T>(beside: Engine, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await beside.beside();
  try {
    return await work(engine);
  } finally {
    engine.close();
  }
}

async function bring(
  stand: Stand,
  pool: OpenPool,
  revision: PoolRevision,
  kept: readonly string[],
): Promise<void> {
  const { engine } = stand;
  if (stand.revision !== revision.name) {
    stand.revision = null;
    await bindRevision(engine, pool, revision);
    const empty = emptyAt(revision);
    for (const plan of empty) await engine.keep(plan);
    stand.kept = empty.map(({ result }) => result);
    stand.revision = revision.name;
  }
  const fresh = kept.filter((name) => !stand.kept.includes(name));
  await bindKept(engine, pool, revision.name, fresh);
  stand.kept = [...stand.kept, ...fresh];
}
