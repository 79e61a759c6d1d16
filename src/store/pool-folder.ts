import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Where things are in a pool’s folder:
 * `catalogue.sqlite` · `keys/` (secret) · `lake/<kind>/<organisation>/<batch>.parquet` ·
 * `staging/<delivery>.<process>/` (identity lives there at most, until the delivery ends) · `derived/` (rebuildable).
 */
export type PoolFolder = {
  readonly root: string;
  readonly catalogue: string;
  readonly lake: string;
  readonly staging: string;
  readonly derived: string;
  readonly keys: string;
};

export function poolFolder(root: string): PoolFolder {
  return {
    root,
    catalogue: join(root, 'catalogue.sqlite'),
    lake: join(root, 'lake'),
    staging: join(root, 'staging'),
    derived: join(root, 'derived'),
    keys: join(root, 'keys'),
  };
}

export function isPool(folder: PoolFolder): boolean {
  return existsSync(folder.catalogue);
}

/** The two secrets of a pool: members’ side tokens are made with the first, and made anew with the second on arrival. */
export type PoolKeys = { readonly member: Buffer; readonly server: Buffer };

export function makePoolFolder(folder: PoolFolder): void {
  for (const directory of [folder.root, folder.lake, folder.staging, folder.derived])
    mkdirSync(directory, { recursive: true });
  mkdirSync(folder.keys, { recursive: true, mode: 0o700 });
  for (const name of ['member.key', 'server.key']) {
    writeFileSync(join(folder.keys, name), randomBytes(32), { mode: 0o600, flag: 'wx' });
  }
}

export function readKeys(folder: PoolFolder): PoolKeys {
  return {
    member: readFileSync(join(folder.keys, 'member.key')),
    server: readFileSync(join(folder.keys, 'server.key')),
  };
}

/** A delivery’s own folder, named after its process so that a later start can tell that it was abandoned. */
export function makeStaging(folder: PoolFolder, delivery: string): string {
  const staging = join(folder.staging, `${delivery}.${process.pid}`);
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  return staging;
}

/** Destroys staging folders of processes that are no more: identity never outlives its delivery. */
export function sweepStaging(folder: PoolFolder): void {
  if (!existsSync(folder.staging)) return;
  for (const name of readdirSync(folder.staging)) {
    const owner = Number(name.split('.').at(-1));
    if (owner !== process.pid && !isAlive(owner))
      rmSync(join(folder.staging, name), { recursive: true, force: true });
  }
}

/** Removes lake files that the catalogue does not know and that no living delivery can still be about to commit. */
export function sweepOrphans(folder: PoolFolder, known: ReadonlySet<string>, olderThanMs: number): void {
  for (const file of lakeFiles(folder)) {
    if (known.has(file)) continue;
    const path = join(folder.root, file);
    if (Date.now() - statSync(path).mtimeMs > olderThanMs) rmSync(path, { force: true });
  }
}

/** A file’s bytes are on the disk before the catalogue speaks of it. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function lakeFiles(folder: PoolFolder): readonly string[] {
  return readdirSync(folder.lake, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder.root, join(entry.parentPath, entry.name)));
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
