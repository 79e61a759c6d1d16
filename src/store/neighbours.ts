import type { Catalogue } from './catalogue.ts';

/** A pool on the same installation that may have houses in common with this one: what both publish is audited as one. */
export type Neighbour = {
  /** Relative to the pool’s own folder, so that both can be moved together. */
  readonly folder: string;
  /** Houses that are one under two ids: here, and there. */
  readonly same: readonly (readonly [here: string, there: string])[];
};

export async function neighbours(catalogue: Catalogue): Promise<readonly Neighbour[]> {
  return catalogue
    .all<{ folder: string; same: string }>('select folder, same from neighbours order by folder')
    .map(({ folder, same }) => ({ folder, same: JSON.parse(same) as Neighbour['same'] }));
}

/** What was declared of a folder is kept, and added to. `now` is an ISO date-time. */
export async function saveNeighbour(
  catalogue: Catalogue,
  { folder, same }: Neighbour,
  now: string,
): Promise<void> {
  const known = (await neighbours(catalogue)).find((one) => one.folder === folder)?.same ?? [];
  const all = new Map([...known, ...same].map((pair) => [JSON.stringify(pair), pair]));
  catalogue.run(
    'insert or replace into neighbours (folder, same, declared_at) values (?, ?, ?)',
    folder,
    JSON.stringify([...all.values()]),
    now,
  );
}
