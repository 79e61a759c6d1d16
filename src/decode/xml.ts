import { join } from 'node:path';
import { problem, refusal } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import { shownName } from '#model/shown-name.ts';
import { type HeadRow, withoutFormulaGuard } from '#path/read/read.ts';
import { listsOf } from './document-tree.ts';
import { decodeText, type Encoding, guessEncoding } from './encodings.ts';
import { stageLists } from './json.ts';
import { rowNumber } from './row-number.ts';
import { isoText, numberText } from './serial-date.ts';
import { forbidManySheets, stageRows } from './stage-rows.ts';
import type { Decoded, Decoding, StagedSheet } from './staged-sheet.ts';
import { wholeFile } from './workbook.ts';
import { parseXml, textWithin, treeOf, type XmlElement } from './xml-tree.ts';

/** An XML document: the workbook of Excel 2003, or lists of repeated elements. */
export async function decodeXml(decoding: Decoding): Promise<Decoded> {
  const bytes = wholeFile(decoding);
  const { encoding, markBytes } = guessEncoding(bytes);
  const text = decodeText(bytes.subarray(markBytes), declared(bytes) ?? encoding);
  const root = parseXml(text, decoding.fileName);
  if (root.name === 'Workbook' && root.children.some(({ name }) => name === 'Worksheet'))
    return await stageWorksheets(decoding, root);
  return await stageLists(decoding, listsOf({ [root.name]: treeOf(root) }), 'xml');
}

/** Only single-byte declarations are needed: the others are told by their bytes. */
function declared(bytes: Buffer): Encoding | null {
  const name = /encoding=["']([\w-]+)["']/i
    .exec(bytes.subarray(0, 200).toString('latin1'))?.[1]
    ?.toLowerCase();
  if (name === 'iso-8859-1' || name === 'windows-1252') return 'windows-1252';
  return name === 'iso-8859-15' ? 'iso-8859-15' : null;
}

async function stageWorksheets(decoding: Decoding, root: XmlElement): Promise<Decoded> {
  const { fileName, staging } = decoding;
  const staged: StagedSheet[] = [];
  const problems: Problem[] = [];
  const worksheets = root.children.filter(({ name }) => name === 'Worksheet');
  forbidManySheets(worksheets.length, decoding);
  for (const [index, worksheet] of worksheets.entries()) {
    const sheetName = shownName(worksheet.attributes.get('Name') ?? '');
    const parts = {
      decoding,
      sheetName,
      // A workbook, as sources know it, whatever its bytes.
      format: 'xls' as const,
      typed: true,
      rows: worksheetRows(worksheet, decoding.limits.columnsMax),
    };
    const result = await stageRows(parts, join(staging, `sheet-${index + 1}.csv`));
    if (result.staged !== null) {
      staged.push(result.staged);
      problems.push(...result.problems);
    } else if (result.unstaged === 'no-header')
      problems.push(problem('header-missing', { file: sheetName }, 'error'));
  }
  if (staged.length === 0)
    throw refusal(problems.length > 0 ? 'header-missing' : 'file-empty', { file: fileName });
  return { sheets: staged, problems };
}

function* worksheetRows(worksheet: XmlElement, columnsMax: number): Generator<HeadRow> {
  const rows = worksheet.children
    .filter(({ name }) => name === 'Table')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'Row'));
  let row = 0;
  for (const written of rows) {
    row = rowNumber(Number(written.attributes.get('Index') ?? 0), row);
    const cells: (string | null)[] = [];
    for (const cell of written.children.filter(({ name }) => name === 'Cell')) {
      const index = Number(cell.attributes.get('Index') ?? cells.length + 1);
      while (cells.length < Math.min(index, columnsMax) - 1) cells.push(null);
      cells.push(cellText(cell));
      // The next cell of the row says no place of its own after a merged one.
      const merged = Number(cell.attributes.get('MergeAcross') ?? 0);
      for (let i = 0; i < merged && cells.length <= columnsMax; i++) cells.push(null);
    }
    if (cells.some((cell) => cell !== null)) yield { row, cells };
  }
}

function cellText(cell: XmlElement): string | null {
  const data = cell.children.find(({ name }) => name === 'Data');
  const text = data === undefined ? '' : textWithin(data).trim();
  if (text === '') return null;
  switch (data?.attributes.get('Type')) {
    case 'DateTime':
      return isoText(text);
    case 'Number':
      return numberText(text);
    case 'Boolean':
      return text === '1' ? 'true' : 'false';
    case 'Error':
      return null;
    default:
      return withoutFormulaGuard(text);
  }
}
