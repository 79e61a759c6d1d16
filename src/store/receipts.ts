import type { BatchKind } from '#model/lake.ts';
import type { Receipt } from '#model/receipt.ts';
import type { ListedBy } from '#model/source.ts';
import type { Code, Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';
import type { CountedFrom } from './editions.ts';

/** A list of all that stands: the source whose files are such lists, and of what each is whole. */
export type Listing = { readonly source: Code; readonly of: ListedBy };

/** One immutable Parquet file of the lake. `effectiveFile` leaves out rows that a newer delivery replaces. */
export type Batch = {
  readonly id: string;
  readonly receipt: string;
  readonly organisation: Slug;
  readonly kind: BatchKind;
  readonly lakeVersion: number;
  readonly file: string;
  readonly rows: number;
  readonly effectiveFile: string | null;
  readonly effectiveRows: number;
  /** Files delivered together. */
  readonly delivery: string;
  /** When a file lists all that stands of the performances or orders that it names: its source, and of which. */
  readonly listing: Listing | null;
  /** Whether what earlier such lists held and this one does not was given back. */
  readonly withdraws: boolean;
};

export async function receipts(catalogue: Catalogue, organisation: Slug | null): Promise<readonly Receipt[]> {
  const rows = organisation
    ? catalogue.all<{ json: string; state: string }>(
        'select json, state from receipts where organisation = ? order by sequence',
        organisation,
      )
    : catalogue.all<{ json: string; state: string }>('select json, state from receipts order by sequence');
  return rows.map(toReceipt);
}

/** When the newest file that counts was received: of a house, or of any. */
export async function newestDelivery(
  catalogue: Catalogue,
  organisation: Slug | null,
): Promise<string | null> {
  const newest = catalogue.get<{ at: string | null }>(
    `select max(received_at) as at from receipts where state = 'committed' and (?1 is null or organisation = ?1)`,
    organisation,
  );
  return newest?.at ?? null;
}

export async function receipt(catalogue: Catalogue, id: string): Promise<Receipt | null> {
  const row = catalogue.get<{ json: string; state: string }>(
    'select json, state from receipts where id = ?',
    id,
  );
  return row ? toReceipt(row) : null;
}

/** The committed receipt of the very same bytes from the same house, if there is one. */
export async function receiptOfContent(
  catalogue: Catalogue,
  organisation: Slug,
  sha256: string,
): Promise<Receipt | null> {
  const row = catalogue.get<{ json: string; state: string }>(
    `select json, state from receipts where organisation = ? and sha256 = ? and state = 'committed'`,
    organisation,
    sha256,
  );
  return row ? toReceipt(row) : null;
}

/** Whether a committed receipt of the house is of a file of so many bytes. */
export async function hasReceiptOfSize(
  catalogue: Catalogue,
  organisation: Slug,
  bytes: number,
): Promise<boolean> {
  const sql = `select 1 as one from receipts where organisation = ? and state = 'committed' and json ->> '$.file.bytes' = ? limit 1`;
  return catalogue.get(sql, organisation, bytes) !== null;
}

export async function saveReceipt(catalogue: Catalogue, delivery: string, receipt: Receipt): Promise<void> {
  catalogue.run(
    'insert into receipts (id, delivery, organisation, sha256, state, received_at, json) values (?, ?, ?, ?, ?, ?, ?)',
    receipt.id,
    delivery,
    receipt.organisation,
    receipt.file.sha256,
    receipt.state,
    receipt.receivedAt,
    JSON.stringify(kept(receipt)),
  );
}

/** A label or a value may name somebody: they are told to who hands the file in, and not kept. */
function kept(receipt: Receipt): Receipt {
  const sheets = receipt.sheets?.map((sheet) => ({ ...sheet, columns: untold(sheet.columns) }));
  return { ...receipt, columns: untold(receipt.columns), sheets, labels: undefined, offers: undefined };
}

function untold(columns: Receipt['columns']): Receipt['columns'] {
  return columns.map(({ header, field, certainty }) => ({ header, field, certainty }));
}

export async function markUndone(catalogue: Catalogue, id: string): Promise<void> {
  catalogue.run(`update receipts set state = 'undone' where id = ?`, id);
}

export async function saveBatch(catalogue: Catalogue, batch: Batch): Promise<void> {
  catalogue.run(
    `insert into batches (id, receipt, organisation, kind, lake_version, file, rows, effective_file, effective_rows, listing, listed_by, withdraws)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    batch.id,
    batch.receipt,
    batch.organisation,
    batch.kind,
    batch.lakeVersion,
    batch.file,
    batch.rows,
    batch.effectiveFile,
    batch.effectiveRows,
    batch.listing?.source ?? null,
    batch.listing?.of ?? null,
    Number(batch.withdraws),
  );
}

/** Whether any row of a file counts by itself. */
export async function hasBatches(catalogue: Catalogue, receipt: string): Promise<boolean> {
  return (
    catalogue.get(`select 1 from batches where receipt = ? and kind <> 'labels' limit 1`, receipt) !== null
  );
}

/** Whether any file of a house may hold amounts in another currency than this one. */
export async function hasOtherCurrency(
  catalogue: Catalogue,
  organisation: Slug,
  currency: string,
): Promise<boolean> {
  // A file of several currencies has no total in any.
  const sql = `select 1 from receipts where organisation = ? and state = 'committed'
    and json ->> '$.totals.tickets' is not null and coalesce(json ->> '$.totals.currency', '') <> ? limit 1`;
  return catalogue.get(sql, organisation, currency) !== null;
}

/** What an older batch holds once newer deliveries replaced rows of it; a null file is the batch itself. */
export type Effective = { readonly batch: string; readonly file: string | null; readonly rows: number };

export async function setEffective(catalogue: Catalogue, { batch, file, rows }: Effective): Promise<void> {
  catalogue.run('update batches set effective_file = ?, effective_rows = ? where id = ?', file, rows, batch);
}

/** Batches of committed receipts, oldest delivery first. */
export async function activeBatches(
  catalogue: Catalogue,
  of: { readonly organisation?: Slug; readonly kind?: BatchKind } = {},
): Promise<readonly Batch[]> {
  type Stored = Omit<Batch, 'lakeVersion' | 'effectiveFile' | 'effectiveRows' | 'listing' | 'withdraws'> & {
    lake_version: number;
    effective_file: string | null;
    effective_rows: number;
    listing: Code | null;
    listed_by: ListedBy | null;
    withdraws: number;
  };
  return catalogue
    .all<Stored>(
      `select b.*, r.delivery from batches b join receipts r on r.id = b.receipt
       where r.state = 'committed' and (?1 is null or b.organisation = ?1) and (?2 is null or b.kind = ?2)
       order by r.sequence, b.id`,
      of.organisation ?? null,
      of.kind ?? null,
    )
    .map(({ lake_version, effective_file, effective_rows, listing, listed_by, withdraws, ...batch }) => ({
      ...batch,
      lakeVersion: lake_version,
      effectiveFile: effective_file,
      effectiveRows: effective_rows,
      listing: listing && listed_by ? { source: listing, of: listed_by } : null,
      withdraws: withdraws === 1,
    }));
}

/** Whether a batch was written under another version of the lake, which this one would misread. */
export function hasOtherLake(catalogue: Catalogue, version: number): boolean {
  return catalogue.get('select 1 from batches where lake_version <> ? limit 1', version) !== null;
}

/** Every file that the catalogue knows, of undone deliveries and of releases too: whatever else lies in the lake is an orphan. */
export async function knownFiles(catalogue: Catalogue): Promise<ReadonlySet<string>> {
  const rows = catalogue.all<{ file: string; effective_file: string | null }>(
    'select file, effective_file from batches',
  );
  const released = catalogue.all<{ counted_from: string | null }>('select counted_from from editions');
  return new Set([
    ...rows.flatMap((row) => [row.file, ...(row.effective_file ? [row.effective_file] : [])]),
    ...released.flatMap(({ counted_from }) => (counted_from === null ? [] : filesIn(counted_from))),
  ]);
}

function filesIn(countedFrom: string): readonly string[] {
  return Object.values((JSON.parse(countedFrom) as CountedFrom).files).flat();
}

function toReceipt(row: { json: string; state: string }): Receipt {
  return { ...(JSON.parse(row.json) as Receipt), state: row.state as Receipt['state'] };
}
