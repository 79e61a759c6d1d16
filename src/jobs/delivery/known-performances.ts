import type { Engine } from '#engine/engine.ts';
import { LAKE } from '#model/lake.ts';
import type { Slug } from '#model/words.ts';
import { activeBatches } from '#store/receipts.ts';
import type { OpenPool } from '../open-pool.ts';
import { relationOf, type StagedBatch } from './commit.ts';

/** Binds `known_performances`: what the house’s other files say of its performances, and what those of this delivery do. */
export async function bindKnownPerformances(
  pool: OpenPool,
  engine: Engine,
  organisation: Slug,
  batches: readonly StagedBatch[],
): Promise<void> {
  const kind = 'performances';
  const earlier = relationOf(pool, kind, await activeBatches(pool.catalogue, { organisation, kind }));
  const now = batches.filter((batch) => batch.kind === kind && batch.rows > 0);
  const files = [...(earlier.kind === 'parquet' ? earlier.files : []), ...now.map(({ file }) => file)];
  await engine.bind({ known_performances: { kind: 'parquet', files, columns: LAKE.performances } });
}
