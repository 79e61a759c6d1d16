import { constants, existsSync } from 'node:fs';
import { lstat, mkdir, open, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { refusal } from '#messages/messages.ts';

/** Where Linux keeps what a process has open: a path through it leads to that very folder, whatever takes its name. */
const OPENED = '/proc/self/fd';

/**
 * Makes a folder of ours in one that others write in, and works there. A link in its place is not followed, also when it is
 * put there meanwhile: it would lead what is written, moved or destroyed out of the house’s folder. Refuses it with
 * `inbox-unwritable`.
 */
export async function withinHeld<T>(folder: string, work: (held: string) => Promise<T>): Promise<T> {
  if (!(await isAbsent(folder)) && !(await isFolder(folder)))
    throw refusal('inbox-unwritable', { folder: basename(folder) });
  await mkdir(folder, { recursive: true });
  if (!existsSync(OPENED)) return work(folder);
  const flags = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
  const held = await open(folder, flags);
  try {
    return await work(join(OPENED, `${held.fd}`));
  } finally {
    await held.close();
  }
}

/**
 * Nothing is read of a folder in which nothing can be written: it could not be told, nor its files taken away. Nor of one
 * in which something else bears the name of a folder of ours.
 */
export async function isWritable(folder: string, ours: readonly string[]): Promise<boolean> {
  for (const name of ours)
    if (!(await isAbsent(join(folder, name))) && !(await isFolder(join(folder, name)))) return false;
  const probe = join(folder, '.parterre');
  try {
    const written = await open(probe, 'wx');
    await written.close();
    await rm(probe);
    return true;
  } catch {
    return false;
  }
}

async function isAbsent(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) === null;
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isDirectory() === true;
}
