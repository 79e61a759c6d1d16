import { dirname } from 'node:path';
import { refusal } from '#messages/messages.ts';
import { assertThat } from '#model/assertion.ts';
import { localTime } from '#model/calendar.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import { hasAgreement, recordAgreement } from '#store/organisations.ts';
import { sweepOrphans } from '#store/pool-folder.ts';
import { knownFiles } from '#store/receipts.ts';
import { besideEarlier } from './delivery/changes.ts';
import { commit } from './delivery/commit.ts';
import { saidBy } from './delivery/label-choices.ts';
import { loadSheets } from './delivery/load-sheets.ts';
import type { TellRow } from './delivery/loading.ts';
import { withOffers } from './delivery/offers.ts';
import { type HandedIn, type KnownFile, knowFiles } from './delivery/read-files.ts';
import { withReadOtherwise } from './delivery/read-otherwise.ts';
import { readTogether } from './delivery/read-together.ts';
import { type Reader, readHere } from './delivery/reader.ts';
import { newReceiptId } from './delivery/receipt-id.ts';
import { receiptOf } from './delivery/receipt-of.ts';
import { findRepresented } from './delivery/represented.ts';
import { forbidSheetsApart } from './delivery/sheets-apart.ts';
import { withDeliveryEngine } from './delivery/staging.ts';
import type { Rejects } from './delivery/write-rejects.ts';
import { enrol, type OpenPool } from './open-pool.ts';

/** The files of one house, handed in together. */
export type Delivery = {
  readonly organisation: Slug;
  readonly files: readonly HandedIn[];
  /** Records the house’s agreement to the pool’s terms. */
  readonly agree: boolean;
  /** The house’s word for what its files are; null lets them be recognised. */
  readonly source: string | null;
  /** Where the lines to correct are written, for the house alone. */
  readonly rejects?: Rejects | null;
  /** Written with the delivery or not at all: up to when a shop was pulled. Given the receipts, one a file. */
  readonly also?: Also | undefined;
  /** Told each row that is set aside or excluded, one by one. */
  readonly tellRow?: TellRow | undefined;
  /** Reads and judges, and keeps nothing. */
  readonly isPreview?: boolean;
  /** Who reads the files; a server has a thread for it. */
  readonly reader?: Reader;
};

export type Also = (receipts: readonly Receipt[]) => Promise<void>;

/** No delivery takes a day: an older file that the catalogue does not know was left by a process that was killed. */
const ORPHAN_AGE_MS = 24 * 3_600_000;
/** Looking through the whole lake takes longer than a small delivery, as pushes are. */
const SWEPT_EVERY_MS = 3_600_000;
const sweptAt = new WeakMap<OpenPool, number>();

/**
 * read → recognise → map → check → pseudonymise → load, then one commit: all files of a delivery count, or none.
 * One receipt a file; the receipt of a file received before is that of the first time.
 */
export async function ingest(
  pool: OpenPool,
  {
    organisation,
    files,
    agree,
    source,
    rejects = null,
    also,
    tellRow,
    isPreview = false,
    reader = readHere,
  }: Delivery,
): Promise<readonly Receipt[]> {
  await requireAgreement(pool, organisation, agree);
  const known = await knowFiles(pool, organisation, files);
  const isAllKnown = known.every(({ earlier }) => earlier !== null);
  if (isAllKnown && also && !isPreview)
    await pool.catalogue.transaction(() => also(known.map((file) => receiptFor(file, []))));
  const made = isAllKnown
    ? []
    : await receive(pool, organisation, known, { source, rejects, also, tellRow, isPreview, reader });
  return known.map((file) => receiptFor(file, made));
}

/** The receipt of the same bytes, the first time that they came. */
function receiptFor({ earlier, receipt: own, twinOf }: KnownFile, made: readonly Receipt[]): Receipt {
  const receipt = made.find(({ id }) => id === (twinOf ?? own));
  if (earlier && !receipt) return { ...earlier, state: 'repeated' };
  assertThat(receipt !== undefined, 'each file handed in has a receipt');
  return twinOf !== null ? { ...receipt, state: 'repeated' } : receipt;
}

async function receive(
  pool: OpenPool,
  organisation: Slug,
  known: readonly KnownFile[],
  {
    source,
    rejects,
    also,
    tellRow,
    isPreview,
    reader,
  }: Required<Pick<Delivery, 'source' | 'rejects' | 'isPreview' | 'reader'>> &
    Pick<Delivery, 'also' | 'tellRow'>,
): Promise<readonly Receipt[]> {
  await sweep(pool);
  const receivedAt = pool.now().toISOString();
  const today = localTime(receivedAt, pool.catalogue.pool().zone).slice(0, 10);
  const delivery = newReceiptId(pool.now(), 0);
  const folders = [...new Set(known.map(({ path }) => dirname(path)))];
  const bytes = known.reduce((sum, file) => sum + file.bytes, 0);
  return withDeliveryEngine(pool, { delivery, also: folders, bytes }, async ({ staging, engine }) => {
    const { recipes, hasChosen } = await saidBy(pool, organisation);
    const { files: read, sheets } = await readTogether(engine, known, {
      source,
      recipes,
      hasChosen,
      staging,
      reader,
    });
    const represented = await findRepresented(engine, organisation, sheets);
    const loaded = await loadSheets({
      pool,
      engine,
      staging,
      organisation,
      sheets,
      represented,
      today,
      rejects,
      tellRow,
      hasChosen,
    });
    await forbidSheetsApart(engine, loaded);
    const beside = await besideEarlier(
      pool,
      engine,
      organisation,
      loaded.flatMap((sheet) => sheet.batches),
    );
    const counted = read.filter(({ countedNothing }) => !countedNothing);
    const together = { loaded, beside, organisation, receivedAt };
    const made = await Promise.all(
      counted.map(async (file) => receiptOf({ ...together, file, sha256: await file.sha256() })),
    );
    const receipts = await withOffers(pool, organisation, await withReadOtherwise(pool, organisation, made));
    if (isPreview) return receipts.map((receipt) => ({ ...receipt, state: 'preview' as const }));
    const { batches } = beside;
    await commit(pool, engine, { delivery, organisation, receipts, batches, represented, also });
    return receipts;
  });
}

async function sweep(pool: OpenPool): Promise<void> {
  const now = pool.now().getTime();
  if (now - (sweptAt.get(pool) ?? -Infinity) < SWEPT_EVERY_MS) return;
  sweptAt.set(pool, now);
  sweepOrphans(pool.folder, await knownFiles(pool.catalogue), ORPHAN_AGE_MS);
}

/** Nothing is read from a house before its agreement to the pool’s terms is on record. */
export async function requireAgreement(pool: OpenPool, organisation: Slug, agree: boolean): Promise<void> {
  if (agree) await enrol(pool, organisation);
  if (await hasAgreement(pool.catalogue, organisation)) return;
  if (!agree) throw refusal('agreement-missing', { organisation });
  const now = pool.now().toISOString();
  await recordAgreement(pool.catalogue, organisation, pool.catalogue.pool().terms.version, now);
}
