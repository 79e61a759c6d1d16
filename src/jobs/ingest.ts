import { dirname } from 'node:path';

import { refusal } from '#messages/messages.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import { hasAgreement, recordAgreement } from '#store/organisations.ts';
import { localTime } from './answering.ts';
import { commit } from './commit.ts';
import { loadSheets } from './load-sheets.ts';
import { mapSheets } from './map-sheets.ts';
import { enrol, type OpenPool } from './open-pool.ts';
import { type HandedIn, knowFiles, readFiles } from './read-files.ts';
import { newReceiptId } from './receipt-id.ts';
import { receiptOf } from './receipt-of.ts';
import { withDeliveryEngine } from './staging.ts';

/** The files of one house, handed in together. */
export type Delivery = {
  readonly organisation: Slug;
  readonly files: readonly HandedIn[];
  /** Records the house’s agreement to the pool’s terms. */
  readonly agree: boolean;
  /** The house’s word for what its files are; null lets them be recognised. */
  readonly source: string | null;
};

/**
 * read → recognise → map → check → pseudonymise → load, then one commit: all files of a delivery count, or none.
 * One receipt a file; the receipt of a file received before is that of the first time.
 */
export async function ingest(
  pool: OpenPool,
  { organisation, files, agree, source }: Delivery,
): Promise<readonly Receipt[]> {
  await requireAgreement(pool, organisation, agree);
  const known = await knowFiles(pool, organisation, files);
  const repeated = known.flatMap(({ earlier }) =>
    earlier ? [{ ...earlier, state: 'repeated' as const }] : [],
  );
  const fresh = known.filter(({ earlier }) => earlier === null);
  if (fresh.length === 0) return repeated;

  const receivedAt = pool.now().toISOString();
  const today = localTime(receivedAt, pool.catalogue.pool().zone).slice(0, 10);
  const delivery = newReceiptId(pool.now(), 0);
  const also = [...new Set(fresh.map(({ path }) => dirname(path)))];
  const made = await withDeliveryEngine(pool, { delivery, also }, async ({ staging, engine }) => {
    const read = await readFiles(fresh, staging);
    const sheets = await mapSheets(engine, read, source);
    const loaded = await loadSheets({ pool, engine, staging, organisation, sheets, today });
    const receipts = read.map((file) => receiptOf(file, loaded, organisation, receivedAt));
    const batches = loaded.flatMap((sheet) => sheet.batches);
    await commit(pool, engine, { delivery, organisation, receipts, batches });
    return receipts;
  });
  return [...repeated, ...made];
}

/** Nothing is read from a house before its agreement to the pool’s terms is on record. */
async function requireAgreement(pool: OpenPool, organisation: Slug, agree: boolean): Promise<void> {
  if (agree) await enrol(pool, organisation);
  if (await hasAgreement(pool.catalogue, organisation)) return;
  if (!agree) throw refusal('agreement-missing', { organisation });
  const now = pool.now().toISOString();
  await recordAgreement(pool.catalogue, organisation, pool.catalogue.pool().terms.version, now);
}
