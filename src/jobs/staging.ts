import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import { makeStaging } from '#store/pool-folder.ts';
import type { OpenPool } from './open-pool.ts';

/** A delivery at work: its own folder, and an engine that may touch that folder, the lake and the delivered files. */
export type DeliveryRoom = { readonly staging: string; readonly engine: Engine };

export type DeliveryOf = { readonly delivery: string; readonly also: readonly string[] };

/** Memory of one ingest, so that with Node’s own it stays under 1.5 GB whatever the file’s size. */
const INGEST_MEMORY_MB = 900;

/** Whatever its end, the delivery’s folder (and the identity in it) is destroyed; after a crash, at the next start. */
export async function withDeliveryEngine<T>(
  pool: OpenPool,
  { delivery, also }: DeliveryOf,
  work: (room: DeliveryRoom) => Promise<T>,
): Promise<T> {
  const staging = makeStaging(pool.folder, delivery);
  try {
    const temporary = join(staging, 'temporary');
    mkdirSync(temporary, { recursive: true });
    const directories = [pool.folder.lake, pool.folder.staging, ...also];
    const engine = await Engine.open({ directories, temporary, memoryLimitMb: INGEST_MEMORY_MB });
    try {
      return await work({ staging, engine });
    } finally {
      engine.close();
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
