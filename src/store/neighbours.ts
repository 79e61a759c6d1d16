import type { Pool } from '#model/pool.ts';
import type { Catalogue } from './catalogue.ts';

/** A pool on the same installation that may have houses in common with this one: what both publish is audited as one. */
export type Neighbour = {
  /** Relative to the pool’s own folder, so that both can be moved together. */
  readonly folder: string;
  /** Houses that are one under two ids: here, and there. */
  readonly same: readonly (readonly [here: string, there: string])[];
  /** What it was when it was declared, by which it is known again in another place. */
  readonly pool: Partial<Pick<Pool, 'name' | 'createdAt'>>;
};

export async function neighbours(catalogue: Catalogue): Promise<readonly Neighbour[]> {
  return catalogue
    .all<{ folder: string; same: string; pool: string }>(
      'select folder, same, pool from neighbours order by folder',
    )
    .map(({ folder, same, pool }) => ({
      folder,
      same: JSON.parse(same) as Neighbour['same'],
      pool: JSON.parse(pool) as Neighbour['pool'],
    }));
}

/**
 * What was declared of a folder is kept, and added to; so is what was declared of it where it was before, if `isGone` says of
 * that folder that it is there no more. `now` is an ISO date-time.
 */
export async function saveNeighbour(
  catalogue: Catalogue,
  { folder, same, pool: { name, createdAt } }: Neighbour,
  now: string,
  isGone: (folder: string) => boolean,
): Promise<void> {
  const known = (await neighbours(catalogue)).filter(
    (one) =>
      one.folder === folder ||
      (one.pool.createdAt === createdAt && one.pool.name === name && isGone(one.folder)),
  );
  const all = new Map(
    [...known.flatMap((one) => one.same), ...same].map((pair) => [JSON.stringify(pair), pair]),
  );
  for (const one of known) catalogue.run('delete from neighbours where folder = ?', one.folder);
  catalogue.run(
    'insert into neighbours (folder, same, declared_at, pool) values (?, ?, ?, ?)',
    folder,
    JSON.stringify([...all.values()]),
    now,
    JSON.stringify({ name, createdAt }),
  );
}
