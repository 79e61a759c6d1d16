import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';

import { refusal } from '#messages/messages.ts';
import { holdPools } from '#store/hold-pools.ts';
import { type Neighbour, neighbours, saveNeighbour } from '#store/neighbours.ts';
import { organisations } from '#store/organisations.ts';
import { isPool, type PoolFolder, poolFolder } from '#store/pool-folder.ts';
import { type OpenPool, openPool } from '../open-pool.ts';

/** The pools that are audited with one: its neighbours, and theirs. The first is the pool itself. */
export type Group = {
  readonly pools: readonly [OpenPool, ...OpenPool[]];
  /** Houses that are one under different ids. */
  readonly same: Neighbour['same'];
};

/** Work on a pool and those it is audited with, as they are known now. Refuses with `neighbour-missing`. */
export async function inGroup<T>(pool: OpenPool, work: (group: Group) => Promise<T>): Promise<T> {
  const opened: OpenPool[] = [];
  try {
    return await work(await groupOf(pool, opened));
  } finally {
    for (const { catalogue } of opened) catalogue.close();
  }
}

/**
 * The same while all of them are held: nothing is released in any, nor declared, meanwhile. What is committed within is
 * known to whoever is next.
 */
export async function holdingGroup<T>(pool: OpenPool, work: (group: Group) => Promise<T>): Promise<T> {
  for (;;) {
    const folders = await inGroup(pool, async (group) => foldersOf(group));
    const done = await holdPools(folders, () =>
      inGroup(pool, async (group) => {
        const isSame = foldersOf(group).every(({ root }, i) => root === folders[i]?.root);
        return isSame && group.pools.length === folders.length ? { result: await work(group) } : null;
      }),
    );
    // Otherwise another neighbour was declared before the pools were held.
    if (done !== null) return done.result;
  }
}

/** By the names that every process has for them. */
function foldersOf({ pools }: Group): readonly PoolFolder[] {
  return pools.map((one) => poolFolder(placeOf(one)));
}

async function groupOf(pool: OpenPool, opened: OpenPool[]): Promise<Group> {
  const pools: [OpenPool, ...OpenPool[]] = [pool];
  const same: Neighbour['same'][number][] = [];
  const met = new Set([placeOf(pool)]);
  // It grows meanwhile: neighbours of neighbours belong to it.
  for (const one of pools)
    for (const neighbour of await neighbours(one.catalogue)) {
      const place = placeOfNeighbour(one, neighbour);
      if (!met.has(place)) {
        const next = openPool(place, pool.now);
        opened.push(next);
        pools.push(next);
        met.add(place);
      }
      same.push(...neighbour.same);
    }
  return { pools, same };
}

function placeOf({ folder }: OpenPool): string {
  return realpathSync(folder.root);
}

function placeOfNeighbour(pool: OpenPool, { folder }: Neighbour): string {
  const place = resolve(placeOf(pool), folder);
  if (!isPool(poolFolder(place))) throw refusal('neighbour-missing', { folder: place });
  return realpathSync(place);
}

export type DeclaredNeighbour = {
  readonly pool: string;
  readonly folder: string;
  /** Houses that both have, under the id that they have here. */
  readonly houses: readonly string[];
};

/**
 * Two pools know of each other from now on. Refuses with `neighbour-missing` where there is no pool, with `neighbour-itself`,
 * and with `neighbour-house-unknown` where a house that is said to be another is not in its pool.
 */
export async function declareNeighbour(
  pool: OpenPool,
  folder: string,
  same: Neighbour['same'],
): Promise<DeclaredNeighbour> {
  if (!isPool(poolFolder(folder))) throw refusal('neighbour-missing', { folder });
  const other = openPool(realpathSync(folder), pool.now);
  try {
    const [here, there] = [placeOf(pool), placeOf(other)];
    if (here === there) throw refusal('neighbour-itself', {});
    for (const [ours, theirs] of same) {
      await requireHouse(pool, ours);
      await requireHouse(other, theirs);
    }
    const now = pool.now().toISOString();
    const back = same.map(([ours, theirs]) => [theirs, ours] as const);
    await holdPools([poolFolder(here), poolFolder(there)], async () => {
      // Either alone makes both one group only for whoever asks there; declared again, the other is made good.
      await other.catalogue.transaction(() =>
        saveNeighbour(other.catalogue, { folder: relative(there, here), same: back }, now),
      );
      await pool.catalogue.transaction(() =>
        saveNeighbour(pool.catalogue, { folder: relative(here, there), same }, now),
      );
    });
    return await declaredOf(pool, other, relative(here, there));
  } finally {
    other.catalogue.close();
  }
}

async function requireHouse({ catalogue }: OpenPool, house: string): Promise<void> {
  const isKnown = (await organisations(catalogue)).some(({ slug }) => slug === house);
  if (!isKnown) throw refusal('neighbour-house-unknown', { house, pool: catalogue.pool().name });
}

/** The neighbours that were declared of a pool, with the houses that both have. */
export async function declaredNeighbours(pool: OpenPool): Promise<readonly DeclaredNeighbour[]> {
  const found: DeclaredNeighbour[] = [];
  for (const neighbour of await neighbours(pool.catalogue)) {
    const other = openPool(placeOfNeighbour(pool, neighbour), pool.now);
    try {
      found.push(await declaredOf(pool, other, neighbour.folder));
    } finally {
      other.catalogue.close();
    }
  }
  return found;
}

async function declaredOf(pool: OpenPool, other: OpenPool, folder: string): Promise<DeclaredNeighbour> {
  const declared = (await neighbours(pool.catalogue)).find((one) => one.folder === folder)?.same ?? [];
  const there = new Set((await organisations(other.catalogue)).map(({ slug }) => slug));
  const houses = (await organisations(pool.catalogue))
    .map(({ slug }) => slug)
    .filter((slug) => there.has(slug) || declared.some(([here, id]) => here === slug && there.has(id)));
  return { pool: other.catalogue.pool().name, folder, houses };
}
