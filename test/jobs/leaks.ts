import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

import { fold } from '#model/fold.ts';

/** Words that stand for a person: none of them may be found where a delivery left traces. */
export type Secrets = readonly string[];

/**
 * Where any of the secrets is still readable in a pool’s folder: raw bytes of every file (write-ahead logs and staging
 * too), every value of the catalogue, every text of the lake once decompressed. Each is `place: secret`.
 */
export async function leaksIn(root: string, secrets: Secrets): Promise<readonly string[]> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const leaks = new Set<string>();
  for (const file of files) {
    for (const secret of await found(bytesOf(file), secrets))
      leaks.add(`${file.slice(root.length)}: ${secret}`);
    if (file.endsWith('.parquet'))
      for (const secret of leaksOf(await parquetText(file), secrets))
        leaks.add(`${file.slice(root.length)} (${secret})`);
  }
  for (const secret of leaksOf(catalogueText(join(root, 'catalogue.sqlite')), secrets))
    leaks.add(`catalogue: ${secret}`);
  return [...leaks];
}

/** The secrets that a text holds, written in whatever case and with or without accents and signs. */
export function leaksOf(text: string, secrets: Secrets): readonly string[] {
  const lower = text.toLowerCase();
  const folded = fold(text);
  return secrets.filter((secret) => lower.includes(secret.toLowerCase()) || folded.includes(fold(secret)));
}

async function found(chunks: AsyncIterable<string>, secrets: Secrets): Promise<readonly string[]> {
  let all = '';
  for await (const chunk of chunks) all += chunk;
  return leaksOf(all, secrets);
}

async function* bytesOf(file: string): AsyncIterable<string> {
  for await (const chunk of createReadStream(file)) yield (chunk as Buffer).toString('utf8');
}

let connected: Promise<DuckDBConnection> | null = null;

async function parquetText(file: string): Promise<string> {
  connected ??= DuckDBInstance.create(':memory:').then((instance) => instance.connect());
  const connection = await connected;
  const reader = await connection.runAndReadAll(`from read_parquet('${file.replaceAll("'", "''")}')`);
  return reader
    .getRows()
    .map((row) => row.map(String).join(' '))
    .join('\n');
}

function catalogueText(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
    return tables
      .flatMap(({ name }) => database.prepare(`select * from "${String(name)}"`).all())
      .map((row) => Object.values(row).map(String).join(' '))
      .join('\n');
  } finally {
    database.close();
  }
}
