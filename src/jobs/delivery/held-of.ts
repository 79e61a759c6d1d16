import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Relation } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';
import { activeBatches } from '#store/receipts.ts';
import type { OpenPool } from '../open-pool.ts';
import { relationOf, type StagedBatch } from './commit.ts';

/** What a house’s earlier deliveries hold now of a kind, and what the sheets of this one before do. */
export async function heldOf(
  pool: OpenPool,
  organisation: Slug,
  kind: BatchKind,
  before: readonly StagedBatch[],
): Promise<Extract<Relation, { kind: 'parquet' }>> {
  const earlier = relationOf(pool, kind, await activeBatches(pool.catalogue, { organisation, kind }));
  const now = before.filter((batch) => batch.kind === kind && batch.rows > 0).map(({ file }) => file);
  const files = earlier.kind === 'parquet' ? earlier.files : [];
  return { kind: 'parquet', files: [...files, ...now], columns: LAKE[kind] };
}
