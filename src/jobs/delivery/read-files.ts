import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

import type { StagedSheet } from '#decode/decode.ts';
import { refusal } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import type { Receipt } from '#model/receipt.ts';
import { shownName } from '#model/shown-name.ts';
import type { Slug } from '#model/words.ts';
import { hasBatches, hasReceiptOfSize, receiptOfContent } from '#store/receipts.ts';
import type { OpenPool } from '../open-pool.ts';
import type { Reader } from './reader.ts';
import { newReceiptId } from './receipt-id.ts';
import { withoutContacts } from './without-contacts.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;
/** A smaller file is hashed sooner than the house’s receipts are searched for its size. */
export const LARGE_BYTES = 32 * 1024 * 1024;

/** A file as handed in. */
export type HandedIn = { readonly path: string; readonly name: string };

/** A file whose bytes are known: new, or received before word for word. */
export type KnownFile = HandedIn & {
  readonly receipt: string;
  /** Computed once. */
  readonly sha256: () => Promise<string>;
  readonly bytes: number;
  readonly earlier: Receipt | null;
  /** Of a file received before: it completed others, and none of its rows counted by itself. */
  readonly countedNothing: boolean;
  /** The receipt of the same bytes before it in this very delivery. */
  readonly twinOf: string | null;
};

/** A file decoded into sheets, its rows staged. */
export type ReadFile = KnownFile & {
  readonly sheets: readonly StagedSheet[];
  readonly problems: readonly Problem[];
};

/**
 * Finds what was received before, so that the same bytes are never counted twice. A large file of a size that the house never
 * handed in is new for certain, and is hashed later. Refuses with `file-missing`.
 */
export async function knowFiles(
  pool: OpenPool,
  organisation: Slug,
  files: readonly HandedIn[],
): Promise<readonly KnownFile[]> {
  const known: KnownFile[] = [];
  for (const { path, name: given } of files) {
    const name = withoutContacts(shownName(given));
    const bytes = await inFile({ path, name }, async (handle) => (await handle.stat()).size);
    const file = { path, name, bytes, sha256: once(() => inFile({ path, name }, hashed)) };
    const alike = known.filter((other) => other.bytes === bytes);
    const mayBeKnown =
      bytes < LARGE_BYTES ||
      alike.length > 0 ||
      (await hasReceiptOfSize(pool.catalogue, organisation, bytes));
    const earlier = mayBeKnown
      ? await receiptOfContent(pool.catalogue, organisation, await file.sha256())
      : null;
    known.push({
      ...file,
      receipt: newReceiptId(pool.now(), known.length),
      earlier,
      countedNothing: earlier !== null && !(await hasBatches(pool.catalogue, earlier.id)),
      twinOf: (await sameAmong(alike, file))?.receipt ?? null,
    });
  }
  return known;
}

async function sameAmong(
  others: readonly KnownFile[],
  file: Pick<KnownFile, 'sha256'>,
): Promise<KnownFile | null> {
  for (const other of others) if ((await other.sha256()) === (await file.sha256())) return other;
  return null;
}

function once<T>(compute: () => Promise<T>): () => Promise<T> {
  let computed: Promise<T> | undefined;
  return () => {
    computed ??= compute();
    return computed;
  };
}

async function inFile<T>({ path, name }: HandedIn, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    const handle = await open(path);
    try {
      return await work(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refusal('file-missing', { file: name }, { cause: error });
  }
}

/** One part is read while the one before it is hashed, into the same two buffers: a stream would find memory for each. */
async function hashed(handle: FileHandle): Promise<string> {
  const { size } = await handle.stat();
  const hash = createHash('sha256');
  const partBytes = Math.min(CHUNK_BYTES, Math.max(size, 1));
  let [current, other] = [Buffer.allocUnsafe(partBytes), Buffer.allocUnsafe(partBytes)];
  let reading = handle.read(current, 0, partBytes);
  for (;;) {
    const { bytesRead } = await reading;
    if (bytesRead === 0) return hash.digest('hex');
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
    // While the engine works this thread has time; a failure is told where the hash is asked for.
    file.sha256().catch(() => {});
  }
  return read;
}
