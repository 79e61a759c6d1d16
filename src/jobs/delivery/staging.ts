import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import { makeStaging } from '#store/pool-folder.ts';
import type { OpenPool } from '../open-pool.ts';

/** A delivery at work: its own folder, and an engine that may touch that folder, the lake and the delivered files. */
export type DeliveryRoom = { readonly staging: string; readonly engine: Engine };

export type DeliveryOf = {
  readonly delivery: string;
  readonly also: readonly string[];
  /** Of what is to be read; unknown where left out. */
  readonly bytes?: number;
};

/** Memory of one ingest, so that with Node’s own it stays under 1.5 GB whatever the file’s size. */
const INGEST_MEMORY_MB = 900;

/** What is so small, as a push or most monthly files are, one thread reads for less: each makes every pattern of its own. */
const SMALL_BYTES = 1_000_000;

/** Whatever its end, the delivery’s folder (and the identity in it) is destroyed; after a crash, at the next start. */
export async function withDeliveryEngine<T>(
  pool: OpenPool,
  { delivery, also, bytes = Infinity }: DeliveryOf,
  work: (room: DeliveryRoom) => Promise<T>,
): Promise<T> {
  const staging = makeStaging(pool.folder, delivery);
  try {
    const temporary = join(staging, 'temporary');
    const directories = [pool.folder.lake, pool.folder.staging, ...also];
    const threads = bytes <= SMALL_BYTES ? { threads: 1 } : {};
    const engine = await Engine.open({ directories, temporary, memoryLimitMb: INGEST_MEMORY_MB, ...threads });
    try {
      return await work({ staging, engine });
    } finally {
      engine.close();
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
