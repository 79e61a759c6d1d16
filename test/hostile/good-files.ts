import { oldWorkbookOf } from './bytes/old-workbook.ts';
import { openSales } from './bytes/open-document.ts';
import { escaped, saleObjects, salesCells, salesText } from './bytes/table.ts';
import { workbookOf } from './bytes/workbook.ts';
import { zipOf } from './bytes/zip.ts';

const ROWS = 12;

function html(): string {
  const rows = salesCells(ROWS).map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return `<html><body><table>${rows.join('\n')}</table></body></html>`;
}

function spreadsheet(): string {
  const cell = (text: string) => `<Cell><Data ss:Type="String">${escaped(text)}</Data></Cell>`;
  const rows = salesCells(ROWS).map((row) => `<Row>${row.map(cell).join('')}</Row>`);
  return `<?xml version="1.0"?><Workbook xmlns:ss="urn:s"><Worksheet ss:Name="Ventes"><Table>${rows.join('\n')}</Table></Worksheet></Workbook>`;
}

/** One sound file of each container, to be damaged. */
export const GOOD_FILES: Readonly<Record<string, () => Buffer>> = {
  CSV: () => Buffer.from(salesText(ROWS)),
  'CSV of another encoding': () => Buffer.from(salesText(ROWS), 'latin1'),
  'CSV in UTF-16': () => Buffer.from(`\ufeff${salesText(ROWS)}`, 'utf16le'),
  XLSX: () => workbookOf({}, ROWS),
  XLS: () => oldWorkbookOf(salesCells(ROWS)),
  ODS: () => openSales(ROWS),
  HTML: () => Buffer.from(html()),
  'XML of Excel 2003': () => Buffer.from(spreadsheet()),
  JSON: () => Buffer.from(JSON.stringify(saleObjects(ROWS))),
  'JSON lines': () =>
    Buffer.from(
      saleObjects(ROWS)
        .map((sale) => JSON.stringify(sale))
        .join('\n'),
    ),
  ZIP: () => zipOf([{ name: 'ventes.csv', content: salesText(ROWS), isStored: true }]),
};
