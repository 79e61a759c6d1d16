import { createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { problem, refusal } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import { Refusal } from '#model/problem.ts';
import { shownName } from '#model/shown-name.ts';
import { type Container, containerOf } from './container.ts';
import { decodeDelimited } from './delimited.ts';
import { decodeText, guessEncoding } from './encodings.ts';
import { decodeHtml } from './html.ts';
import { decodeJson } from './json.ts';
import { sharedBy } from './limits.ts';
import { decodeOds } from './open-document.ts';
import { forbidManySheets } from './stage-rows.ts';
import type { Decoded, Decoding, StagedSheet } from './staged-sheet.ts';
import { decodeXls, decodeXlsx } from './workbook.ts';
import { decodeXml } from './xml.ts';
import { findEntry, openZip, readEntry, streamEntry, type Zip, type ZipEntry } from './zip.ts';

/** What the bytes at the start of a file say that it is. */
export function containerOfHead(head: Buffer): Container {
  const { encoding, markBytes } = guessEncoding(head);
  return containerOf(head, decodeText(head.subarray(markBytes, 64 * 1024), encoding));
}

/** Decodes a file of which the container is known. Runs in the worker, except for plain text. */
export async function decodeContained(decoding: Decoding, container: Container): Promise<Decoded> {
  switch (container) {
    case 'empty':
      throw refusal('file-empty', { file: decoding.fileName });
    case 'binary':
      throw refusal('file-binary', { file: decoding.fileName });
    case 'ole':
      return await decodeXls(decoding);
    case 'json':
      return await decodeJson(decoding);
    case 'xml':
      return await decodeXml(decoding);
    case 'html':
      return await decodeHtml(decoding);
    case 'text':
      return await decodeDelimited(decoding);
    case 'zip':
      return await decodeZip(decoding);
  }
}

async function decodeZip(decoding: Decoding): Promise<Decoded> {
  const zip = openZip(decoding.file, decoding.fileName, decoding.limits);
  if (zip.entries.length === 0) throw refusal('file-empty', { file: decoding.fileName });
  if (findEntry(zip, '[Content_Types].xml') !== null) return await decodeXlsx(decoding, zip);
  if (isOpenDocument(zip)) return await decodeOds(decoding, zip);
  return await decodeArchive(decoding, zip);
}

function isOpenDocument(zip: Zip): boolean {
  const kind = findEntry(zip, 'mimetype');
  return kind !== null && kind.bytes < 200 && readEntry(zip, kind).includes('opendocument');
}

/** Each file of an archive is decoded by itself; what cannot be read is named, and refused only when nothing is left. */
async function decodeArchive(decoding: Decoding, zip: Zip, depth = 0): Promise<Decoded> {
  const sheets: StagedSheet[] = [];
  const problems: Problem[] = [];
  let refused: Refusal | null = null;
  const limits = sharedBy(zip.entries.length, decoding.limits);
  for (const [index, entry] of zip.entries.entries()) {
    if (entry.name.endsWith('/') || isLitter(entry.name)) continue;
    try {
      const decoded = await decodeEntry({ ...decoding, limits }, { zip, entry, index, depth });
      sheets.push(...decoded.sheets);
      forbidManySheets(sheets.length, decoding);
      problems.push(...decoded.problems);
    } catch (error) {
      if (!(error instanceof Refusal) || isOfTheArchive(error)) throw error;
      refused ??= error;
      problems.push(problem('zip-entry-ignored', { entry: shownName(entry.name) }, 'warning'));
    }
  }
  if (sheets.length === 0) throw refused ?? refusal('file-empty', { file: decoding.fileName });
  return { sheets, problems };
}

/** Entries that an archive may have for those within it to be opened: people pack a folder, and not a thousand archives. */
const ARCHIVES_MAX = 12;

type Entered = {
  readonly zip: Zip;
  readonly entry: ZipEntry;
  readonly index: number;
  /** How many archives this one is within. */
  readonly depth: number;
};

async function decodeEntry(decoding: Decoding, { zip, entry, index, depth }: Entered): Promise<Decoded> {
  // The entry’s own name is never a path here: `../../etc` goes nowhere.
  const staging = join(decoding.staging, `entry-${index + 1}`);
  mkdirSync(staging);
  const file = join(staging, 'content');
  const fileName = shownName(basename(entry.name));
  await pipeline(streamEntry(zip, entry), createWriteStream(file, { mode: 0o600 }));
  const container = await readContainer(file);
  if (container === 'zip') {
    const inner = openZip(file, fileName, decoding.limits);
    // A workbook is an archive. An archive among few files is opened, and none deeper, within the limits of its entry.
    if (findEntry(inner, '[Content_Types].xml') === null && !isOpenDocument(inner)) {
      if (depth > 0 || zip.entries.length > ARCHIVES_MAX) throw refusal('file-binary', { file: fileName });
      return await decodeArchive({ ...decoding, staging }, inner, depth + 1);
    }
  }
  return await decodeContained({ ...decoding, file, fileName, staging }, container);
}

async function readContainer(file: string): Promise<Container> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(64 * 1024);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return containerOfHead(head.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** What macOS and Windows add to archives. */
function isLitter(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function isOfTheArchive({ code }: Refusal): boolean {
  return ['zip-bomb', 'zip-truncated', 'zip-encrypted', 'sheets-too-many'].includes(code);
}
