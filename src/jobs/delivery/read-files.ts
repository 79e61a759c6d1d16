import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

import type { StagedSheet } from '#decode/decode.ts';
import { refusal } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import type { Receipt } from '#model/receipt.ts';
import { shownName } from '#model/shown-name.ts';
import type { Slug } from '#model/words.ts';
import { hasBatches, receiptOfContent } from '#store/receipts.ts';
import type { OpenPool } from '../open-pool.ts';
import type { Reader } from './reader.ts';
import { newReceiptId } from './receipt-id.ts';
import { withoutContacts } from './without-contacts.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** A file as handed in. */
export type HandedIn = { readonly path: string; readonly name: string };

/** A file whose bytes are known: new, or received before word for word. */
export type KnownFile = HandedIn & {
  readonly receipt: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly earlier: Receipt | null;
  /** Of a file received before: it completed others, and none of its rows counted by itself. */
  readonly countedNothing: boolean;
  /** The same bytes stand before it in this very delivery. */
  readonly isTwin: boolean;
};

/** A file decoded into sheets, its rows staged. */
export type ReadFile = KnownFile & {
  readonly sheets: readonly StagedSheet[];
  readonly problems: readonly Problem[];
};

/** Hashes each file, so that the same bytes are never counted twice. Refuses with `file-missing`. */
export async function knowFiles(
  pool: OpenPool,
  organisation: Slug,
  files: readonly HandedIn[],
): Promise<readonly KnownFile[]> {
  const known: KnownFile[] = [];
  for (const { path, name: given } of files) {
    const name = withoutContacts(shownName(given));
    const { sha256, bytes } = await contentOf({ path, name });
    const isTwin = known.some((other) => other.sha256 === sha256);
    const earlier = await receiptOfContent(pool.catalogue, organisation, sha256);
    const receipt = newReceiptId(pool.now(), known.length);
    known.push({
      path,
      name,
      receipt,
      sha256,
      bytes,
      earlier,
      countedNothing: earlier !== null && !(await hasBatches(pool.catalogue, earlier.id)),
      isTwin,
    });
  }
  return known;
}

async function contentOf({
  path,
  name,
}: HandedIn): Promise<{ readonly sha256: string; readonly bytes: number }> {
  try {
    const handle = await open(path);
    try {
      return await hashed(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refusal('file-missing', { file: name }, { cause: error });
  }
}

/** One part is read while the one before it is hashed, into the same two buffers: a stream would find memory for each. */
async function hashed(handle: FileHandle): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const { size } = await handle.stat();
  const hash = createHash('sha256');
  const partBytes = Math.min(CHUNK_BYTES, Math.max(size, 1));
  let [current, other] = [Buffer.allocUnsafe(partBytes), Buffer.allocUnsafe(partBytes)];
  let reading = handle.read(current, 0, partBytes);
  for (;;) {
    const { bytesRead } = await reading;
    if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes: size };
    reading = handle.read(other, 0, partBytes);
    hash.update(current.subarray(0, bytesRead));
    [current, other] = [other, current];
  }
}

/** bytes → sheets. Refuses the first file that cannot be read at all: a delivery is taken whole or not at all. */
export async function readFiles(
  files: readonly KnownFile[],
  staging: string,
  reader: Reader,
): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const decoded = await reader.decode({ file: file.path, fileName: file.name, staging });
    read.push({ ...file, ...decoded });
  }
  return read;
}
