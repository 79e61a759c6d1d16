// A process of its own that asks for a part of a year’s noise: `POOL MONTH THOUSANDTHS`, and prints what became of it.

import { openPool } from '#jobs/open-pool.ts';
import { claimNoise } from '#jobs/releases/noise/noise-ledger.ts';
import { Refusal } from '#model/problem.ts';
import { DEFAULT_POLICY, noiseOfPolicy } from '#path/protect/protect.ts';

const [root = '', month = '', rho = ''] = process.argv.slice(2);
const pool = openPool(root, () => new Date());
try {
  const { id } = await claimNoise(pool, {
    months: { from: month, to: month },
    policy: DEFAULT_POLICY.version,
    noise: noiseOfPolicy(DEFAULT_POLICY),
    rho: Number(rho),
  });
  process.stdout.write(id);
} catch (error) {
  process.stdout.write(error instanceof Refusal ? error.code : String(error));
} finally {
  pool.catalogue.close();
}
