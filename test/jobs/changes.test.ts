// What a delivery says beside the earlier ones of its house, before and after it counts.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { type MadeSale, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

let pool: MadePool;
let files = 0;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

async function handIn(sales: readonly MadeSale[], ...options: string[]): Promise<Receipt> {
  const [receipt] = await pool.ingest([pool.file(`ventes-${++files}.csv`, salesFile(sales))], { options });
  assert.ok(receipt);
  return receipt;
}

const september: readonly MadeSale[] = [{ ticket: 'a' }, { ticket: 'b' }, { ticket: 'c' }];
const october: readonly MadeSale[] = [{ ticket: 'a' }, { ticket: 'b', movement: 'refund' }, { ticket: 'd' }];

describe('a delivery', () => {
  it('has nothing beside it the first time', async () => {
    assert.equal((await handIn(september)).changes, undefined);
  });

  it('can be looked at before it counts, and leaves nothing behind', async () => {
    const before = await pool.figure('tickets-issued');
    const { state, changes, rows } = await handIn([...september, { ticket: 'e' }], '--preview');
    assert.deepEqual(
      [state, changes, rows.kept],
      ['preview', { new: 1, changed: 0, identical: 3, missing: 0, gone: 0 }, 4],
    );
    assert.equal(await pool.figure('tickets-issued'), before);
    const { out } = await parterre(['receipts', pool.root, '--organisation', 'theatre-essai', '--json']);
    assert.equal(JSON.parse(out).length, 1);
  });

  it('tells what is new, the same, changed, and not said again of the same performances', async () => {
    const { changes } = await handIn([{ ticket: 'a' }, { ticket: 'b', price: '12.34' }, { ticket: 'd' }]);
    assert.deepEqual(changes, { new: 1, changed: 1, identical: 1, missing: 1, gone: 0 });
    assert.equal(await pool.figure('tickets-issued'), 4);
  });

  it('of a journal adds an entry and changes none', async () => {
    const { changes } = await handIn(october);
    assert.equal(changes?.changed, 0, JSON.stringify(changes));
  });

  it('of several files tells which replace lines of one before them, and only of those', async () => {
    const priced = (series: string, price: string) =>
      Array.from({ length: 6 }, (_, place): MadeSale => ({ ticket: `${series}${place}`, price }));
    const together = [priced('x', '10.00'), priced('y', '10.00'), priced('x', '12.00')];
    const receipts = await pool.ingest(
      together.map((sales) => pool.file(`ensemble-${++files}.csv`, salesFile(sales))),
      { options: ['--preview'] },
    );
    const replace = receipts.map(({ problems }) => problems.some(({ code }) => code === 'lines-replaced'));
    assert.deepEqual(replace, [false, false, true]);
  });
});
