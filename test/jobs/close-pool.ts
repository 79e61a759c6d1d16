import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Query } from '#model/query.ts';
import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

/**
 * Tickets of October, by day of September and house. Monday is nearly all the first house’s; the other days are of fewer than
 * five: none of them is told. Each of three sums of days may be; the first two less the third are twice Monday and the few of
 * Thursday, so that all three let the first house’s Monday be bounded.
 */
const SOLD: Readonly<Record<number, readonly number[]>> = {
  2: [200, 6, 2, 2, 2],
  3: [40, 40, 40, 40, 0],
  4: [40, 0, 40, 40, 40],
  5: [0, 10, 10, 0, 0],
  6: [0, 40, 0, 40, 40],
};

export const [BOTH, MORE, LESS] = [
  ['monday', 'tuesday', 'thursday'],
  ['monday', 'wednesday'],
  ['tuesday', 'wednesday'],
] as const;

/** A pool without a release. */
export async function weekdayPool(): Promise<MadePool> {
  const pool = await MadePool.make();
  const programme = programmeFile([{ id: 'p1', startsAt: '2024-10-12 20:00:00' }]);
  for (let house = 0; house < 5; house++) {
    const sold = Object.entries(SOLD).flatMap(([day, tickets]) =>
      Array.from({ length: tickets[house] ?? 0 }, (_, i) => {
        const id = `${day}-${i}`;
        return { ticket: id, order: id, soldAt: `2024-09-0${day} 12:00:00` };
      }),
    );
    const orders = sold.map(({ order }) => `${order},acheteur${house}-${order}@exemple.test`);
    const buyers = pool.file(`b${house}.csv`, ['order_id,email', ...orders, ''].join('\n'));
    const files = [
      pool.file(`v${house}.csv`, salesFile(sold)),
      pool.file(`p${house}.csv`, programme),
      buyers,
    ];
    await pool.ingest(files, { organisation: `maison-${house + 1}` });
  }
  return pool;
}

/** Releases October, as a whole. From the table of a number on, none is told before the release was audited with it. */
export async function releaseOctober({ folder, root }: MadePool, auditedFromTable: number): Promise<void> {
  const policy = join(folder, 'policy.json');
  const written = {
    format: 'parterre-policy-1',
    version: '2',
    parameters: { auditedFromTable },
    metrics: ['tickets-issued', 'revenue', 'buyers'],
    common: [{ dimension: 'discipline' }],
    further: [],
    tablesPerMember: 3,
  };
  writeFileSync(policy, JSON.stringify(written));
  for (const args of [
    ['policy', root, '--record', policy],
    ['edition', 'build', root, '--from', '2024-10', '--to', '2024-10'],
  ]) {
    const { status, err } = await parterre([...args, '--json']);
    if (status !== 0) throw new Error(err);
  }
}

/** Sales of October on some days of the week. */
export function onDays(days: readonly string[], by: readonly string[] = []): Query {
  return {
    metric: 'tickets-issued',
    by,
    where: { 'purchase-weekday': days, 'performance-date': { from: '2024-10-01', to: '2024-10-31' } },
    scope: 'pool',
  };
}
