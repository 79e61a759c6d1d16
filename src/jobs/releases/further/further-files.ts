import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { refusal } from '#messages/messages.ts';
import type { FurtherTable } from '#model/further-table.ts';
import type { StoredEdition } from '#store/editions.ts';
import { furtherTables, type StoredFurtherTable } from '#store/further-tables.ts';
import type { OpenPool } from '../../open-pool.ts';
import { Recent } from '../../recent.ts';
import { editionFolder } from '../edition-files.ts';

/** Under its digest, so that what the catalogue does not name is nobody’s. */
export function furtherPath(
  pool: OpenPool,
  stored: Pick<StoredEdition, 'id' | 'sha256'>,
  { number, sha256 }: Pick<StoredFurtherTable, 'number' | 'sha256'>,
): string {
  return join(editionFolder(pool, stored), `further-${number}.${sha256.slice(0, 12)}.json`);
}

/** Tables read once, by the digest of their file. */
const READ = new Recent<FurtherTable>(5_000);

/** What was asked for in the course of a release, in order. */
export async function furtherTablesOf(
  pool: OpenPool,
  stored: StoredEdition,
): Promise<readonly FurtherTable[]> {
  const rows = await furtherTables(pool.catalogue, stored.sha256);
  return rows.map((row) => {
    const known = READ.get(row.sha256) ?? readTable(pool, stored, row);
    READ.set(row.sha256, known);
    return known;
  });
}

/** The text of a table as it lies there; empty where it is gone. */
export function furtherFile(
  pool: OpenPool,
  stored: Pick<StoredEdition, 'id' | 'sha256'>,
  row: StoredFurtherTable,
): string {
  const file = furtherPath(pool, stored, row);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function readTable(pool: OpenPool, stored: StoredEdition, row: StoredFurtherTable): FurtherTable {
  const text = furtherFile(pool, stored, row);
  if (createHash('sha256').update(text).digest('hex') !== row.sha256)
    throw refusal('further-table-changed', { edition: stored.id, number: row.number });
  return JSON.parse(text) as FurtherTable;
}
