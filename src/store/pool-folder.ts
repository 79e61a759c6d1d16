import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';

import { refusal } from '#messages/messages.ts';

/**
 * Where things are in a pool’s folder:
 * `catalogue.sqlite` · `keys/` (secret) · `lake/<kind>/<organisation>/<batch>.parquet` ·
 * `staging/<delivery>.<process>/` (identity lives there at most, until the delivery ends) · `derived/` (rebuildable) ·
 * `editions/<id>/` (a release, and its evidence under lock) · `releasing.sqlite` (empty: held while something is released) ·
 * `arriving/<organisation>/` (secret: what was sent to the SFTP drop, until it is delivered).
 */
export type PoolFolder = {
  readonly root: string;
  readonly catalogue: string;
  readonly lake: string;
  readonly staging: string;
  readonly derived: string;
  readonly editions: string;
  readonly releasing: string;
  readonly keys: string;
  readonly arriving: string;
};

export function poolFolder(root: string): PoolFolder {
  return {
    root,
    catalogue: join(root, 'catalogue.sqlite'),
    lake: join(root, 'lake'),
    staging: join(root, 'staging'),
    derived: join(root, 'derived'),
    editions: join(root, 'editions'),
    releasing: join(root, 'releasing.sqlite'),
    keys: join(root, 'keys'),
    arriving: join(root, 'arriving'),
  };
}

export function isPool(folder: PoolFolder): boolean {
  return existsSync(folder.catalogue);
}

const KEY_BYTES = 32;

/** The two secrets of a pool: members’ side tokens are made with the first, and made anew with the second on arrival. */
export type PoolKeys = { readonly member: Buffer; readonly server: Buffer };

export function makePoolFolder(folder: PoolFolder): void {
  for (const directory of [folder.root, folder.lake, folder.staging, folder.derived])
    mkdirSync(directory, { recursive: true });
  mkdirSync(folder.keys, { recursive: true, mode: 0o700 });
  for (const name of ['member.key', 'server.key']) {
    // A key is never written over; a pool half made by a process that was stopped is made whole with those it has.
    if (!existsSync(join(folder.keys, name)))
      writeFileSync(join(folder.keys, name), randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  }
}

/** Refuses with `keys-missing`: with other keys, persons of new deliveries would never meet those of old ones. */
export function readKeys(folder: PoolFolder): PoolKeys {
  const [member, server] = ['member.key', 'server.key'].map((name) => {
    const file = join(folder.keys, name);
    const key = existsSync(file) ? readFileSync(file) : null;
    return key?.length === KEY_BYTES ? key : null;
  });
  if (!member || !server) throw refusal('keys-missing', { folder: folder.keys });
  return { member, server };
}

/** Staging folders of this very process: another one that bore its number may have left some too (a container’s first). */
const MADE_HERE = new Set<string>();

/** A process that is stopped rather than killed takes its staging with it. */
process.once('exit', () => {
  for (const staging of MADE_HERE) rmSync(staging, { recursive: true, force: true });
});

/** A delivery’s own folder, named after its process so that a later start can tell that it was abandoned. */
export function makeStaging(folder: PoolFolder, delivery: string): string {
  const staging = join(folder.staging, `${delivery}.${process.pid}`);
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  MADE_HERE.add(staging);
  return staging;
}

/** Destroys staging folders of processes that are no more: identity never outlives its delivery. */
export function sweepStaging(folder: PoolFolder): void {
  if (!existsSync(folder.staging)) return;
  for (const name of readdirSync(folder.staging)) {
    const path = join(folder.staging, name);
    const owner = Number(name.split('.').at(-1));
    const isAtWork = owner === process.pid ? MADE_HERE.has(path) : isAlive(owner);
    if (!isAtWork) rmSync(path, { recursive: true, force: true });
  }
}

/** Removes lake files that the catalogue does not know and that no living delivery can still be about to commit. */
export function sweepOrphans(folder: PoolFolder, known: ReadonlySet<string>, olderThanMs: number): void {
  for (const file of lakeFiles(folder)) {
    if (known.has(file)) continue;
    const path = join(folder.root, file);
    // Another process may be sweeping too.
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > olderThanMs) rmSync(path, { force: true });
  }
}

/**
 * Writes a derived file under a name of its own, then gives it its name: others may be reading the old one, or writing
 * the same, in this process or another.
 */
export async function writeWhole(file: string, write: (path: string) => Promise<unknown>): Promise<void> {
  const written = `${file}.${randomBytes(4).toString('hex')}`;
  await write(written);
  renameSync(written, file);
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

export function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
