import type { Engine } from '#engine/engine.ts';
import type { OpenPool } from '../open-pool.ts';
import { isReady, makeReady, type PoolRevision, readRevision } from './pool-revision.ts';

/** The revisions that a process asks of. */
export type Revisions = {
  /** The newest one. */
  readonly current: () => Promise<PoolRevision>;
  /** Made ready by one engine once for all: persons are linked while others wait for it. */
  readonly ready: (revision: PoolRevision) => Promise<void>;
  /** Of the others (that a release was counted from, of each house apart) the last, once anything was asked of it. */
  readonly beside: () => readonly PoolRevision[];
};

export function revisionsOf(pool: OpenPool, engine: Engine): Revisions {
  let newest: { readonly number: number; readonly revision: Promise<PoolRevision> } | null = null;
  const made = new Map<
    PoolRevision['kind'],
    { readonly revision: PoolRevision; readonly ready: Promise<void> }
  >();
  let last: Promise<unknown> = Promise.resolve();
  const ready: Revisions['ready'] = (revision) => {
    const known = made.get(revision.kind);
    if (known?.revision.name === revision.name) {
      made.set(revision.kind, { ...known, revision });
      return known.ready.then(() => (isReady(pool, revision) ? undefined : again(revision)));
    }
    return again(revision);
  };
  const again: Revisions['ready'] = (revision) => {
    const making = last.then(() => makeReady(engine, pool, revision));
    last = making.catch(() => made.delete(revision.kind));
    made.set(revision.kind, { revision, ready: making });
    return making;
  };
  const current: Revisions['current'] = () => {
    const number = pool.catalogue.revision();
    if (newest?.number !== number) {
      const revision = readRevision(pool);
      newest = { number, revision };
      revision.catch(() => {
        newest = null;
      });
    }
    return newest.revision;
  };
  const beside = () =>
    [...made.values()].map(({ revision }) => revision).filter(({ kind }) => kind !== 'newest');
  return { current, ready, beside };
}
