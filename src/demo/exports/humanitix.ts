import { join } from 'node:path';

import { namingOf } from '../ids.ts';
import { dayFirst, hourMinute } from '../local-time.ts';
import { dollars, record } from './cells.ts';
import { type Carried, type ExportTask, type TicketRow, ticketRows } from './export.ts';
import { MixedLines } from './mixed-lines.ts';
import { nonSeatsOf } from './non-seats.ts';

const HEADER =
  'Order ID,First Name,Last Name,Email,Mobile,Order Date,Event Name,Valid Tickets,Ticket Sales,Your Earnings,Discount Code,Status,Type,Marketing opt-in\r\n';

export const HUMANITIX_CARRIES: readonly Carried[] = ['sold_at', 'order_id', 'channel', 'person'];

type Group = { readonly first: TicketRow; valid: number; sales: number };

/** The order report: one row an order and event; “Valid Tickets” and “Ticket Sales” are of what was not given back. */
export function exportHumanitix(task: ExportTask): void {
  const { books, system } = task;
  const { house, movements } = books;
  const naming = namingOf(house, system);
  const groups = new Map<string, Group>();
  for (const ticket of ticketRows(task)) {
    const key = `${ticket.order.number}/${ticket.performance.index}`;
    const group = groups.get(key) ?? { first: ticket, valid: 0, sales: 0 };
    groups.set(key, group);
    for (const row of ticket.undo < 0 ? [ticket.row] : [ticket.row, ticket.undo]) {
      group.valid += movements.at('quantity', row);
      group.sales += movements.at('net', row);
    }
  }
  const others = nonSeatsOf(books, system, 0)
    .filter(({ kind }) => kind === 'unpaid')
    .map((other) =>
      record(
        [
          `XX${other.number}`,
          'Acheteur',
          'Essai',
          `acheteur${other.number}@example.com`,
          '',
          localDate(other.soldAt),
          other.reference,
          1,
          dollarSign(other.priceMinor),
          '$0.00',
          '',
          'incomplete',
          'Online',
          'No',
        ],
        ',',
      ),
    );
  const file = new MixedLines(join(task.folder, 'orders-report.csv'), others);
  file.head(HEADER);
  for (const { first, valid, sales } of groups.values()) {
    const { order, performance } = first;
    const { identity } = order;
    file.write(
      record(
        [
          naming.order(house, order),
          identity.firstName,
          identity.lastName,
          identity.email,
          '',
          localDate(order.soldAt),
          performance.reference,
          valid,
          dollarSign(sales),
          dollarSign(Math.round(sales * 0.96)),
          '',
          valid === 0 ? 'cancelled' : 'complete',
          order.channel === 'online' ? 'Online' : 'Manual',
          order.number % 3 === 0 ? 'Yes' : 'No',
        ],
        ',',
      ),
    );
  }
  file.close();
}

/** `26/09/2024 19:05` */
function localDate(time: number): string {
  return `${dayFirst(time)} ${hourMinute(time)}`;
}

/** `$1,234.00` */
function dollarSign(minor: number): string {
  const [whole = '', cents] = dollars(minor).split('.');
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
