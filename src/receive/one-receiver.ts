import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { refusal } from '#messages/messages.ts';
import { isAlive, type PoolFolder } from '#store/pool-folder.ts';

/**
 * Two processes that watch one folder would read the same file at once. The second is refused with `receiving-already`; one
 * that was killed stands in nobody’s way. Returns how to leave.
 */
export function beTheReceiver({ root }: PoolFolder): () => void {
  const file = join(root, 'receiving');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
  if (other !== null && other !== process.pid && isAlive(other)) throw refusal('receiving-already', {});
  writeFileSync(file, `${process.pid}`);
  return () => rmSync(file, { force: true });
}
