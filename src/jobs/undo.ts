import { refusal } from '#messages/messages.ts';
import type { Receipt } from '#model/receipt.ts';
import { receipt } from '#store/receipts.ts';
import { undoReceipt } from './commit.ts';
import type { OpenPool } from './open-pool.ts';
import { withDeliveryEngine } from './staging.ts';

/** Undoes one delivered file: its rows no longer count, and what they had replaced comes back. */
export async function undo(pool: OpenPool, id: string): Promise<Receipt> {
  const made = await receipt(pool.catalogue, id);
  if (!made) throw refusal('receipt-unknown', { receipt: id });
  if (made.state !== 'committed') throw refusal('receipt-not-committed', { receipt: id });
  await withDeliveryEngine(pool, { delivery: `undo-${id}`, also: [] }, ({ engine }) =>
    undoReceipt(pool, engine, made),
  );
  return { ...made, state: 'undone' };
}
