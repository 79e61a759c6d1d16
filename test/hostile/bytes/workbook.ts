import { type Cells, escaped, salesCells } from './table.ts';
import { type MadeEntry, zipOf } from './zip.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a workbook by their names; a part that is null is missing. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** A sound workbook of one sheet of sales, whose parts may be replaced, added or left out. */
export function workbookOf(parts: Parts = {}, count = 5): Buffer {
  const all: Parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(['Ventes']),
    'xl/_rels/workbook.xml.rels': relations([['worksheet', 'worksheets/sheet1.xml']]),
    'xl/worksheets/sheet1.xml': sheetXml(rowsXml(salesCells(count))),
    ...parts,
  };
  const entries = Object.entries(all).flatMap(([name, content]): readonly MadeEntry[] =>
    content === null ? [] : [{ name, content }],
  );
  return zipOf(entries);
}

/** A workbook whose only sheet holds these rows, already XML. */
export function workbookWithRows(rows: string, parts: Parts = {}): Buffer {
  return workbookOf({ 'xl/worksheets/sheet1.xml': sheetXml(rows), ...parts });
}

export function workbookXml(sheets: readonly string[], before = ''): string {
  const list = sheets.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns:r="${TYPES}">${before}<sheets>${list.join('')}</sheets></workbook>`;
}

export function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${TYPES}/${kind}" Target="${escaped(target)}"/>`,
  );
  return `<Relationships>${list.join('')}</Relationships>`;
}

export function sheetXml(rows: string, { before = '', after = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function rowsXml(cells: Cells, from = 1): string {
  return cells.map((row, index) => rowXml(row, from + index)).join('');
}

/** Text in its cells, so that nothing else is needed to read it. */
export function rowXml(row: readonly string[], number: number | string): string {
  return `<row r="${number}">${row.map((cell, c) => textCell(cell, `${columnName(c)}${number}`)).join('')}</row>`;
}

export function textCell(text: string, reference: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
