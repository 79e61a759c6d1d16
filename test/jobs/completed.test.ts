// Files of one delivery complete each other, also when one of them was received before.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { MadePool } from './made-pool.ts';

const SALES = 'performance_id,sold_at,quantity,unit_price,currency,order_id,ticket_id,movement';
const BUYERS = 'order_id,email,postal_code\no1,ana@example.com,H2X 1Y4\no2,luc@example.com,G1R 2B5\n';

const sale = (order: string, ticket: string) => `p1,2024-09-0${ticket},1,20.00,CAD,${order},t${ticket},sale`;
const sales = (...lines: readonly string[]) => [SALES, ...lines, ''].join('\n');

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

describe('a list of buyers', () => {
  it('that has not changed still says who bought what is new', async () => {
    const organisation = 'maison-a';
    const buyers = pool.file('buyers.csv', BUYERS);
    await pool.ingest([pool.file('sales-1.csv', sales(sale('o1', '1'))), buyers], { organisation });
    const next = pool.file('sales-2.csv', sales(sale('o1', '1'), sale('o2', '2')));
    const receipts = await pool.ingest([next, buyers], { organisation });
    assert.deepEqual(
      receipts.map(({ state }) => state),
      ['committed', 'repeated'],
    );
    assert.deepEqual(await pool.figures('tickets-issued', 'fsa', organisation), { G1R: 1, H2X: 1 });
  });

  it('that is new completes sales that were received before it', async () => {
    const organisation = 'maison-b';
    const sold = pool.file('sales-3.csv', sales(sale('o1', '1'), sale('o2', '2')));
    await pool.ingest([sold], { organisation });
    assert.deepEqual(await pool.figures('tickets-issued', 'fsa', organisation), { '?': 2 });
    const receipts = await pool.ingest([sold, pool.file('buyers-3.csv', BUYERS)], { organisation });
    assert.deepEqual(
      receipts.map(({ state }) => state),
      ['committed', 'committed'],
    );
    assert.deepEqual(receipts[0]?.changes, { new: 0, changed: 2, identical: 0, missing: 0, gone: 0 });
    assert.deepEqual(await pool.figures('tickets-issued', 'fsa', organisation), { G1R: 1, H2X: 1 });
  });
});
