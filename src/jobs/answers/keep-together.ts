import { join } from 'node:path';

import type { BatchKind } from '#model/lake.ts';
import type { Slug } from '#model/words.ts';
import { keptTogetherPlan } from '#path/load/load.ts';
import { syncFile } from '#store/pool-folder.ts';
import { activeBatches, setEffective } from '#store/receipts.ts';
import { changePool, relationOf } from '../delivery/commit.ts';
import { withDeliveryEngine } from '../delivery/staging.ts';
import { asWritten, inOneFile, TOGETHER, type Written } from '../delivery/written-together.ts';
import type { OpenPool } from '../open-pool.ts';

/** So many small files are read as fast as one; more slow every delivery and question down. */
const FILES_MAX = 16;
/** A larger file is not written again for the sake of small ones. */
const ROWS_MAX = 100_000;

const KINDS: readonly BatchKind[] = ['movements', 'performances'];

/**
 * Writes the small batches of a house into one file once they are many, as pushes make them; what each was delivered with
 * stays beside it, for an undo. Lists of what stands are left alone: they withdraw each other’s rows.
 */
export async function keepTogether(
  pool: OpenPool,
  organisation: Slug,
  filesMax: number = FILES_MAX,
): Promise<void> {
  for (const kind of KINDS) {
    if ((await smallOnes(pool, organisation, kind)).length < filesMax) continue;
    const delivery = `together-${kind}-${organisation}`;
    await withDeliveryEngine(pool, { delivery, also: [] }, ({ engine }) =>
      changePool(pool, async () => {
        const small = await smallOnes(pool, organisation, kind);
        const batches = small.flatMap(({ batch, beside }) => [batch, ...beside]);
        const [first] = batches;
        if (first === undefined) return async () => undefined;
        await engine.bind({ older_batches: relationOf(pool, kind, batches) });
        const file = first.file.replace(/\.parquet$/, `.${pool.catalogue.revision()}${TOGETHER}`);
        const path = join(pool.folder.root, file);
        const rows = await engine.write(keptTogetherPlan(), path);
        syncFile(path);
        return async () => {
          for (const effective of inOneFile(batches, file, rows))
            await setEffective(pool.catalogue, effective);
        };
      }),
    );
  }
}

async function smallOnes(pool: OpenPool, organisation: Slug, kind: BatchKind): Promise<readonly Written[]> {
  const batches = await activeBatches(pool.catalogue, { organisation, kind });
  const plain = batches.filter(({ listing }) => listing === null);
  return asWritten(plain).filter(({ batch }) => batch.effectiveRows <= ROWS_MAX);
}
