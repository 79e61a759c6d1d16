import { type Cells, escaped, salesCells } from './table.ts';
import { type MadeEntry, zipOf } from './zip.ts';

/** A spreadsheet of OpenDocument whose tables are these, already XML. */
export function openDocumentOf(tables: string, { before = '', doctype = '' } = {}): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?>${doctype}<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">${before}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return openDocumentWith([{ name: 'content.xml', content }]);
}

export function openDocumentWith(entries: readonly MadeEntry[]): Buffer {
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
    ...entries,
  ]);
}

export function tableXml(rows: string, name = 'Ventes'): string {
  return `<table:table table:name="${escaped(name)}">${rows}</table:table>`;
}

export function openRows(cells: Cells): string {
  return cells.map((row) => openRow(row)).join('');
}

export function openRow(row: readonly string[], attributes = ''): string {
  return `<table:table-row${attributes}>${row.map((cell) => openCell(cell)).join('')}</table:table-row>`;
}

export function openCell(text: string, attributes = ' office:value-type="string"'): string {
  return `<table:table-cell${attributes}><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

export function openSales(count: number): Buffer {
  return openDocumentOf(tableXml(openRows(salesCells(count))));
}
