import type { Engine } from '#engine/engine.ts';
import type { Plan, Row } from '#model/plan.ts';
import { performancesPlan } from '#path/aggregate/aggregate.ts';
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

/** Made at the first plan that reads it, where no file keeps it. */
const PERFORMANCES = performancesPlan();

export function standing(engine: Engine): Stand {
  return { engine, revision: null, kept: [] };
}

type At = Pick<PoolAt, 'revision' | 'on'> & { readonly ready: () => Promise<void> };

/** The engine is brought to the revision by the first plan: what is asked of another one, or of files, needs none. */
export function poolAt(pool: OpenPool, stand: Stand, { revision, ready, on }: At): PoolAt {
  const { engine } = stand;
  const filed = keptAt(pool, revision.name);
  const empty = emptyAt(revision).map(({ result }) => result);
  let bound: Promise<void> | null = null;
  const bind = () => {
    bound ??= ready().then(() => bring(stand, pool, revision, filed));
    return bound;
  };
  return {
    pool,
    known: revision.known,
    kept: [...new Set([...empty, ...filed, PERFORMANCES.result])],
    run: async (plan) => {
      await bind();
      if (plan.inputs.includes(PERFORMANCES.result)) await keepPerformances(stand);
      return engine.run(plan);
    },
    bind,
    revision,
    on,
    apart: (inIt) => workApart(engine, inIt),
  };
}

async function keepPerformances(stand: Stand): Promise<void> {
  if (stand.kept.includes(PERFORMANCES.result)) return;
  await stand.engine.keep(PERFORMANCES);
  stand.kept = [...stand.kept, PERFORMANCES.result];
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
  filed: readonly string[],
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
  const fresh = filed.filter((name) => !stand.kept.includes(name));
  await bindKept(engine, pool, revision.name, fresh);
  stand.kept = [...stand.kept, ...fresh];
}
