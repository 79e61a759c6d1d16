import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Panel } from '#model/panel.ts';
import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

export const BALLET = 'ballet-des-neiges';

const DANCERS = Array.from({ length: 6 }, (_, i) => `danse-${i + 1}`);
const THEATRES = Array.from({ length: 7 }, (_, i) => `theatre-${i + 1}`);

const MONTHS = ['2024-10', '2024-11', '2024-12'];

export const WITHOUT_DECEMBER: Panel = {
  id: 'dance-without-december',
  name: { fr: 'Danse, sans décembre', en: 'Dance without December' },
  of: { dimension: 'discipline', value: 'dance' },
  without: { months: [12] },
};

export const WITHOUT_BALLET: Panel = {
  id: 'dance-without-ballet',
  name: { fr: 'Danse, sans le Ballet des neiges', en: 'Dance without Ballet des neiges' },
  of: { dimension: 'discipline', value: 'dance' },
  without: { houses: [BALLET] },
};

/** Ten tickets a buyer: so many buyers in each month, by two channels. */
async function ingest(pool: MadePool, house: string, discipline: string, buyers: readonly number[]) {
  const programme = programmeFile(
    MONTHS.map((month, i) => ({ id: `p${i}`, discipline, startsAt: `${month}-12 20:00:00` })),
  );
  const sold = MONTHS.flatMap((_, month) =>
    Array.from({ length: buyers[month] ?? 0 }, (_, i) => ({
      performance: `p${month}`,
      ticket: `t${month}-${i}`,
      order: `o${month}-${i}`,
      soldAt: '2024-09-10 12:00:00',
      channel: i % 2 === 0 ? 'Web' : 'Téléphone',
      quantity: 10,
    })),
  );
  const orders = sold.map(({ order }) => `${order},${house}-${order}@exemple.test`);
  const files = [
    pool.file(`${house}-ventes.csv`, salesFile(sold)),
    pool.file(`${house}-programme.csv`, programme),
    pool.file(`${house}-acheteurs.csv`, ['order_id,email', ...orders, ''].join('\n')),
  ];
  await pool.ingest(files, { organisation: house });
}

/** Six small houses dance all autumn, one ballet sells five times as much in December alone; seven theatres play on. */
export async function dancingPool(): Promise<MadePool> {
  const pool = await MadePool.make();
  for (const [i, house] of DANCERS.entries()) await ingest(pool, house, 'dance', [12 + i, 13 + i, 14 + i]);
  for (const [i, house] of THEATRES.entries()) await ingest(pool, house, 'theatre', [40 + i, 41 + i, 42 + i]);
  await ingest(pool, BALLET, 'dance', [0, 0, 1500]);
  return pool;
}

/** Each small house, or some of them, adds one evening, of November if nothing is said; all together enough to be told. */
export async function anotherEvening(
  pool: MadePool,
  root: string,
  { houses = DANCERS, startsAt = '2024-11-20 20:00:00' } = {},
): Promise<void> {
  const evening = startsAt.slice(0, 10);
  for (const [i, house] of houses.entries()) {
    const sold = Array.from({ length: 12 + i }, (_, n) => ({
      performance: evening,
      ticket: `${evening}-${n}`,
      order: `${evening}-${n}`,
      soldAt: '2024-09-10 12:00:00',
      quantity: 10,
    }));
    const buyers = sold.map(({ order }) => `${order},${house}-${order}@exemple.test`);
    const files = [
      pool.file(`${house}-${evening}.csv`, salesFile(sold)),
      pool.file(
        `${house}-${evening}-programme.csv`,
        programmeFile([{ id: evening, discipline: 'dance', startsAt }]),
      ),
      pool.file(`${house}-${evening}-acheteurs.csv`, ['order_id,email', ...buyers, ''].join('\n')),
    ];
    const { status, err } = await parterre(['ingest', root, '--organisation', house, ...files, '--json']);
    if (status !== 0) throw new Error(err);
  }
}

/** A policy of the autumn, with these panels. */
export function policyWith(version: string, panels: readonly Panel[]) {
  return {
    format: 'parterre-policy-1',
    version,
    metrics: ['tickets-issued', 'revenue', 'buyers'],
    common: [{ dimension: 'discipline' }],
    further: [{ dimension: 'channel' }],
    panels,
    tablesPerMember: 3,
  };
}

/** Another folder of the same pool under this policy, not yet released. */
export async function under(pool: MadePool, policy: ReturnType<typeof policyWith>): Promise<string> {
  const root = join(pool.folder, `under-${policy.version}`);
  cpSync(pool.root, root, { recursive: true });
  const file = join(pool.folder, `policy-${policy.version}.json`);
  writeFileSync(file, JSON.stringify(policy));
  const { status, err, out } = await parterre(['policy', root, '--record', file, '--json']);
  if (status !== 0) throw new Error(err + out);
  return root;
}
