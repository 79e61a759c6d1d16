import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { decodeFile } from '#decode/decode.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Sheet } from '#model/sheet.ts';
import { map } from '#path/map/map.ts';
import { type Recognised, recognise } from '#path/recognise/recognise.ts';
import { SOURCES } from '#sources/sources.ts';
import { findConcept, findTerm } from '#vocabulary/lookup.ts';

export const VOCABULARY = { findConcept, findTerm };

export type MappedFile = {
  readonly sheet: Sheet;
  readonly recognised: Recognised;
  readonly mapping: Mapping;
};

/** The sheets of a file as the path reads them, each recognised and mapped. */
export async function mapFile(file: string): Promise<readonly MappedFile[]> {
  const staging = mkdtempSync(join(tmpdir(), 'parterre-map-'));
  try {
    const { sheets } = await decodeFile({ file, fileName: basename(file), staging });
    return sheets.map(({ sheet }) => mapSheet(sheet));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

export function mapSheet(sheet: Sheet): MappedFile {
  const recognised = recognise(sheet, SOURCES);
  const { best } = recognised;
  const source = best?.source ?? null;
  const mapping = map({ sheet, source, recognition: best, vocabulary: VOCABULARY, recipe: null });
  return { sheet, recognised, mapping };
}

/** A table written out in a test: the first line is the header; cells are separated by bars. */
export function sheetOf(
  text: string,
  parts: Partial<Pick<Sheet, 'fileName' | 'preamble' | 'dialect' | 'format' | 'typed'>> = {},
): Sheet {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return {
    fileName: 'ventes.csv',
    sheetName: null,
    format: 'csv',
    dialect: { encoding: 'utf-8', separator: ';', newline: '\n' },
    preamble: [],
    header,
    headerRow: 1,
    sample: rows.map((row) => header.map((_, i) => (row[i] === undefined || row[i] === '' ? null : row[i]))),
    rowsRead: rows.length,
    typed: false,
    ...parts,
  };
}
