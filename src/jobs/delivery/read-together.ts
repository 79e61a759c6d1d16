import type { Engine } from '#engine/engine.ts';
import type { SourceKind } from '#model/source.ts';
import { COMPANION_KINDS } from '#model/source.ts';
import { mapSheets, type Said } from './map-sheets.ts';
import type { MappedSheet } from './mapped-sheet.ts';
import { type KnownFile, type ReadFile, readFiles } from './read-files.ts';

/** Files of one delivery, read and mapped; `repeated` ones complete the others and count nothing again. */
export type ReadTogether = { readonly files: readonly ReadFile[]; readonly sheets: readonly MappedSheet[] };

/**
 * read → recognise → map. Files handed in together complete each other, the ones received before too: a list of buyers that has
 * not changed still says who bought this month’s tickets, and a new list completes the sales of last month’s file.
 */
export async function readTogether(
  engine: Engine,
  known: readonly KnownFile[],
  { staging, ...said }: Said & { readonly staging: string },
): Promise<ReadTogether> {
  const files = await readFiles(known.filter(isReadAtOnce), staging, said.reader);
  const sheets = await mapSheets(engine, files, said);
  const rest = known.filter((file) => file.twinOf === null && !isReadAtOnce(file));
  if (rest.length === 0 || !sheets.some(({ file, mapping }) => !file.earlier && isCompanion(mapping.kind)))
    return { files, sheets };
  const all = [...files, ...(await readFiles(rest, staging, said.reader))];
  return { files: all, sheets: await mapSheets(engine, all, said) };
}

function isReadAtOnce({ earlier, twinOf, countedNothing }: KnownFile): boolean {
  return twinOf === null && (earlier === null || countedNothing);
}

function isCompanion(kind: SourceKind): boolean {
  return (COMPANION_KINDS as readonly string[]).includes(kind);
}
