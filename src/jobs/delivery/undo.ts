import { join } from 'node:path';

import type { Engine } from '#engine/engine.ts';
import { refusal } from '#messages/messages.ts';
import type { BatchKind } from '#model/lake.ts';
import type { Receipt } from '#model/receipt.ts';
import { fromReceiptsPlan, metPlan } from '#path/load/load.ts';
import { syncFile } from '#store/pool-folder.ts';
import {
  activeBatches,
  type Batch,
  type Effective,
  markUndone,
  receipt,
  setEffective,
} from '#store/receipts.ts';
import type { OpenPool } from '../open-pool.ts';
import { changePool, keepApart, leaveOut, REPLACED, relationOf } from './commit.ts';
import { withDeliveryEngine } from './staging.ts';
import { apart, asDelivered, asWritten, inOneFile, isTogether, TOGETHER } from './written-together.ts';

/** Undoes one delivered file: its rows no longer count, and what they had replaced comes back. */
export async function undo(pool: OpenPool, id: string): Promise<Receipt> {
  const made = await receipt(pool.catalogue, id);
  if (!made) throw refusal('receipt-unknown', { receipt: id });
  if (made.state !== 'committed') throw refusal('receipt-not-committed', { receipt: id });
  await withDeliveryEngine(pool, { delivery: `undo-${id}`, also: [] }, ({ engine }) =>
    changePool(pool, async () => {
      const restored = await restoredWithout(pool, engine, made);
      return async () => {
        await markUndone(pool.catalogue, id);
        for (const effective of restored) await setEffective(pool.catalogue, effective);
      };
    }),
  );
  return { ...made, state: 'undone' };
}

/** Each older batch that the undone one took rows from, again without the rows of those newer than it. */
async function restoredWithout(
  pool: OpenPool,
  engine: Engine,
  undone: Receipt,
): Promise<readonly Effective[]> {
  const { organisation } = undone;
  const restored: Effective[] = [];
  for (const kind of REPLACED) {
    const all = await activeBatches(pool.catalogue, { organisation, kind });
    const isBack = await shortenedBy(pool, engine, { undone, kind, all });
    const batches = all.filter((batch) => batch.receipt !== undone.id).map(apart);
    // As they will be: what a later delivery took from the first is no longer a number of several performances.
    const before: Batch[] = [];
    for (const [index, batch] of batches.entries()) {
      if (!isBack(batch)) {
        before.push(batch);
        continue;
      }
      const whole = asDelivered(batch);
      // As delivered: what the undone file took from the next one took its place here before.
      const after = batches.slice(index + 1).map(asDelivered);
      await keepApart(pool, engine, [...before, whole], after);
      const left = (await leaveOut(pool, engine, whole, after)) ?? {
        batch: batch.id,
        file: null,
        rows: batch.rows,
      };
      restored.push(left);
      before.push({ ...batch, effectiveFile: left.file, effectiveRows: left.rows });
    }
    restored.push(
      ...(await takeOut(pool, engine, all, (batch) => batch.receipt === undone.id || isBack(batch))),
    );
  }
  const all = await activeBatches(pool.catalogue, { organisation });
  const own = all.filter((batch) => batch.receipt === undone.id && isTogether(batch));
  const performances = all.filter(({ kind }) => kind === 'performances');
  return [
    ...restored,
    ...(await takeOut(pool, engine, performances, ({ receipt: of }) => of === undone.id)),
    ...own.map(({ id, rows }) => ({ batch: id, file: null, rows })),
  ];
}

type Undoing = { readonly undone: Receipt; readonly kind: BatchKind; readonly all: readonly Batch[] };

/** Which older batches an undone one may have taken rows from: those with the same keys, and lists that it shortened. */
async function shortenedBy(
  pool: OpenPool,
  engine: Engine,
  { undone, kind, all }: Undoing,
): Promise<(batch: Batch) => boolean> {
  const last = all.findLastIndex((batch) => batch.receipt === undone.id);
  const own = all.filter((batch) => batch.receipt === undone.id).map(asDelivered);
  const older = all.slice(0, last + 1).filter((batch) => batch.receipt !== undone.id);
  if (own.length === 0 || older.length === 0) return () => false;
  await engine.bind({
    older_batches: relationOf(pool, kind, older.map(asDelivered)),
    newer_batches: relationOf(pool, kind, own),
  });
  const met = new Set((await engine.run(metPlan())).map((row) => String(row.receipt)));
  const isList = own.some(({ withdraws }) => withdraws);
  const back = older.filter((batch) => met.has(batch.receipt) || (isList && batch.listing !== null));
  const ids = new Set(back.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}

/** Files in which small batches stand together, written again without some of these, which then stand alone. */
async function takeOut(
  pool: OpenPool,
  engine: Engine,
  batches: readonly Batch[],
  isTaken: (batch: Batch) => boolean,
): Promise<readonly Effective[]> {
  const effectives: Effective[] = [];
  for (const { batch, beside } of asWritten(batches.filter(isTogether))) {
    const members = [batch, ...beside];
    const left = members.filter((member) => !isTaken(member));
    if (left.length === members.length) continue;
    await engine.bind({ older_batch: relationOf(pool, batch.kind, [batch]) });
    const file = batch.file.replace(/\.parquet$/, `.${pool.catalogue.revision()}-undo${TOGETHER}`);
    const path = join(pool.folder.root, file);
    const rows = await engine.write(fromReceiptsPlan(left.map((one) => one.receipt)), path);
    syncFile(path);
    effectives.push(...inOneFile(left, file, rows));
  }
  return effectives;
}
