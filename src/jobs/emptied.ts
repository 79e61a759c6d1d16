import { dirname, join } from 'node:path';

import type { Engine } from '#engine/engine.ts';
import { LAKE } from '#model/lake.ts';
import type { Code, Slug } from '#model/words.ts';
import { emptiedPlan, passedPlan } from '#path/load/load.ts';
import { activeBatches } from '#store/receipts.ts';
import { relationOf, type StagedBatch } from './commit.ts';
import type { OpenPool } from './open-pool.ts';

/** Performances that a list goes past without naming them, and the batch that takes their sales away; null where that is not believed. */
export type Emptied = {
  readonly passed: { readonly performances: number; readonly tickets: number };
  readonly batch: StagedBatch | null;
};

/** Below this share of the performances that it goes past, a list is a selection, and says nothing of the others. */
const NAMED_SHARE_MIN = 0.75;
/** So few may all have been given back; more is a performance left out of the export, or a cancelled one that the house must tell. */
const EMPTIED_MAX = 5;

/** What is known of each performance, of this delivery too, for `emptiedBy`. */
export async function bindPerformances(
  pool: OpenPool,
  engine: Engine,
  organisation: Slug,
  batches: readonly StagedBatch[],
): Promise<void> {
  const earlier = await activeBatches(pool.catalogue, { organisation, kind: 'performances' });
  const relation = relationOf(pool, 'performances', earlier);
  const now = batches.filter(({ kind, rows }) => kind === 'performances' && rows > 0);
  const files = [...(relation.kind === 'parquet' ? relation.files : []), ...now.map(({ file }) => file)];
  await engine.bind({ known_performances: { kind: 'parquet', files, columns: LAKE.performances } });
}

/**
 * A performance of which everything was given back is not named by a list of what stands. A list that names most of the performances
 * between its first and its last, and lacks few tickets of the others, is believed. Reads `older_batches` and `listed_0`, bound before.
 */
export async function emptiedBy(
  engine: Engine,
  source: Code,
  batches: readonly StagedBatch[],
): Promise<Emptied | null> {
  const last = batches.findLast(({ listing }) => listing?.source === source);
  const [row = {}] = await engine.run(passedPlan());
  const [named, performances, tickets] = [row.named, row.unnamed, row.statements].map(Number);
  if (!last || !named || !performances || !tickets) return null;
  if (named < NAMED_SHARE_MIN * (named + performances)) return null;
  const passed = { performances, tickets };
  if (tickets > EMPTIED_MAX) return { passed, batch: null };
  const file = join(dirname(last.file), `${source}-emptied.parquet`);
  const rows = await engine.write(emptiedPlan(last.receipt), file);
  return {
    passed,
    batch: { receipt: last.receipt, kind: 'movements', file, rows, listing: null, withdraws: false },
  };
}
