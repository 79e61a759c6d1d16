import { join } from 'node:path';

import { namingOf } from '../ids.ts';
import { hourMinute, isoDate, monthFirst, TWO } from '../local-time.ts';
import { EXPORTED_ON } from '../parameters.ts';
import type { Performance } from '../performance.ts';
import { dollars, record } from './cells.ts';
import { type Carried, type ExportTask, type TicketRow, ticketRows } from './export.ts';
import { TextFile } from './text-file.ts';

const HEADER =
  'perf_code,perf_no,perf_dt,zone_no,zone_desc,section,row,seat,home_price,paid_amt,fee_amt,seat_status,seat_status_desc,customer_no,order_no,order_dt,price_type_group_id,price_type_group,pd_up,season,season_desc,summary_cust_id,summary_cust_name,attended\r\n';

/** Its five groups of price types stand for several price classes each: the class cannot be found again. */
export const TESSITURA_CARRIES: readonly Carried[] = ['sold_at', 'scanned', 'fees_minor'];

const ZONES = ['Parterre', 'Corbeille', 'Balcon'] as const;
const GROUPS: readonly string[] = ['Single', 'Subscription', 'Comp', 'Flex', 'Discount'];
const SEATS_PER_ROW = 32;
/** Seats that the house keeps for itself at each performance, under customer 0. */
const HOUSE_SEATS = 4;

/**
 * The seat-level report: three lines above the header, then each seat of each performance as it stands now, sold or
 * not. A seat that was given back is simply unsold again.
 */
export function exportTessitura(task: ExportTask): void {
  const { books, system } = task;
  const file = new TextFile(join(task.folder, 'seat_level_report.csv'));
  const exported = `${EXPORTED_ON.month}/${EXPORTED_ON.day}/${EXPORTED_ON.year}`;
  file.write(`Seat Level Report,,,\r\nRun date: ${exported},,,\r\nSeasons: all; Zones: all,,,\r\n`);
  file.write(HEADER);
  const sold = new Map<number, TicketRow[]>();
  for (const ticket of ticketRows(task)) {
    if (ticket.undo >= 0) continue;
    const list = sold.get(ticket.performance.index);
    if (list) list.push(ticket);
    else sold.set(ticket.performance.index, [ticket]);
  }
  for (const performance of books.performances) {
    if (performance.system !== system) continue;
    const tickets = sold.get(performance.index) ?? [];
    const seats = Math.max(performance.saleable, tickets.length + HOUSE_SEATS);
    for (let seat = 0; seat < seats; seat += 1) {
      const ticket = tickets[seat];
      file.write(
        ticket ? soldSeat(task, ticket, seat) : emptySeat(performance, seat, seat >= seats - HOUSE_SEATS),
      );
    }
  }
  file.close();
}

function place(seat: number): readonly (string | number)[] {
  const rowNumber = Math.floor(seat / SEATS_PER_ROW);
  const zone = Math.min(2, Math.floor(rowNumber / 20));
  return [
    zone + 1,
    ZONES[zone] ?? '',
    ZONES[zone]?.slice(0, 3).toUpperCase() ?? '',
    rowName(rowNumber),
    (seat % SEATS_PER_ROW) + 1,
  ];
}

function rowName(row: number): string {
  const letter = String.fromCharCode(65 + (row % 26));
  return row < 26 ? letter : letter + letter;
}

function performanceCells({ title, startsAt, reference }: Performance): readonly (string | number)[] {
  const code = `${title
    .replace(/[^A-Za-z]/g, '')
    .slice(0, 4)
    .toUpperCase()}${isoDate(startsAt).slice(2).replace(/-/g, '')}`;
  return [code, reference, `${monthFirst(startsAt)} ${hourMinute(startsAt)}`];
}

function seasonCells({ season }: Performance): readonly (string | number)[] {
  const year = 2019 + season;
  return [`${TWO[year % 100]}${TWO[(year + 1) % 100]}`, `Saison ${year}-${year + 1}`];
}

function soldSeat(
  { books, system }: ExportTask,
  { row, order, performance }: TicketRow,
  seat: number,
): string {
  const { house, movements, prices } = books;
  const group = prices.labels[movements.at('priceClass', row)] ?? '';
  const customer = order.buyer === null ? 900_000 + (order.number % 977) : 10_000 + order.buyer;
  return record(
    [
      ...performanceCells(performance),
      ...place(seat),
      dollars(movements.at('list', row)),
      dollars(movements.at('net', row)),
      dollars(movements.at('fees', row)),
      8,
      'Ticketed, Paid',
      customer,
      namingOf(house, system).order(house, order),
      `${monthFirst(order.soldAt)} ${hourMinute(order.soldAt)}`,
      GROUPS.indexOf(group) + 1,
      group,
      '',
      ...seasonCells(performance),
      customer,
      order.identity.lastName,
      movements.at('scanned', row),
    ],
    ',',
  );
}

function emptySeat(performance: Performance, seat: number, isHouse: boolean): string {
  return record(
    [
      ...performanceCells(performance),
      ...place(seat),
      '0.00',
      '0.00',
      '0.00',
      isHouse ? 8 : 0,
      isHouse ? 'Ticketed, Paid' : 'Available',
      0,
      isHouse ? 1 : '',
      isHouse ? `${monthFirst(performance.onSaleAt)} ${hourMinute(performance.onSaleAt)}` : '',
      isHouse ? 3 : '',
      isHouse ? 'Comp' : '',
      '',
      ...seasonCells(performance),
      isHouse ? 0 : '',
      isHouse ? 'House Account' : '',
      0,
    ],
    ',',
  );
}
