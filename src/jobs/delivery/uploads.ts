import { randomBytes } from 'node:crypto';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

import { refusal } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import type { Receipt } from '#model/receipt.ts';
import type { BegunUpload, Uploads } from '#model/service.ts';
import type { Slug } from '#model/words.ts';
import type { HandedIn } from './read-files.ts';

/** Larger exports go through the command line, which reads them where they lie. */
const FILE_MEGABYTES_MAX = 2_000;
/** Of one house, which holds up no other; each may fill the disk. */
const OPEN_OF_ONE_MAX = 100;
const OPEN_MAX = 1_000;
/** Previews of which something may still be said, of all houses; the oldest make way. */
const PREVIEWS_MAX = 200;
/** Nobody comes back after a day to a file that broke off. */
const KEPT_MS = 24 * 3_600_000;

type Upload = BegunUpload & {
  readonly path: string;
  touchedAt: number;
  isBeingWritten: boolean;
};

type Preview = {
  readonly ids: readonly string[];
  readonly receipts: readonly Receipt[];
  readonly at: number;
};

export type OpenUploads = Uploads & {
  /** The files of a delivery, in the order of their ids. Refuses with `upload-unknown` one of another house. */
  readonly filesOf: (organisation: Slug, ids: readonly string[]) => readonly HandedIn[];
  /** What was handed in, and what was previewed of it. */
  readonly forget: (ids: readonly string[]) => void;
  /** The receipts of a preview, in the memory of this process for a day or until it is handed in: what is said of them may be confirmed. */
  readonly remember: (ids: readonly string[], previewed: readonly Receipt[]) => void;
  /** A previewed receipt of this house; null when there is none. */
  readonly previewed: (organisation: Slug, receipt: string) => Receipt | null;
};

/**
 * Files on their way in, piece by piece, so that a connection that breaks off costs one piece and not the file. They lie in
 * the staging of this process, and go with the delivery, after a day, or with the process.
 */
export function openUploads(staging: string, now: () => Date): OpenUploads {
  const open = new Map<string, Upload>();

  const known = (id: string): Upload => {
    const upload = open.get(id);
    if (upload === undefined) throw refusal('upload-unknown', {});
    return upload;
  };
  let previews: readonly Preview[] = [];
  const isOld = (at: number): boolean => now().getTime() - at > KEPT_MS;
  const abandon = (id: string): void => {
    const upload = open.get(id);
    if (upload) rmSync(upload.path, { force: true });
    open.delete(id);
  };
  const forgetOld = (): void => {
    for (const { id, touchedAt, isBeingWritten } of open.values())
      if (isOld(touchedAt) && !isBeingWritten) abandon(id);
    previews = previews.filter(({ at }) => !isOld(at));
  };

  return {
    async begin(organisation, name) {
      forgetOld();
      const own = [...open.values()].filter((upload) => upload.organisation === organisation);
      if (own.length >= OPEN_OF_ONE_MAX || open.size >= OPEN_MAX) throw refusal('uploads-too-many', {});
      const id = randomBytes(16).toString('hex');
      const path = join(staging, id);
      writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
      const upload = { id, organisation, name: lastPart(name), path };
      open.set(id, { ...upload, touchedAt: now().getTime(), isBeingWritten: false });
      return { id, offset: 0 };
    },

    async reached(id) {
      return { id, offset: statSync(known(id).path).size };
    },

    async add(id, offset, bytes) {
      const upload = known(id);
      const reached = statSync(upload.path).size;
      if (upload.isBeingWritten || offset !== reached) throw refusal('upload-offset', { offset: reached });
      upload.isBeingWritten = true;
      try {
        await append(upload.path, bytes, FILE_MEGABYTES_MAX * 1_000_000 - reached);
      } finally {
        upload.isBeingWritten = false;
        upload.touchedAt = now().getTime();
      }
      return { id, offset: statSync(upload.path).size };
    },

    filesOf(organisation, ids) {
      const uploads = ids.map(known);
      if (uploads.some((upload) => upload.organisation !== organisation)) throw refusal('upload-unknown', {});
      const coming = uploads.find(({ isBeingWritten }) => isBeingWritten);
      if (coming) throw refusal('upload-offset', { offset: statSync(coming.path).size });
      if (uploads.some(({ path }) => statSync(path).size === 0)) throw refusal('body-empty', {});
      return uploads.map(({ path, name }) => ({ path, name }));
    },

    async abandon(id) {
      abandon(id);
    },

    forget(ids) {
      for (const id of ids) abandon(id);
      previews = previews.filter((preview) => !preview.ids.some((id) => ids.includes(id)));
    },

    remember(ids, receipts) {
      previews = [...previews, { ids, receipts, at: now().getTime() }].slice(-PREVIEWS_MAX);
    },

    previewed(organisation, receipt) {
      const all = previews.filter(({ at }) => !isOld(at)).flatMap(({ receipts }) => receipts);
      return all.find((one) => one.organisation === organisation && one.id === receipt) ?? null;
    },
  };
}

/** What came before a connection broke off stays: each part is written before the next is waited for. */
async function append(path: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<void> {
  const file = await open(path, 'a');
  let left = most;
  try {
    for await (const part of bytes) {
      left -= part.byteLength;
      if (left < 0) throw refusal('body-too-large', { megabytes: FILE_MEGABYTES_MAX });
      await file.appendFile(part);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw refusal(isFull ? 'disk-full' : 'body-interrupted', {}, { cause: error });
  } finally {
    await file.close();
  }
}

/** Some browsers give the path of the file on its own machine, which is nobody’s business here. */
function lastPart(name: string): string {
  return name.split(/[\\/]/).at(-1) || name;
}
