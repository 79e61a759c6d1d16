// A process that holds a pool until it is killed: `node hold-pool.ts FOLDER`.
import { setTimeout } from 'node:timers/promises';

import { holdPools } from '#store/hold-pools.ts';
import { poolFolder } from '#store/pool-folder.ts';

await holdPools([poolFolder(process.argv[2] ?? '')], async () => {
  process.stdout.write('held\n');
  await setTimeout(60_000);
});
