import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';

import { refusal } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import { holdPools } from '#store/hold-pools.ts';
import { type Neighbour, neighbours, saveNeighbour } from '#store/neighbours.ts';
import { organisations } from '#store/organisations.ts';
import { isPool, type PoolFolder, poolFolder } from '#store/pool-folder.ts';
import { type OpenPool, openBeside } from '../../open-pool.ts';

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
        const next = openBeside(place, pool.now);
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

function placeOfNeighbour(pool: OpenPool, neighbour: Neighbour): string {
  const place = resolve(placeOf(pool), neighbour.folder);
  if (isGoneFrom(placeOf(pool), neighbour.folder)) throw refusal('neighbour-missing', { folder: place });
  return realpathSync(place);
}

function isGoneFrom(place: string, folder: string): boolean {
  return !isPool(poolFolder(resolve(place, folder)));
}

/** What a member or the public waits for: where pools lie is the steward’s alone. Refuses with `neighbours-away`. */
export async function tellingNoFolder<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'neighbour-missing') throw refusal('neighbours-away', {});
    throw error;
  }
}

export type DeclaredNeighbour = {
  readonly pool: string;
  readonly folder: string;
  /** It is in that folder no more. */
  readonly isMissing: boolean;
  /** Houses that both have, under the id that they have here. */
  readonly houses: readonly string[];
};

/**
 * Two pools know of each other from now on; one that moved is known where it is now, and no more where it was. Refuses with
 * `neighbour-missing` where there is no pool, with `neighbour-itself`, and with `neighbour-house-unknown` where a house that is
 * said to be another is not in its pool.
 */
export async function declareNeighbour(
  pool: OpenPool,
  folder: string,
  same: Neighbour['same'],
): Promise<DeclaredNeighbour> {
  if (!isPool(poolFolder(folder))) throw refusal('neighbour-missing', { folder });
  const other = openBeside(realpathSync(folder), pool.now);
  try {
    const [here, there] = [placeOf(pool), placeOf(other)];
    if (here === there) throw refusal('neighbour-itself', {});
    for (const [ours, theirs] of same) {
      await requireHouse(pool, ours);
      await requireHouse(other, theirs);
    }
    const now = pool.now().toISOString();
    const back = same.map(([ours, theirs]) => [theirs, ours] as const);
    const rowHere = { folder: relative(here, there), same, pool: other.catalogue.pool() };
    const rowThere = { folder: relative(there, here), same: back, pool: pool.catalogue.pool() };
    await holdPools([poolFolder(here), poolFolder(there)], async () => {
      // Either alone makes both one group only for whoever asks there; declared again, the other is made good.
      await other.catalogue.transaction(() =>
        saveNeighbour(other.catalogue, rowThere, now, (folder) => isGoneFrom(there, folder)),
      );
      await pool.catalogue.transaction(() =>
        saveNeighbour(pool.catalogue, rowHere, now, (folder) => isGoneFrom(here, folder)),
      );
    });
    return await declaredOf(pool, other, rowHere.folder);
  } finally {
    other.catalogue.close();
  }
}

async function requireHouse({ catalogue }: OpenPool, house: string): Promise<void> {
  const isKnown = (await organisations(catalogue)).some(({ slug }) => slug === house);
  if (!isKnown) throw refusal('neighbour-house-unknown', { house, pool: catalogue.pool().name });
}

/** The neighbours that were declared of a pool, with the houses that both have; those that are missing too. */
export async function declaredNeighbours(pool: OpenPool): Promise<readonly DeclaredNeighbour[]> {
  const found: DeclaredNeighbour[] = [];
  for (const neighbour of await neighbours(pool.catalogue)) {
    const { folder } = neighbour;
    if (isGoneFrom(placeOf(pool), folder)) {
      found.push({ pool: neighbour.pool.name ?? folder, folder, isMissing: true, houses: [] });
      continue;
    }
    const other = openBeside(placeOfNeighbour(pool, neighbour), pool.now);
    try {
      found.push(await declaredOf(pool, other, folder));
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
  return { pool: other.catalogue.pool().name, folder, isMissing: false, houses };
}
