import { constants } from 'node:fs';
import { lstat, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { refusal, say } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import { codeOf } from './faults.ts';
import type { Arrived } from './hand-in.ts';
import { withinHeld } from './held-folder.ts';
import { type Entry, isSame, type Seen } from './wholeness.ts';

/** As the page: a larger export goes through the command line. */
export const FILE_MEGABYTES_MAX = 2_000;

/** What lies in a house’s folder. Links are told as what they are, and followed nowhere. */
export async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const name of await readdir(folder)) {
    const found = await lstat(join(folder, name)).catch(() => null);
    if (found === null) continue;
    const { size, mtimeMs, ino } = found;
    entries.push({ name, isFile: found.isFile(), bytes: size, mtimeMs, inode: ino });
  }
  return entries;
}

export type Staged = { readonly arrived: readonly Arrived[]; readonly unreadable: readonly string[] };

/**
 * Copies into the staging what is still as it was seen: from then on nobody can change it, or put a link in its place. What
 * changed meanwhile is not taken, and is seen again later.
 */
export async function stageFiles(folder: string, files: readonly Seen[], staging: string): Promise<Staged> {
  const arrived: Arrived[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    if (file.bytes > FILE_MEGABYTES_MAX * 1_000_000) continue;
    const path = join(staging, `${arrived.length}`);
    const copied = await copyIfSame(join(folder, file.name), file, path);
    if (copied === 'same') arrived.push({ id: file.name, path, name: file.name });
    if (copied === 'unreadable') unreadable.push(file.name);
  }
  return { arrived, unreadable };
}

async function copyIfSame(from: string, seen: Seen, to: string): Promise<'same' | 'changed' | 'unreadable'> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const source = await open(from, flags).catch((error: unknown) => codeOf(error) ?? 'unreadable');
  if (typeof source === 'string') return source === 'ENOENT' || source === 'ELOOP' ? 'changed' : 'unreadable';
  try {
    const isStill = async () => {
      const found = await source.stat();
      const entry = { ...seen, bytes: found.size, mtimeMs: found.mtimeMs, inode: found.ino };
      return found.isFile() && isSame(seen, entry);
    };
    if (!(await isStill())) return 'changed';
    const target = await open(to, 'wx', 0o600);
    await pipeline(
      source.createReadStream({ autoClose: false, end: seen.bytes }),
      target.createWriteStream(),
    );
    return (await isStill()) ? 'same' : 'changed';
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw refusal('disk-full', {}, { cause: error });
    if (codeOf(error) === 'EIO' || codeOf(error) === 'EACCES') return 'unreadable';
    throw error;
  } finally {
    await source.close();
  }
}

/** Where a counted file lies for the moment in which it is looked at a last time and destroyed. */
export const COUNTED = '.counted';

/** Destroys a file that was counted, unless another has taken its name since. */
export async function destroyCounted(folder: string, file: Seen): Promise<void> {
  await withinHeld(join(folder, COUNTED), async (held) => {
    const aside = join(held, file.name);
    await rename(join(folder, file.name), aside).catch(ignoreMissing);
    const found = await lstat(aside).catch(() => null);
    if (found === null) return;
    const isIt = found.ino === file.inode && found.size === file.bytes && found.mtimeMs === file.mtimeMs;
    if (isIt) await rm(aside, { force: true });
  });
  await putBackCounted(folder);
}

/** What a process that was killed left there comes back, and is known again by its bytes. */
export async function putBackCounted(folder: string): Promise<void> {
  await withinHeld(join(folder, COUNTED), async (held) => {
    for (const name of await readdir(held)) await rename(join(held, name), await freeName(folder, name));
  });
  await rmdir(join(folder, COUNTED)).catch(() => undefined);
}

/** Moves a file that was not counted out of the way, under a name that nothing there has. */
export async function putAside(folder: string, name: string, language: Language): Promise<void> {
  await withinHeld(join(folder, say('inbox-refused', {}, language)), async (held) =>
    rename(join(folder, name), await freeName(held, name)).catch(ignoreMissing),
  );
}

/** Writes a text whole or not at all, under a name that nothing there has. */
export async function writeBeside(folder: string, name: string, text: string): Promise<void> {
  await withinHeld(folder, async (held) => {
    const writing = join(held, `.${process.pid}.writing`);
    await rm(writing, { force: true });
    // Windows’ Notepad, too, then knows it as UTF-8.
    await writeFile(writing, `\ufeff${text}`, { flag: 'wx' });
    await rename(writing, await freeName(held, name));
  });
}

export async function freeName(folder: string, name: string): Promise<string> {
  const parsed = parse(name);
  const [stem, ext] = parsed.ext.length > EXTENSION_MAX ? [name, ''] : [parsed.name, parsed.ext];
  for (let number = 1; ; number++) {
    const end = number === 1 ? ext : ` (${number})${ext}`;
    const path = join(folder, `${cut(stem, NAME_BYTES_MAX - Buffer.byteLength(end))}${end}`);
    if ((await lstat(path).catch(() => null)) === null) return path;
  }
}

/** As file systems hold of a name. */
const NAME_BYTES_MAX = 255;
const EXTENSION_MAX = 20;

function cut(text: string, bytes: number): string {
  const characters = [...text];
  while (characters.length > 0 && Buffer.byteLength(characters.join('')) > bytes) characters.pop();
  return characters.join('');
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
