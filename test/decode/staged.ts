import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Decoded, decodeFile, type Limits, type StagedSheet } from '../../src/decode/decode.ts';
import { relationSql } from '../../src/engine/relation.ts';

const folder = mkdtempSync(join(tmpdir(), 'parterre-decode-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const connection = await (await DuckDBInstance.create(':memory:')).connect();
let written = 0;

/** A file of its own for these bytes. */
export function fileOf(bytes: string | Uint8Array, name = 'export.csv'): string {
  const own = join(folder, String(++written));
  mkdirSync(own);
  const file = join(own, name);
  writeFileSync(file, bytes);
  return file;
}

export async function decode(file: string, limits: Partial<Limits> = {}): Promise<Decoded> {
  return await decodeFile({ file, fileName: basename(file), staging: folder, limits });
}

export async function decodeBytes(bytes: string | Uint8Array, name?: string): Promise<Decoded> {
  return await decode(fileOf(bytes, name));
}

/** The rows that the engine reads, through the very SQL that it uses; with `source_row` first where it is staged. */
export async function engineRows(staged: StagedSheet): Promise<readonly (readonly (string | null)[])[]> {
  const reader = await connection.runAndReadAll(relationSql(staged.rows));
  return reader.getRowsJson().map((row) => row.map((cell) => (cell === null ? null : String(cell))));
}

export async function engineCount(staged: StagedSheet): Promise<number> {
  const reader = await connection.runAndReadAll(
    `select count(*)::integer from (${relationSql(staged.rows)})`,
  );
  return Number(reader.getRowsJson()[0]?.[0]);
}

/** Rows with their number in the delivered file. */
export async function numberedRows(
  staged: StagedSheet,
): Promise<readonly (readonly [number, ...(string | null)[]])[]> {
  const { rowNumber } = staged.rows;
  return (await engineRows(staged)).map((row, i) =>
    rowNumber === 'first-column' ? [Number(row[0]), ...row.slice(1)] : [rowNumber.from + i, ...row],
  );
}

export function setAsideCount(staged: StagedSheet): number {
  return staged.setAside.reduce((sum, { count }) => sum + count, 0);
}

/** The only sheet of a file. */
export function only({ sheets }: Decoded): StagedSheet {
  const [sheet, ...others] = sheets;
  if (sheet === undefined || others.length > 0) throw new RangeError(`${sheets.length} sheets`);
  return sheet;
}
