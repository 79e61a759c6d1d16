import { createCipheriv, createHash } from 'node:crypto';

import type { RandomBytes } from '#path/protect/noise/discrete-gaussian.ts';

/** Uniform bytes that are the same at each run: the key stream of AES in counter mode. */
export function fixedBytes(seed: string): RandomBytes {
  const key = createHash('sha256').update(seed).digest();
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  let [bytes, at] = [Buffer.alloc(0), 0];
  return (count) => {
    if (at + count > bytes.length) [bytes, at] = [cipher.update(Buffer.alloc(Math.max(count, 1 << 16))), 0];
    at += count;
    return bytes.subarray(at - count, at);
  };
}
