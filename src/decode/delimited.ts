import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, refusal } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import { findBlocks, findLayout, type Layout, makeSheet } from '#path/read/read.ts';
import { countRecords } from './count-records.ts';
import type { Counted } from './counted.ts';
import type { DelimitedFile } from './delimited-file.ts';
import { type Encoding, guessEncoding } from './encodings.ts';
import { narrowFile } from './narrow-file.ts';
import { type Head, type HeadRecord, headRecords, readHead, shapeOf } from './read-head.ts';
import { rewriteRecords } from './rewrite-records.ts';
import { RowFaults } from './row-faults.ts';
import { forbidManyColumns, linesOf } from './stage-rows.ts';
import type { Decoded, Decoding, StagedSheet } from './staged-sheet.ts';

/** Reads a text of separated values; a sound UTF-8 file is never rewritten. */
export async function decodeDelimited(decoding: Decoding): Promise<Decoded> {
  const handle = await open(decoding.file);
  try {
    const head = await readHead(handle);
    const { encoding, markBytes } = guessEncoding(head.bytes.subarray(0, head.end));
    if (encoding === 'utf-16le' || encoding === 'utf-16be') {
      const narrow = await narrowFile(decoding.file, encoding, join(decoding.staging, 'utf-8.txt'));
      return await decodeNarrow({ ...decoding, file: narrow }, encoding);
    }
    return await decodeFrom(decoding, head, encoding, markBytes, encoding);
  } finally {
    await handle.close();
  }
}

async function decodeNarrow(decoding: Decoding, written: Encoding): Promise<Decoded> {
  const handle = await open(decoding.file);
  try {
    return await decodeFrom(decoding, await readHead(handle), 'utf-8', 0, written);
  } finally {
    await handle.close();
  }
}

async function decodeFrom(
  decoding: Decoding,
  head: Head,
  encoding: Encoding,
  markBytes: number,
  written: Encoding,
): Promise<Decoded> {
  const { file, fileName, staging, limits } = decoding;
  const shape = shapeOf(head, markBytes, limits);
  if (shape === null)
    throw refusal(isOneLongLine(head) ? 'record-too-long-file' : 'separator-unclear', { file: fileName });
  const records = headRecords(head, markBytes, shape, encoding, limits);
  const layout = findLayout(records.filter(({ isGood }) => isGood));
  if (layout === null) throw refusal('header-missing', { file: fileName });
  const columns = columnsOf(layout, records);
  forbidManyColumns(columns, decoding);
  if (columns < 2) throw refusal('separator-unclear', { file: fileName });
  const blocks = findBlocks(records, layout);
  const { headerRow } = layout;
  const delimited = { file, markBytes, shape, encoding, columns, headerRow, limits, blocks };
  const passed = await passOver(delimited, staging);
  const sheet = makeSheet({
    fileName,
    sheetName: null,
    format: 'csv',
    dialect: {
      encoding: written === 'utf-8' ? passed.encoding : written,
      separator: shape.separator,
      newline: shape.carriageReturn ? '\r' : passed.crLf > passed.lf ? '\r\n' : '\n',
    },
    layout: { ...layout, header: [...padded(layout.header, columns), ...(blocks?.names ?? [])] },
    head: blocks ? linesOf(records, blocks) : records.filter((record) => isSound(record, columns)),
    rowsRead: passed.good + passed.setAside.total,
    typed: false,
  });
  const staged: StagedSheet = {
    sheet,
    rows: passed.rows,
    setAside: passed.setAside.problems(),
    unread: passed.unread,
  };
  return { sheets: [staged], problems: notes(sheet.dialect?.encoding ?? 'utf-8', sheet.rowsRead, fileName) };
}

/**
 * A file in which the engine sees the same records as we do is given to it as it is, or as UTF-8; any other is written
 * anew, in the encoding that the whole of it speaks for.
 */
async function passOver(delimited: DelimitedFile, staging: string): Promise<Counted> {
  const rewritten = join(staging, 'rows.csv');
  const { encoding, blocks, file, shape, columns, headerRow } = delimited;
  if (blocks !== null) return await rewriteRecords(delimited, rewritten);
  const isUtf8 = encoding === 'utf-8';
  const [counted, narrow] = await Promise.all([
    countRecords(delimited),
    isUtf8 ? file : narrowFile(file, encoding, join(staging, 'utf-8.txt')),
  ]);
  const { isEven, evidence, ...counts } = counted;
  if (!isEven || (isUtf8 && !evidence.isSound))
    return await rewriteRecords(
      { ...delimited, encoding: isUtf8 ? evidence.encoding() : encoding },
      rewritten,
    );
  const rows: StagedSheet['rows'] = {
    kind: 'csv',
    file: narrow,
    separator: shape.separator,
    columns,
    skipRows: headerRow + 1 - shape.firstRow,
    rowNumber: { from: headerRow + 1 },
  };
  return { ...counts, setAside: new RowFaults(columns), encoding, rows, unread: null };
}

/**
 * As many columns as the header row has fields when a fair share of rows agrees; else as most rows have, when a
 * separator more or less ends each line. Records with another number are set aside.
 */
function columnsOf(layout: Layout, records: readonly HeadRecord[]): number {
  const below = records.filter(({ row, isGood }) => isGood && row > layout.headerRow);
  const inHeader = records.find(({ row }) => row === layout.headerRow)?.fields ?? 0;
  const agreeing = below.filter(({ fields }) => fields === inHeader).length;
  if (below.length === 0 || agreeing >= below.length / 5) return inHeader;
  const counts = new Map<number, number>();
  for (const { fields } of below) counts.set(fields, (counts.get(fields) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return Math.max(usual, layout.header.findLastIndex((name) => name !== '') + 1);
}

function isSound({ isGood, fields, cells }: HeadRecord, columns: number): boolean {
  return (
    isGood && (fields === columns || (fields > columns && cells.slice(columns).every((c) => c === null)))
  );
}

function padded(header: readonly string[], columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, c) => header[c] ?? '');
}

function isOneLongLine({ bytes, end, isWhole }: Head): boolean {
  return !isWhole && !bytes.subarray(0, end).includes(10) && !bytes.subarray(0, end).includes(13);
}

function notes(encoding: Encoding, rowsRead: number, file: string): readonly Problem[] {
  return [
    ...(encoding.startsWith('utf') ? [] : [problem('encoding-guessed', { encoding }, 'info')]),
    ...(rowsRead === 0 ? [problem('sheet-empty', { sheet: file }, 'warning')] : []),
  ];
}
