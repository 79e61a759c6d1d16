import type { BatchKind } from '#model/lake.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

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

export async function saveReceipt(catalogue: Catalogue, delivery: string, receipt: Receipt): Promise<void> {
  catalogue.run(
    'insert into receipts (id, delivery, organisation, sha256, state, received_at, json) values (?, ?, ?, ?, ?, ?, ?)',
    receipt.id,
    delivery,
    receipt.organisation,
    receipt.file.sha256,
    receipt.state,
    receipt.receivedAt,
    // A label may name somebody: it is told to who hands the file in, and not kept.
    JSON.stringify({ ...receipt, labels: undefined }),
  );
}

export async function markUndone(catalogue: Catalogue, id: string): Promise<void> {
  catalogue.run(`update receipts set state = 'undone' where id = ?`, id);
}

export async function saveBatch(catalogue: Catalogue, batch: Batch): Promise<void> {
  catalogue.run(
    'insert into batches values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    batch.id,
    batch.receipt,
    batch.organisation,
    batch.kind,
    batch.lakeVersion,
    batch.file,
    batch.rows,
    batch.effectiveFile,
    batch.effectiveRows,
  );
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
  type Stored = Omit<Batch, 'lakeVersion' | 'effectiveFile' | 'effectiveRows'> & {
    lake_version: number;
    effective_file: string | null;
    effective_rows: number;
  };
  return catalogue
    .all<Stored>(
      `select b.* from batches b join receipts r on r.id = b.receipt
       where r.state = 'committed' and (?1 is null or b.organisation = ?1) and (?2 is null or b.kind = ?2)
       order by r.sequence, b.id`,
      of.organisation ?? null,
      of.kind ?? null,
    )
    .map(({ lake_version, effective_file, effective_rows, ...batch }) => ({
      ...batch,
      lakeVersion: lake_version,
      effectiveFile: effective_file,
      effectiveRows: effective_rows,
    }));
}

/** Whether a batch was written under another version of the lake, which this one would misread. */
export function hasOtherLake(catalogue: Catalogue, version: number): boolean {
  return catalogue.get('select 1 from batches where lake_version <> ? limit 1', version) !== null;
}

/** Every file that the catalogue knows, of undone deliveries too: whatever else lies in the lake is an orphan. */
export async function knownFiles(catalogue: Catalogue): Promise<ReadonlySet<string>> {
  const rows = catalogue.all<{ file: string; effective_file: string | null }>(
    'select file, effective_file from batches',
  );
  return new Set(rows.flatMap((row) => [row.file, ...(row.effective_file ? [row.effective_file] : [])]));
}

function toReceipt(row: { json: string; state: string }): Receipt {
  return { ...(JSON.parse(row.json) as Receipt), state: row.state as Receipt['state'] };
}
