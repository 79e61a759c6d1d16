import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

const HOUSES = Array.from({ length: 5 }, (_, i) => `maison-${i + 1}`);

const POLICY = {
  format: 'parterre-policy-1',
  version: '2',
  metrics: ['tickets-issued', 'revenue', 'buyers'],
  common: [{ dimension: 'discipline' }],
  further: [{ dimension: 'channel' }, { dimension: 'purchase-weekday' }],
  tablesPerMember: 3,
};

/**
 * Five houses play theatre in October and November 2024 and sell on line and by telephone, from Monday to Sunday; the
 * first alone sells at the counter. A release holds their quarter by channel and by weekday.
 */
export async function releasedPool(): Promise<MadePool> {
  const pool = await MadePool.make();
  const programme = programmeFile([
    { id: 'p1', startsAt: '2024-10-12 20:00:00' },
    { id: 'p2', startsAt: '2024-11-15 20:00:00' },
  ]);
  for (const [n, house] of HOUSES.entries()) {
    const sold = ['p1', 'p2'].flatMap((performance) =>
      Array.from({ length: 70 + 7 * (n % 3) }, (_, i) => ({
        performance,
        ticket: `${performance}-${i}`,
        order: `${performance}-${i}`,
        soldAt: `2024-09-${String(2 + (i % 7)).padStart(2, '0')} 12:00:00`,
        channel: n === 0 && i % 4 === 3 ? 'Guichet' : i % 2 === 0 ? 'Web' : 'Téléphone',
      })),
    );
    const orders = sold.map(({ order }) => `${order},acheteur${n}-${order}@exemple.test`);
    const buyers = pool.file(`b${n}.csv`, ['order_id,email', ...orders, ''].join('\n'));
    const files = [pool.file(`v${n}.csv`, salesFile(sold)), pool.file(`p${n}.csv`, programme), buyers];
    await pool.ingest(files, { organisation: house });
  }
  const policy = join(pool.folder, 'policy.json');
  writeFileSync(policy, JSON.stringify(POLICY));
  for (const args of [
    ['policy', pool.root, '--record', policy],
    ['edition', 'build', pool.root, '--from', '2024-10', '--to', '2024-11'],
  ]) {
    const { status, err } = await parterre([...args, '--json']);
    if (status !== 0) throw new Error(err);
  }
  return pool;
}

/** Sales of October through some channels. */
export function october(channels: readonly string[], by: readonly string[] = []) {
  return {
    metric: 'tickets-issued',
    by,
    where: { channel: channels, 'performance-date': { from: '2024-10-01', to: '2024-10-31' } },
    scope: 'pool' as const,
  };
}
