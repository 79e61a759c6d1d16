import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** Copies a UTF-16 file to `target` as UTF-8, without its byte-order mark, chunk by chunk. */
export async function narrowFile(
  file: string,
  encoding: 'utf-16le' | 'utf-16be',
  target: string,
): Promise<string> {
  const decoder = new TextDecoder(encoding);
  const output = openSync(target, 'w', 0o600);
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }))
      writeSync(output, decoder.decode(chunk as Buffer, { stream: true }));
    writeSync(output, decoder.decode());
  } finally {
    closeSync(output);
  }
  return target;
}
