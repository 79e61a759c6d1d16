// A process that receives from a folder and ends: `node receiver.ts POOL FOLDER`.
import { openPool } from '#jobs/open-pool.ts';
import { receive } from '#receive/receive.ts';
import { QUICK } from './made-receiving.ts';

const [root = '', folder = ''] = process.argv.slice(2);
const pool = openPool(root, () => new Date());
const received = await receive(
  pool,
  { folder, sftp: null, mail: null, outgoing: null },
  { language: 'fr', tell: () => undefined, delivered: () => undefined, pace: QUICK },
);
await received.settle();
await received.close();
pool.catalogue.close();
