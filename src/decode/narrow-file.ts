import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { chunkTranscoderFrom, type Encoding, transcoderFrom } from './encodings.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** Copies a file in another encoding to `target` as UTF-8, without its byte-order mark, chunk by chunk. */
export async function narrowFile(
  file: string,
  encoding: Exclude<Encoding, 'utf-8'>,
  target: string,
): Promise<string> {
  const output = openSync(target, 'w', 0o600);
  try {
    const narrow = narrowerFrom(encoding);
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }))
      writeAll(output, narrow(chunk as Buffer));
    writeAll(output, narrow(null));
  } finally {
    closeSync(output);
  }
  return target;
}

/** From a chunk to its text in UTF-8, which holds until the next one; null says that none follows. */
function narrowerFrom(encoding: Exclude<Encoding, 'utf-8'>): (chunk: Buffer | null) => Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const decoder = new TextDecoder(encoding);
    return (chunk) =>
      Buffer.from(chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true }));
  }
  const transcode = chunkTranscoderFrom(encoding, CHUNK_BYTES) ?? transcoderFrom(encoding);
  const target = Buffer.allocUnsafe(CHUNK_BYTES * 3);
  return (chunk) => target.subarray(0, chunk === null ? 0 : transcode(chunk, 0, chunk.length, target, 0));
}

function writeAll(output: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(output, bytes, done, bytes.length - done);
}
