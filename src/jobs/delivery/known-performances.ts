import type { Engine } from '#engine/engine.ts';
import type { Slug } from '#model/words.ts';
import type { OpenPool } from '../open-pool.ts';
import type { StagedBatch } from './commit.ts';
import { heldOf } from './held-of.ts';

/**
 * Binds `known_performances`: what the house’s other files say of its performances, and what those of this delivery do. False
 * where there are none.
 */
export async function bindKnownPerformances(
  pool: OpenPool,
  engine: Engine,
  organisation: Slug,
  batches: readonly StagedBatch[],
): Promise<boolean> {
  const known = await heldOf(pool, organisation, 'performances', batches);
  await engine.bind({ known_performances: known });
  return known.files.length > 0;
}
