import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { refusal } from '#messages/messages.ts';
import type { PoolFolder } from './pool-folder.ts';

/** As long as a commit waits for those of other pools. */
const WAIT_MS = 120_000;
const PAUSE_MS = 20;

/** SQLite’s number for a file that somebody holds. */
const BUSY = 5;

/**
 * Holds several pools while something is committed that must be known in all of them, this process and others alike. They
 * are taken in one order, so that two who want the same never wait for each other; the system gives them back when a
 * process dies. Nobody is blocked meanwhile but who wants to hold one of them too. Refuses with `pool-held` where that takes too long.
 */
export async function holdPools<T>(folders: readonly PoolFolder[], work: () => Promise<T>): Promise<T> {
  const files = [...new Set(folders.map(({ releasing }) => releasing))].sort();
  const held: DatabaseSync[] = [];
  try {
    for (const file of files) held.push(await heldFile(file));
    return await work();
  } finally {
    for (const one of held) one.close();
  }
}

async function heldFile(file: string): Promise<DatabaseSync> {
  const database = new DatabaseSync(file);
  const until = performance.now() + WAIT_MS;
  try {
    for (;;) {
      if (isTaken(database)) return database;
      if (performance.now() > until) throw refusal('pool-held', { seconds: WAIT_MS / 1000 });
      // Not SQLite’s own way of waiting: whoever holds it may be at work in this thread.
      await setTimeout(PAUSE_MS);
    }
  } catch (error) {
    database.close();
    throw error;
  }
}

function isTaken(database: DatabaseSync): boolean {
  try {
    database.exec('pragma busy_timeout = 0; begin exclusive');
    return true;
  } catch (error) {
    if ((error as { readonly errcode?: number }).errcode === BUSY) return false;
    throw error;
  }
}
