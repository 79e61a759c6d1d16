import { parentPort, workerData } from 'node:worker_threads';

import { makeHouse, type PoolRequest, poolFor } from './make-house.ts';

/** Makes the houses whose positions it is sent, one at a time. */
const pool = poolFor(workerData as PoolRequest);

parentPort?.on('message', (index: number) => {
  const house = pool.houses[index];
  const persons = house ? makeHouse(pool, house) : new Int32Array(0);
  parentPort?.postMessage({ index, persons });
});
