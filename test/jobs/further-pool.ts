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

/** How a house, by its number, sells its ticket of a number: through which channel, on which day of September. */
type Selling = (house: number, ticket: number) => { readonly channel: string; readonly day: number };

const ALL_WEEK: Selling = (house, ticket) => ({
  channel: house === 0 && ticket % 4 === 3 ? 'Guichet' : ticket % 2 === 0 ? 'Web' : 'Téléphone',
  day: 2 + (ticket % 7),
});

/** On line on Mondays and by telephone on Tuesdays; the first house sells some on line on Tuesdays, too. */
export const TWO_DAYS: Selling = (house, ticket) => {
  const day = 2 + (ticket % 2);
  return { channel: day === 2 || (house === 0 && ticket % 4 === 3) ? 'Web' : 'Téléphone', day };
};

/**
 * Five houses play theatre in October and November 2024 and sell on line and by telephone, from Monday to Sunday; the
 * first alone sells at the counter. A release holds their quarter by channel and by weekday.
 */
export async function releasedPool(selling = ALL_WEEK): Promise<MadePool> {
  const pool = await MadePool.make();
  const programme = programmeFile([
    { id: 'p1', startsAt: '2024-10-12 20:00:00' },
    { id: 'p2', startsAt: '2024-11-15 20:00:00' },
  ]);
  for (const [n, house] of HOUSES.entries()) {
    const sold = ['p1', 'p2'].flatMap((performance) =>
      Array.from({ length: 70 + 7 * (n % 3) }, (_, i) => {
        const { channel, day } = selling(n, i);
        const id = `${performance}-${i}`;
        const soldAt = `2024-09-${String(day).padStart(2, '0')} 12:00:00`;
        return { performance, ticket: id, order: id, soldAt, channel };
      }),
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
