import { join } from 'node:path';

import { dayFirst, excelSerial, hourMinute, isoDate } from '../local-time.ts';
import { EXPORTED_ON } from '../parameters.ts';
import { dollarsComma, moneyFr, record } from './cells.ts';
import type { ExportTask } from './export.ts';
import { MixedLines } from './mixed-lines.ts';
import { AMOUNT_CELL, QUANTITY_CELL, type TableCell, tableOf } from './table-rows.ts';
import { writeXlsx, type XlsxCell } from './xlsx-file.ts';

/** Windows-1252, semicolons, « 45,99 $ » with no-break spaces. */
export function exportTableCsv(task: ExportTask): void {
  const table = tableOf(task);
  const line = (cells: readonly TableCell[]) =>
    record(
      cells.map((cell) => asText(cell, moneyFr, (at) => `${isoDate(at)} ${hourMinute(at)}`)),
      ';',
    );
  const file = new MixedLines(join(task.folder, 'ventes.csv'), table.others.map(line), 'windows-1252');
  file.head(record(table.header, ';'));
  for (const row of table.rows()) file.write(line(row));
  file.close();
}

/** Tabs, UTF-8, day first. */
export function exportTableTsv(task: ExportTask): void {
  const table = tableOf(task);
  const line = (cells: readonly TableCell[]) =>
    record(
      cells.map((cell) => asText(cell, dollarsComma, (at) => `${dayFirst(at)} ${hourMinute(at)}`)),
      '\t',
      '\n',
    );
  const file = new MixedLines(join(task.folder, 'ventes.tsv'), table.others.map(line));
  file.head(record(table.header, '\t', '\n'));
  for (const row of table.rows()) file.write(line(row));
  file.close();
}

function asText(
  cell: TableCell,
  money: (minor: number) => string,
  date: (at: number) => string,
): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'at' in cell ? date(cell.at) : money(cell.moneyMinor);
}

/** « Rapport de ventes » : title lines, a blank one, the header, typed rows, and a total. */
export function exportTableXlsx(task: ExportTask): void {
  const table = tableOf(task);
  const rows: XlsxCell[][] = [
    ['Rapport de ventes'],
    [task.books.house.name],
    [`Exporté le ${EXPORTED_ON.day}/${EXPORTED_ON.month}/${EXPORTED_ON.year}`],
    [],
    [...table.header],
  ];
  let quantity = 0;
  let amountMinor = 0;
  const add = (cells: readonly TableCell[]) => {
    const amount = cells[AMOUNT_CELL];
    quantity += Number(cells[QUANTITY_CELL]);
    if (amount !== null && typeof amount === 'object' && 'moneyMinor' in amount)
      amountMinor += amount.moneyMinor;
    rows.push(cells.map(asCell));
  };
  for (const cells of table.rows()) add(cells);
  for (const cells of table.others) add(cells);
  const total: XlsxCell[] = table.header.map(() => null);
  total[0] = 'Total';
  total[QUANTITY_CELL] = quantity;
  total[AMOUNT_CELL] = amountMinor / 100;
  rows.push(total);
  writeXlsx(join(task.folder, 'rapport-de-ventes.xlsx'), [{ name: 'Rapport de ventes', rows }]);
}

export function asCell(cell: TableCell): XlsxCell {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'at' in cell ? { date: excelSerial(cell.at) } : cell.moneyMinor / 100;
}
