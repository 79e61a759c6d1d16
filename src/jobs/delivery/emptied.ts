import { dirname, join } from 'node:path';

import type { Engine } from '#engine/engine.ts';
import type { Code } from '#model/words.ts';
import { emptiedPlan, passedPlan } from '#path/load/load.ts';
import type { StagedBatch } from './commit.ts';

/** Performances that a list goes past without naming them, and the batch that takes their sales away; null where that is not believed. */
export type Emptied = {
  readonly passed: { readonly performances: number; readonly tickets: number };
  readonly batch: StagedBatch | null;
};

/** Below this share of the performances that it goes past, a list is a selection, and says nothing of the others. */
const NAMED_SHARE_MIN = 0.75;
/** So few may all have been given back; more is a performance left out of the export, or a cancelled one that the house must tell. */
const EMPTIED_MAX = 5;

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
