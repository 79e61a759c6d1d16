import assert from 'node:assert/strict';

import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

export const HOUSES: readonly string[] = Array.from({ length: 12 }, (_, i) => `maison-${i + 1}`);
export const BUYERS = 30;
/** Thirty buyers of fifteen tickets at 40 $, in each of twelve houses. */
export const TICKETS = HOUSES.length * BUYERS * 15;

export const POLICY = {
  format: 'parterre-policy-1',
  version: 'open',
  metrics: ['tickets-issued', 'average-price', 'buyers'],
  common: [{ dimension: 'discipline' }],
  // What a release with noise closes, nothing else does.
  releasedOnly: false,
};

export const HUB = 'billetterie';

/** Twelve houses that play theatre in November 2024, and one buyer who takes more in December; its policy is recorded. */
export async function openDataPool(): Promise<MadePool> {
  const pool = await MadePool.make();
  await pool.ingest([pool.file('none.csv', salesFile([{ ticket: 'own' }]))], { organisation: HUB });
  for (const house of HOUSES) await parterre(['organisation', pool.root, house, '--sellers', HUB]);
  const orders = HOUSES.flatMap((house) =>
    Array.from({ length: BUYERS }, (_, i) => ({ house, order: `${house}-${i}` })),
  );
  const regular = orders.map(({ house, order }) => ({
    presenter: house,
    performance: `p-${house}`,
    order,
    ticket: order,
    quantity: 15,
  }));
  // One buyer takes sixty tickets more, in December, half of them for dance.
  const large = ['p2', 'p3'].map((performance) => ({
    presenter: 'maison-1',
    performance,
    order: 'large',
    ticket: performance,
    quantity: 30,
  }));
  const buyers = [...orders.map(({ order }) => order), 'large'].map(
    (order) => `${order},${order}@exemple.test`,
  );
  const programme = programmeFile([
    ...HOUSES.map((house) => ({ id: `p-${house}`, presenter: house, startsAt: '2024-11-02 20:00:00' })),
    { id: 'p2', presenter: 'maison-1', startsAt: '2024-12-03 20:00:00' },
    { id: 'p3', presenter: 'maison-1', startsAt: '2024-12-04 20:00:00', discipline: 'dance' },
  ]);
  await pool.ingest(
    [
      pool.file('sales.csv', salesFile([...regular, ...large])),
      pool.file('buyers.csv', ['order_id,email', ...buyers, ''].join('\n')),
      pool.file('programme.csv', programme),
    ],
    { organisation: HUB },
  );
  const { status, err } = await parterre([
    'policy',
    pool.root,
    '--record',
    pool.file('policy.json', JSON.stringify(POLICY)),
  ]);
  assert.equal(status, 0, err);
  return pool;
}
