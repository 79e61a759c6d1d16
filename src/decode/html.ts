import { join } from 'node:path';
import { problem, refusal } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import { decodeText, guessEncoding } from './encodings.ts';
import { htmlSheets } from './html-sheets.ts';
import { tablesOf, withoutHidden } from './html-tables.ts';
import { forbidManySheets, stageRows } from './stage-rows.ts';
import type { Decoded, Decoding, StagedSheet } from './staged-sheet.ts';
import { wholeFile } from './workbook.ts';

/** A web page named `.xls`, as web box offices export it: each table of data is a sheet, cells as text, never interpreted. */
export async function decodeHtml(decoding: Decoding): Promise<Decoded> {
  const bytes = wholeFile(decoding);
  const { encoding, markBytes } = guessEncoding(bytes);
  const page = withoutHidden(decodeText(bytes.subarray(markBytes), encoding));
  const { fileName, staging, limits } = decoding;
  const { sheets, unread } = htmlSheets(tablesOf(page), limits.columnsMax);
  if (sheets.length === 0) throw refusal('file-binary', { file: fileName });
  forbidManySheets(sheets.length, decoding);
  const staged: StagedSheet[] = [];
  const problems: Problem[] = [];
  for (const [index, { name, rows }] of sheets.entries()) {
    const parts = {
      decoding,
      sheetName: sheets.length === 1 ? null : name,
      format: 'html' as const,
      typed: false,
      rows: rows(),
    };
    const result = await stageRows(parts, join(staging, `table-${index + 1}.csv`));
    if (result.staged === null) continue;
    staged.push(result.staged);
    problems.push(...result.problems);
  }
  if (staged.length === 0) throw refusal('header-missing', { file: fileName });
  const tables = unread + sheets.length - staged.length;
  return {
    sheets: staged,
    problems: tables === 0 ? problems : [...problems, problem('tables-unread', { tables }, 'warning')],
  };
}
