import type { Catalogue } from './catalogue.ts';

/** A table asked for in the course of a release: its file is in the folder of the release, under its digest. */
export type StoredFurtherTable = {
  readonly edition: string;
  readonly number: number;
  /** Of the question, whatever its measure. */
  readonly key: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly sha256: string;
};

type FurtherRow = {
  edition: string;
  number: number;
  key: string;
  asked_by: string;
  asked_at: string;
  sha256: string;
};

/** Of a release, by the digest of its file; in the order in which they were admitted. */
export async function furtherTables(
  catalogue: Catalogue,
  edition: string,
): Promise<readonly StoredFurtherTable[]> {
  return catalogue
    .all<FurtherRow>('select * from further_tables where edition = ? order by number', edition)
    .map(({ asked_by, asked_at, ...row }) => ({ ...row, askedBy: asked_by, askedAt: asked_at }));
}

export async function saveFurtherTable(catalogue: Catalogue, table: StoredFurtherTable): Promise<void> {
  catalogue.run(
    'insert into further_tables (edition, number, key, asked_by, asked_at, sha256) values (?, ?, ?, ?, ?, ?)',
    table.edition,
    table.number,
    table.key,
    table.askedBy,
    table.askedAt,
    table.sha256,
  );
}
