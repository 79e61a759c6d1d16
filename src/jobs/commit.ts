import { mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { Engine } from '#engine/engine.ts';
import { type BatchKind, LAKE, LAKE_VERSION } from '#model/lake.ts';
import type { Plan, Relation } from '#model/plan.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import { syncFile } from '#store/pool-folder.ts';
import {
  activeBatches,
  type Batch,
  type Effective,
  markUndone,
  saveBatch,
  saveReceipt,
  setEffective,
} from '#store/receipts.ts';
import type { OpenPool } from './open-pool.ts';
import { type Represented, saveRepresented } from './represented.ts';

/** One Parquet file, written and waiting in a delivery’s staging folder. */
export type StagedBatch = {
  readonly receipt: string;
  readonly kind: BatchKind;
  readonly file: string;
  readonly rows: number;
};

export type Commit = {
  readonly delivery: string;
  readonly organisation: Slug;
  readonly receipts: readonly Receipt[];
  readonly batches: readonly StagedBatch[];
  readonly represented: readonly Represented[];
  /** What else is true from then on. */
  readonly also?: (() => Promise<void>) | undefined;
};

/** Rows with the same key replace older ones; performances do not: what several files say of one is put together. */
export const REPLACED: readonly BatchKind[] = ['movements', 'sums', 'responses'];

/**
 * Makes a delivery exist: its files are synced and moved into the lake, then one catalogue transaction names them all.
 * A crash before the transaction leaves orphans and nothing else.
 */
export async function commit(
  pool: OpenPool,
  engine: Engine,
  { delivery, organisation, receipts, batches, represented, also }: Commit,
): Promise<void> {
  const moved = batches
    .filter((batch) => batch.rows > 0)
    .map((batch) => moveIntoLake(pool, organisation, batch));
  await changePool(pool, async () => {
    const replaced = await replacedByAll(pool, engine, moved);
    return async () => {
      await saveRepresented(pool, organisation, represented);
      for (const receipt of receipts) await saveReceipt(pool.catalogue, delivery, receipt);
      for (const batch of moved) await saveBatch(pool.catalogue, batch);
      for (const effective of replaced) await setEffective(pool.catalogue, effective);
      await also?.();
    };
  });
}

/** After an undo: each batch again without the rows of those newer than it, and with the others back. */
export async function undoReceipt(pool: OpenPool, engine: Engine, receipt: Receipt): Promise<void> {
  await changePool(pool, async () => {
    const restored = await restoredWithout(pool, engine, receipt);
    return async () => {
      await markUndone(pool.catalogue, receipt.id);
      for (const effective of restored) await setEffective(pool.catalogue, effective);
    };
  });
}

/**
 * Prepares a change outside any lock, then writes it if the pool is still what it was; else prepares it again.
 * Only the writing holds other writers up, and it takes no time.
 */
async function changePool(pool: OpenPool, prepare: () => Promise<() => Promise<void>>): Promise<void> {
  for (;;) {
    const revision = pool.catalogue.revision();
    const write = await prepare();
    const isDone = await pool.catalogue.transaction(async () => {
      if (pool.catalogue.revision() !== revision) return false;
      await write();
      pool.catalogue.bumpRevision();
      return true;
    });
    if (isDone) return;
  }
}

function moveIntoLake(pool: OpenPool, organisation: Slug, staged: StagedBatch): Batch {
  const id = `${staged.receipt}-${basename(staged.file, '.parquet')}`;
  const file = join('lake', staged.kind, organisation, `${id}.parquet`);
  const path = join(pool.folder.root, file);
  mkdirSync(dirname(path), { recursive: true });
  syncFile(staged.file);
  renameSync(staged.file, path);
  syncFile(dirname(path));
  const { receipt, kind, rows } = staged;
  return {
    id,
    receipt,
    organisation,
    kind,
    lakeVersion: LAKE_VERSION,
    file,
    rows,
    effectiveFile: null,
    effectiveRows: rows,
  };
}

/** Batches that later ones replace rows of (of earlier deliveries, or files before it in this one), as they are to be. */
async function replacedByAll(
  pool: OpenPool,
  engine: Engine,
  newer: readonly Batch[],
): Promise<readonly Effective[]> {
  const replaced = new Map<string, Effective>();
  for (const batch of newer.filter(({ kind }) => REPLACED.includes(kind))) {
    const { organisation, kind } = batch;
    const before = newer.slice(0, newer.indexOf(batch)).filter((other) => other.kind === kind);
    for (const older of [...(await activeBatches(pool.catalogue, { organisation, kind })), ...before]) {
      const known = replaced.get(older.id);
      const current = known ? { ...older, effectiveFile: known.file, effectiveRows: known.rows } : older;
      const effective = await leaveOut(pool, engine, { batch: current, newer: [batch] });
      if (effective) replaced.set(older.id, effective);
    }
  }
  return [...replaced.values()];
}

async function restoredWithout(
  pool: OpenPool,
  engine: Engine,
  undone: Receipt,
): Promise<readonly Effective[]> {
  const restored: Effective[] = [];
  for (const kind of REPLACED) {
    const all = await activeBatches(pool.catalogue, { organisation: undone.organisation, kind });
    const batches = all.filter((batch) => batch.receipt !== undone.id);
    for (const [index, batch] of batches.entries()) {
      const whole = { ...batch, effectiveFile: null, effectiveRows: batch.rows };
      const left = await leaveOut(pool, engine, { batch: whole, newer: batches.slice(index + 1) });
      restored.push(left ?? { batch: batch.id, file: null, rows: batch.rows });
    }
  }
  return restored;
}

type LeavingOut = { readonly batch: Batch; readonly newer: readonly Batch[] };

async function leaveOut(
  pool: OpenPool,
  engine: Engine,
  { batch, newer }: LeavingOut,
): Promise<Effective | null> {
  if (newer.length === 0) return null;
  await engine.bind({
    older_batch: relationOf(pool, batch.kind, [batch]),
    newer_batches: relationOf(pool, batch.kind, newer),
  });
  const replaced = Number((await engine.run(REPLACED_ROWS))[0]?.rows ?? 0);
  if (replaced === 0) return null;
  const last = newer.at(-1)?.receipt ?? '';
  const file = batch.file.replace(
    /\.parquet$/,
    `.without-${last}-${pool.catalogue.revision()}.effective.parquet`,
  );
  const path = join(pool.folder.root, file);
  const rows = await engine.write(REMAINING_ROWS, path);
  syncFile(path);
  return { batch: batch.id, file, rows };
}

const REPLACED_ROWS: Plan = {
  inputs: ['older_batch', 'newer_batches'],
  steps: [
    {
      name: 'replaced_rows',
      sql: 'select count(*) as rows from older_batch semi join newer_batches using (row_key)',
    },
  ],
  result: 'replaced_rows',
};

const REMAINING_ROWS: Plan = {
  inputs: ['older_batch', 'newer_batches'],
  steps: [
    { name: 'remaining_rows', sql: 'select * from older_batch anti join newer_batches using (row_key)' },
  ],
  result: 'remaining_rows',
};

/** What the given batches hold now, as one relation. */
export function relationOf(pool: OpenPool, kind: BatchKind, batches: readonly Batch[]): Relation {
  const files = batches.map((batch) => join(pool.folder.root, batch.effectiveFile ?? batch.file));
  return { kind: 'parquet', files, columns: LAKE[kind] };
}
