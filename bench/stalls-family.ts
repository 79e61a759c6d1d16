// Hands in every file of one family while the loop of this process is watched: the longest that a server would have
// answered nobody. A process of its own, so that one family’s garbage is not collected during another’s.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { withReadingThread } from '#jobs/delivery/reading-thread.ts';
import { openPool } from '#jobs/open-pool.ts';
import { CORPUS } from '../test/hostile/corpus.ts';
import { handIn } from '../test/hostile/hand-in.ts';
import { plainSales } from '../test/jobs/made-files.ts';
import { MadePool } from '../test/jobs/made-pool.ts';
import { WIDE } from './stalls-wide.ts';

const RESOLUTION_MS = 5;
/** How long a file’s bytes are left to the collector before the loop is watched. */
const SETTLE_MS = 30;

const files =
  (process.argv[2] === WIDE.name ? WIDE : CORPUS.find(({ name }) => name === process.argv[2]))?.files ?? [];
const isQuick = process.argv.includes('--quick');
const made = await MadePool.make();
const pool = openPool(made.root, () => new Date());
// What is compiled and opened once is no file’s fault.
await withReadingThread((reader) =>
  handIn(pool, { name: 'first.csv', bytes: plainSales(10), organisation: 'first', reader }),
);
const stalls: { what: string; ms: number }[] = [];
for (const [index, { what, bytes, name = 'export.csv', isDear }] of files.entries()) {
  if (isQuick && isDear === true) continue;
  const handing = { name, bytes: bytes(), organisation: `essai-${index}` };
  await wait(SETTLE_MS);
  const watched = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  watched.enable();
  await withReadingThread((reader) => handIn(pool, { ...handing, reader })).catch(() => null);
  await wait(2 * RESOLUTION_MS);
  watched.disable();
  stalls.push({ what, ms: Math.round(watched.max / 1e6) - RESOLUTION_MS });
}
pool.catalogue.close();
made.remove();
stalls.sort((a, b) => b.ms - a.ms);
process.stdout.write(JSON.stringify(stalls));
