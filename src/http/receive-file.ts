import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { refusal } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';

/** Larger exports go through the command line, which reads them where they lie. */
const FILE_MEGABYTES_MAX = 2_000;

/**
 * Writes the bytes of a delivery into its folder as they come, at most `megabytesMax` of them, and says where. The
 * given name is kept for the receipt and touches no path. Throws the refusals `body-empty`, `body-too-large`, `body-interrupted` and `disk-full`.
 */
export async function receiveFile(
  bytes: ReadableStream<Uint8Array>,
  folder: string,
  name: string,
  megabytesMax: number = FILE_MEGABYTES_MAX,
): Promise<{ readonly name: string; readonly path: string }> {
  const path = join(folder, 'delivered');
  const counter = counted(megabytesMax);
  const incoming = Readable.fromWeb(bytes as NodeReadableStream<Uint8Array>);
  await pipeline(incoming, counter.stream, createWriteStream(path, { flags: 'wx', mode: 0o600 })).catch(
    (error: unknown) => {
      throw refusalFor(error);
    },
  );
  if (counter.bytes() === 0) throw refusal('body-empty', {});
  return { name: lastPart(name), path };
}

/** What broke while bytes came in: the limit, the disk, or the sender who went away. */
function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return refusal(isFull ? 'disk-full' : 'body-interrupted', {}, { cause: error });
}

function counted(megabytesMax: number): { readonly stream: Transform; readonly bytes: () => number } {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Uint8Array, _, next) {
      bytes += chunk.byteLength;
      if (bytes > megabytesMax * 1_000_000) next(refusal('body-too-large', { megabytes: megabytesMax }));
      else next(null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}

/** Some browsers give the path of the file on its own machine, which is nobody’s business here. */
function lastPart(name: string): string {
  return name.split(/[\\/]/).at(-1) || name;
}
