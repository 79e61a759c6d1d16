import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pipeline } from 'node:stream/promises';

import type { UnreadRow } from '#decode/decode.ts';
import type { Engine } from '#engine/engine.ts';
import { say, sayStored } from '#messages/messages.ts';
import type { Language } from '#model/words.ts';
import { type Checked, harmlessCell } from '#path/check/check.ts';
import { joinRecord } from '#path/read/read.ts';
import type { MappedSheet } from './mapped-sheet.ts';

/** Where the house wants the lines to correct, outside the pool: they hold whatever its file held. */
export type Rejects = { readonly folder: string; readonly language: Language };

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The lines set aside of a sheet, those too that could not be cut into cells, as its file has them, each with its line and what to correct, as a CSV that a spreadsheet
 * program opens. Corrected there and handed in, it completes the delivery.
 */
export async function writeRejects(
  engine: Engine,
  {
    sheet,
    checked,
    staging,
  }: { readonly sheet: MappedSheet; readonly checked: Checked; readonly staging: string },
  { folder, language }: Rejects,
): Promise<void> {
  const { header, sheetName } = sheet.staged.sheet;
  const columns = header.map((_, index) => index);
  await engine.stage('original', sheet.staged.rows, columns);
  const plan = checked.rejects(columns, (problem) => sayStored(problem, language));
  const rows = join(staging, `${sheet.table}-rejects.csv`);
  await engine.writeCsv(plan, rows);
  const head = [...header, say('rejects-line', {}, language), say('rejects-cause', {}, language)];
  mkdirSync(folder, { recursive: true });
  const file = join(folder, nameOf(sheet.file.name, sheetName, language));
  // Others may write in that folder too: what a link there points to is not written over.
  rmSync(file, { force: true });
  const output = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  output.write(`${BYTE_ORDER_MARK}${joinRecord(head, ',')}\r\n`);
  const { unread = null } = sheet.staged;
  const all = async function* () {
    yield* createReadStream(rows);
    if (unread !== null) yield* unreadLines(unread, header.length, language);
  };
  await pipeline(all, output);
}

/** Lines that could not be cut into cells, cut as well as they can be, for the house to mend. */
async function* unreadLines(file: string, columns: number, language: Language): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { row, fault, cells } = JSON.parse(line) as UnreadRow;
    const found = fault.code === 'row-field-count' ? { expected: columns, found: fault.found } : {};
    const padded = Array.from({ length: columns }, (_, index) => {
      const cell = cells[index];
      return cell == null ? null : harmlessCell(cell);
    });
    const cause = sayStored({ code: fault.code, params: found }, language);
    yield `${joinRecord([...padded, String(row), cause], ',')}\r\n`;
  }
}

function nameOf(file: string, sheetName: string | null, language: Language): string {
  const name = basename(file, extname(file));
  const sheet = sheetName === null ? '' : ` ${sheetName.replaceAll(/[^\p{L}\p{N} _-]+/gu, '')}`;
  return `${cut(name + sheet)} ${say('rejects-file', {}, language)}.csv`;
}

/** File systems hold 255 bytes of a name, of which these are left before ours. */
const NAME_BYTES_MAX = 200;

function cut(name: string): string {
  const characters = [...name];
  while (Buffer.byteLength(characters.join('')) > NAME_BYTES_MAX) characters.pop();
  return characters.join('');
}
