import { mkdirSync } from 'node:fs';

import { refusal } from '#messages/messages.ts';
import { LAKE_VERSION } from '#model/lake.ts';
import type { Pool } from '#model/pool.ts';
import { SLUG_PATTERN } from '#model/words.ts';
import { Catalogue } from '#store/catalogue.ts';
import { organisation, saveOrganisation } from '#store/organisations.ts';
import {
  isPool,
  makePoolFolder,
  type PoolFolder,
  type PoolKeys,
  poolFolder,
  readKeys,
  sweepStaging,
} from '#store/pool-folder.ts';
import { hasOtherLake } from '#store/receipts.ts';

/** A pool held open by one process. Time is a parameter, as everywhere. */
export type OpenPool = {
  readonly folder: PoolFolder;
  readonly catalogue: Catalogue;
  readonly keys: PoolKeys;
  readonly now: () => Date;
};

export type NewPool = {
  readonly name: string;
  readonly demonstration: boolean;
  readonly linkAcrossHouses: boolean;
};

export async function createPool(root: string, chosen: NewPool, now: () => Date): Promise<OpenPool> {
  const folder = poolFolder(root);
  mkdirSync(root, { recursive: true });
  makePoolFolder(folder);
  const catalogue = Catalogue.open(folder.catalogue);
  if (catalogue.hasPool()) {
    catalogue.close();
    throw refusal('pool-exists', { folder: root });
  }
  const pool: Pool = {
    name: chosen.name,
    createdAt: now().toISOString(),
    currency: 'CAD',
    zone: 'America/Toronto',
    terms: { version: '1', linkAcrossHouses: chosen.linkAcrossHouses },
    demonstration: chosen.demonstration,
  };
  catalogue.savePool(pool);
  return { folder, catalogue, keys: readKeys(folder), now };
}

export function openPool(root: string, now: () => Date): OpenPool {
  const folder = poolFolder(root);
  if (!isPool(folder)) throw refusal('pool-missing', {});
  sweepStaging(folder);
  return openBeside(root, now);
}

/** The same of a pool that others are at work in: what they have begun is left as it is. */
export function openBeside(root: string, now: () => Date): OpenPool {
  const folder = poolFolder(root);
  if (!isPool(folder)) throw refusal('pool-missing', {});
  const catalogue = Catalogue.open(folder.catalogue);
  if (hasOtherLake(catalogue, LAKE_VERSION)) {
    catalogue.close();
    throw refusal('lake-outdated', {});
  }
  return { folder, catalogue, keys: readKeys(folder), now };
}

/** Whether a pool is there that this release can read. */
export function isReadable(root: string): boolean {
  const folder = poolFolder(root);
  if (!isPool(folder)) return false;
  const catalogue = Catalogue.open(folder.catalogue);
  try {
    return !hasOtherLake(catalogue, LAKE_VERSION);
  } finally {
    catalogue.close();
  }
}

/** The house becomes a member under its short name, unless it is one. */
export async function enrol({ catalogue, now }: OpenPool, slug: string, name: string = slug): Promise<void> {
  if (!SLUG_PATTERN.test(slug) || slug === 'public' || slug === 'steward') {
    throw refusal('slug-unreadable', { organisation: slug });
  }
  if (await organisation(catalogue, slug)) return;
  await saveOrganisation(catalogue, { slug, name, holding: slug, sellers: [] }, now().toISOString());
}
