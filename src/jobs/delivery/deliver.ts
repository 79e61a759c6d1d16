import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Delivered, Delivery } from '#model/service.ts';
import { makeStaging } from '#store/pool-folder.ts';
import { ingest } from '../ingest.ts';
import type { OpenPool } from '../open-pool.ts';
import { withReadingThread } from './reading-thread.ts';
import type { OpenUploads } from './uploads.ts';

/** A page shows no more; the command line writes them all. */
const REJECTS_BYTES_MAX = 5_000_000;

/**
 * Hands uploaded files in together. The lines to correct go back to whoever hands them in and are kept nowhere. The uploads
 * end with the delivery, whatever its end; after a preview they stay, to be handed in.
 */
export async function deliver(
  pool: OpenPool,
  uploads: OpenUploads,
  { organisation, uploads: ids, agree, source, isPreview, language }: Delivery,
): Promise<Delivered> {
  const files = uploads.filesOf(organisation, ids);
  const folder = mkdtempSync(join(makeStaging(pool.folder, 'rejects'), 'of-'));
  let isPreviewed = false;
  try {
    const rejects = { folder, language };
    const receipts = await withReadingThread((reader) =>
      ingest(pool, { organisation, files, agree, source, rejects, isPreview, reader }),
    );
    isPreviewed = isPreview;
    if (isPreview) uploads.remember(ids, receipts);
    return { receipts, rejects: rejectsIn(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (!isPreviewed) uploads.forget(ids);
  }
}

function rejectsIn(folder: string): Delivered['rejects'] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).size <= REJECTS_BYTES_MAX)
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
