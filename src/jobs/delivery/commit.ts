import { mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { Engine } from '#engine/engine.ts';
import { type BatchKind, LAKE, LAKE_VERSION } from '#model/lake.ts';
import type { Plan, Relation, Step } from '#model/plan.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import { apartPlan, remainingPlan } from '#path/load/load.ts';
import { syncFile } from '#store/pool-folder.ts';
import {
  activeBatches,
  type Batch,
  type Effective,
  type Listing,
  saveBatch,
  saveReceipt,
  setEffective,
} from '#store/receipts.ts';
import type { OpenPool } from '../open-pool.ts';
import { type Represented, saveRepresented } from './represented.ts';
import { asWritten, inOneFile, isTogether, TOGETHER } from './written-together.ts';

/** One Parquet file, written and waiting in a delivery’s staging folder. */
export type StagedBatch = {
  readonly receipt: string;
  readonly kind: BatchKind;
  readonly file: string;
  readonly rows: number;
  /** When a file lists all that stands of the performances or orders that it names: its source, and of which. */
  readonly listing: Listing | null;
  /** Whether what earlier such lists held and this one does not was given back. */
  readonly withdraws: boolean;
};

export type Commit = {
  readonly delivery: string;
  readonly organisation: Slug;
  readonly receipts: readonly Receipt[];
  readonly batches: readonly StagedBatch[];
  readonly represented: readonly Represented[];
  /** What else is true from then on. */
  readonly also?: ((receipts: readonly Receipt[]) => Promise<void>) | undefined;
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
    .map((batch) => moveIntoLake(pool, { delivery, organisation }, batch));
  await changePool(pool, async () => {
    const replaced = await replacedByAll(pool, engine, moved);
    return async () => {
      await saveRepresented(pool, organisation, represented);
      for (const receipt of receipts) await saveReceipt(pool.catalogue, delivery, receipt);
      for (const batch of moved) await saveBatch(pool.catalogue, batch);
      for (const effective of replaced) await setEffective(pool.catalogue, effective);
      await also?.(receipts);
    };
  });
}

/**
 * Prepares a change outside any lock, then writes it if the pool is still what it was; else prepares it again.
 * Only the writing holds other writers up, and it takes no time.
 */
export async function changePool(pool: OpenPool, prepare: () => Promise<() => Promise<void>>): Promise<void> {
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

function moveIntoLake(
  pool: OpenPool,
  { delivery, organisation }: Pick<Commit, 'delivery' | 'organisation'>,
  staged: StagedBatch,
): Batch {
  const id = `${staged.receipt}-${basename(staged.file, '.parquet')}`;
  const file = join('lake', staged.kind, organisation, `${id}.parquet`);
  const path = join(pool.folder.root, file);
  mkdirSync(dirname(path), { recursive: true });
  syncFile(staged.file);
  renameSync(staged.file, path);
  syncFile(dirname(path));
  const { receipt, kind, rows, listing, withdraws } = staged;
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
    delivery,
    listing,
    withdraws,
  };
}

/** Batches that this delivery changes (of earlier ones, or files before it in this one), as they are to be. */
async function replacedByAll(
  pool: OpenPool,
  engine: Engine,
  newer: readonly Batch[],
): Promise<readonly Effective[]> {
  const replaced: Effective[] = [];
  for (const kind of REPLACED) {
    const ours = newer.filter((batch) => batch.kind === kind);
    const [first] = ours;
    if (!first) continue;
    const { organisation } = first;
    const earlier = await activeBatches(pool.catalogue, { organisation, kind });
    await keepApart(pool, engine, earlier, ours);
    for (const { batch: older, beside } of asWritten(earlier)) {
      const effective = await leaveOut(pool, engine, older, ours);
      if (effective === null) continue;
      const { file, rows } = effective;
      replaced.push(...(file === null ? [effective] : inOneFile([older, ...beside], file, rows)));
    }
    for (const [place, older] of ours.entries()) {
      const after = ours.slice(place + 1);
      await keepApart(pool, engine, ours.slice(0, place + 1), after);
      const effective = await leaveOut(pool, engine, older, after);
      if (effective !== null) replaced.push(effective);
    }
  }
  return replaced;
}

/** Keeps as `apart` which tickets newer batches leave to older ones, judged by all that these hold; `leaveOut` reads it of each. */
export async function keepApart(
  pool: OpenPool,
  engine: Engine,
  older: readonly Batch[],
  newer: readonly Batch[],
): Promise<void> {
  const [first] = newer;
  if (first?.kind !== 'movements' || older.length === 0) return;
  await engine.bind({
    older_batches: relationOf(pool, first.kind, older),
    newer_batches: relationOf(pool, first.kind, newer),
  });
  await engine.keep(apartPlan());
}

/** What is left of a batch beside newer ones; null when all of it is. */
export async function leaveOut(
  pool: OpenPool,
  engine: Engine,
  older: Batch,
  newer: readonly Batch[],
): Promise<Effective | null> {
  if (newer.length === 0) return null;
  const lists = listsAfter(older, newer);
  await engine.bind({
    older_batch: relationOf(pool, older.kind, [older]),
    newer_batches: relationOf(pool, older.kind, newer),
    ...Object.fromEntries(lists.map((list, n) => [`listed_${n}`, relationOf(pool, older.kind, list)])),
  });
  const remaining = remainingPlan(
    older.kind,
    lists.map(() => older.listing?.of ?? 'performance'),
  );
  const [row] = await engine.run(countOf(remaining));
  if (Number(row?.rows) === older.effectiveRows) return null;
  const last = newer.at(-1)?.receipt ?? '';
  const file = older.file.replace(
    /\.parquet$/,
    `.without-${last}-${pool.catalogue.revision()}${isTogether(older) ? TOGETHER : '.effective.parquet'}`,
  );
  const path = join(pool.folder.root, file);
  const rows = await engine.write(remaining, path);
  syncFile(path);
  return { batch: older.id, file, rows };
}

/** Lists of later deliveries that withdraw what they no longer hold: the files of each delivery are one list. */
function listsAfter(older: Batch, newer: readonly Batch[]): readonly (readonly Batch[])[] {
  if (older.listing === null) return [];
  const lists = newer.filter(
    ({ listing, withdraws, delivery }) =>
      withdraws && listing?.source === older.listing?.source && delivery !== older.delivery,
  );
  const deliveries = [...new Set(lists.map(({ delivery }) => delivery))];
  return deliveries.map((delivery) => lists.filter((batch) => batch.delivery === delivery));
}

function countOf(plan: Plan): Plan {
  const counted: Step = { name: 'counted', sql: `select count(*) as rows from ${plan.result}` };
  return { ...plan, steps: [...plan.steps, counted], result: counted.name };
}

/** What the given batches hold now, as one relation. */
export function relationOf(pool: OpenPool, kind: BatchKind, batches: readonly Batch[]): Relation {
  const files = new Set(batches.map((batch) => join(pool.folder.root, batch.effectiveFile ?? batch.file)));
  return { kind: 'parquet', files: [...files], columns: LAKE[kind] };
}
