import { join } from 'node:path';

import { excelSerial, hourMinute, isoDate } from '../local-time.ts';
import type { Performance } from '../performance.ts';
import { PRICE_CLASSES } from '../price-types.ts';
import { tpsOn, tvqOn } from '../taxes.ts';
import { moneyFr, record } from './cells.ts';
import { type Carried, type ExportTask, movementRows } from './export.ts';
import { TextFile } from './text-file.ts';
import { writeXlsx, type XlsxCell } from './xlsx-file.ts';

export const SUMS_CARRIES: readonly Carried[] = ['price_class', 'tax_minor'];

type Sum = {
  readonly performance: Performance;
  readonly label: string;
  issued: number;
  paid: number;
  net: number;
  tps: number;
  tvq: number;
};

/** What a house gives that gives no lines: tickets and revenue by performance and price type, net of what came back. */
function sumsOf(task: ExportTask): readonly Sum[] {
  const { movements, prices } = task.books;
  const sums = new Map<number, Sum>();
  for (const { row, performance } of movementRows(task)) {
    const priceClass = movements.at('priceClass', row);
    const key = performance.index * PRICE_CLASSES.length + priceClass;
    const sum = sums.get(key) ?? {
      performance,
      label: prices.labels[priceClass] ?? '',
      issued: 0,
      paid: 0,
      net: 0,
      tps: 0,
      tvq: 0,
    };
    sums.set(key, sum);
    const quantity = movements.at('quantity', row);
    const net = movements.at('net', row);
    sum.issued += quantity;
    sum.paid += net === 0 ? 0 : quantity;
    sum.net += net;
    if (task.books.house.taxes === 'none') continue;
    sum.tps += tpsOn(net / quantity) * quantity;
    sum.tvq += tvqOn(net / quantity) * quantity;
  }
  return [...sums].sort(([a], [b]) => a - b).map(([, sum]) => sum);
}

function headerOf({ books: { house } }: ExportTask): readonly string[] {
  const amounts = {
    included: ['Recettes (taxes incluses)', 'TPS', 'TVQ'],
    excluded: ['Recettes avant taxes', 'TPS', 'TVQ'],
    none: ['Recettes'],
  }[house.taxes];
  const before = ['Code représentation', 'Spectacle', 'Date représentation', 'Tarif'];
  return [...before, 'Billets émis', 'Billets payants', ...amounts, 'Jauge'];
}

function amountsOf({ books: { house } }: ExportTask, { net, tps, tvq }: Sum): readonly number[] {
  if (house.taxes === 'none') return [net];
  return [house.taxes === 'included' ? net + tps + tvq : net, tps, tvq];
}

export function exportSumsCsv(task: ExportTask): void {
  const file = new TextFile(join(task.folder, 'recettes-par-representation.csv'));
  file.write(`\uFEFF${record(headerOf(task), ';')}`);
  const totals = new Totals();
  for (const sum of sumsOf(task)) {
    const { performance, label, issued, paid } = sum;
    const amounts = amountsOf(task, sum);
    totals.add([issued, paid, ...amounts]);
    const at = `${isoDate(performance.startsAt)} ${hourMinute(performance.startsAt)}`;
    const seats = performance.cancelled ? null : performance.saleable;
    file.write(
      record(
        [performance.reference, performance.title, at, label, issued, paid, ...amounts.map(moneyFr), seats],
        ';',
      ),
    );
  }
  const [issued = 0, paid = 0, ...amounts] = totals.sums;
  file.write(record(['Total', '', '', '', issued, paid, ...amounts.map(moneyFr), ''], ';'));
  file.close();
}

export function exportSumsXlsx(task: ExportTask): void {
  const rows: XlsxCell[][] = [['Sommaire des recettes'], [task.books.house.name], [], [...headerOf(task)]];
  const totals = new Totals();
  for (const sum of sumsOf(task)) {
    const { performance, label, issued, paid } = sum;
    const amounts = amountsOf(task, sum);
    totals.add([issued, paid, ...amounts]);
    rows.push([
      performance.reference,
      performance.title,
      { date: excelSerial(performance.startsAt) },
      label,
      issued,
      paid,
      ...amounts.map((minor) => minor / 100),
      performance.cancelled ? null : performance.saleable,
    ]);
  }
  const [issued = 0, paid = 0, ...amounts] = totals.sums;
  rows.push(['Total', null, null, null, issued, paid, ...amounts.map((minor) => minor / 100), null]);
  writeXlsx(join(task.folder, 'sommaire-des-recettes.xlsx'), [{ name: 'Sommaire', rows }]);
}

class Totals {
  readonly sums: number[] = [];

  add(values: readonly number[]): void {
    for (const [index, value] of values.entries()) this.sums[index] = (this.sums[index] ?? 0) + value;
  }
}
