// An order that was paid, and is not in a later export: its earlier sale goes, and an undo brings it back.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { MadePool } from './made-pool.ts';

let pool: MadePool;
let files = 0;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

type State = 'paid' | 'pending' | 'canceled';

/** Three tickets of two orders, as pretix writes them; the second order is in the given state. */
async function handIn(second: State): Promise<string> {
  const rows = ['A,1,paid,P1', `B,1,${second},P2`, `B,2,${second},P3`].map((row) => {
    const [order, position, status, ticket] = row.split(',');
    return `vents,${order},${position},${status},2026-03-02,10:15:00,Régulier,,45.99,5.99,,${ticket},Online shop`;
  });
  const header =
    'Event slug,Order code,Position ID,Status,Order date,Order time,Product,Variation,Price,Tax value,Voucher,Pseudonymization ID,Sales channel';
  const content = [
    header,
    ...rows,
    `vents,Z${++files},1,pending,2026-03-02,10:15:00,Régulier,,45.99,5.99,,Z${files},`,
  ];
  const [receipt] = await pool.ingest([pool.file(`vents_${files}_orders.csv`, `${content.join('\n')}\n`)]);
  assert.ok(receipt);
  assert.equal(receipt.source.id, 'pretix-positions');
  assert.deepEqual(receipt.exclusions, { 'not-paid': second === 'pending' ? 3 : 1 });
  return receipt.id;
}

const figures = async () => [
  await pool.figure('tickets-issued'),
  await pool.figure('revenue'),
  await pool.figure('orders'),
  await pool.figure('tickets-refunded'),
];

describe('an order that is no longer paid', () => {
  it('leaves nothing of what an earlier delivery counted', async () => {
    await handIn('paid');
    assert.deepEqual(await figures(), [3, 12_000, 2, 0]);
    const receipt = await handIn('pending');
    assert.deepEqual(await figures(), [1, 4_000, 1, 0]);
    await pool.undo(receipt);
    assert.deepEqual(await figures(), [3, 12_000, 2, 0]);
  });

  it('counts again when it is paid again, and is given back when it is cancelled', async () => {
    await handIn('pending');
    await handIn('paid');
    assert.deepEqual(await figures(), [3, 12_000, 2, 0]);
    await handIn('canceled');
    assert.deepEqual(await figures(), [1, 4_000, 2, 2]);
  });

  it('keeps the line that is paid, where tickets have no number of their own', async () => {
    const organisation = 'salle-essai';
    const handInLines = (...statuses: readonly State[]) => {
      const rows = statuses.map((status) => `vents,A,1,${status},2026-03-02,10:15:00,Régulier,,45.99,5.99,`);
      const header =
        'Event slug,Order code,Position ID,Status,Order date,Order time,Product,Variation,Price,Tax value,Voucher';
      const content = `${[header, ...rows].join('\n')}\n`;
      return pool.ingest([pool.file(`vents_${++files}_orders.csv`, content)], { organisation });
    };
    await handInLines('paid', 'paid');
    assert.equal(await pool.figure('tickets-issued', organisation), 2);
    await handInLines('paid', 'pending');
    assert.equal(await pool.figure('tickets-issued', organisation), 1);
    await handInLines('pending', 'pending');
    assert.equal(await pool.figure('tickets-issued', organisation), 0);
  });
});
