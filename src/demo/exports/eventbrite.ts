import { join } from 'node:path';

import { namingOf } from '../ids.ts';
import { hourMinute, monthFirst } from '../local-time.ts';
import { VOID } from '../movement-table.ts';
import { dollars, record } from './cells.ts';
import { type Carried, type ExportTask, ticketRows } from './export.ts';
import { MixedLines } from './mixed-lines.ts';
import { nonSeatsOf } from './non-seats.ts';

const HEADER =
  'Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Event Name,Home Address 1,Home Address 2,Home City,Home State,Home Zip,Home Country\r\n';

export const EVENTBRITE_CARRIES: readonly Carried[] = [
  'sold_at',
  'movement',
  'order_id',
  'ticket_id',
  'price_class',
  'person',
  'fsa',
  'country',
  'scanned',
  'fees_minor',
];

/** The attendee report over several events, American: one row an attendee, fees paid by buyers within Total Paid. */
export function exportEventbrite(task: ExportTask): void {
  const { books, system } = task;
  const { house, movements, prices } = books;
  const naming = namingOf(house, system);
  const others = nonSeatsOf(books, system, movements.length).map((other) =>
    record(
      [
        String(99_000_000 + other.number),
        usDate(other.soldAt),
        'Acheteur',
        'Essai',
        `acheteur${other.number}@example.com`,
        1,
        '',
        other.label,
        String(98_000_000 + other.number),
        '',
        'Eventbrite Completed',
        'CAD',
        dollars(other.priceMinor),
        '0.00',
        '0.00',
        '0.00',
        other.kind === 'unpaid' ? 'Unpaid' : 'Attending',
        other.reference,
        '',
        '',
        '',
        '',
        '',
        '',
      ],
      ',',
    ),
  );
  const file = new MixedLines(join(task.folder, 'report-attendees.csv'), others);
  file.head(HEADER);
  for (const { row, order, performance, undo } of ticketRows(task)) {
    const { identity } = order;
    const net = movements.at('net', row);
    const fees = movements.at('fees', row);
    const processing = Math.min(fees, Math.round(fees * 0.4));
    file.write(
      record(
        [
          naming.order(house, order),
          usDate(order.soldAt),
          identity.firstName,
          identity.lastName,
          identity.email,
          1,
          '',
          prices.labels[movements.at('priceClass', row)] ?? '',
          naming.ticket(house, movements.at('ticket', row)),
          '',
          net === 0 ? 'Free Order' : 'Eventbrite Completed',
          'CAD',
          dollars(net + fees),
          dollars(fees),
          dollars(fees - processing),
          dollars(processing),
          attendeeStatus(undo < 0 ? null : movements.at('type', undo), movements.at('scanned', row)),
          performance.reference,
          '',
          '',
          '',
          identity.country === 'CA' ? 'QC' : '',
          identity.postalCode,
          identity.country,
        ],
        ',',
      ),
    );
  }
  file.close();
}

/** `11/29/24 22:28` */
function usDate(time: number): string {
  return `${monthFirst(time).replace(/\d\d(\d\d)$/, '$1')} ${hourMinute(time)}`;
}

function attendeeStatus(undone: number | null, scanned: number): string {
  if (undone === VOID) return 'Deleted';
  if (undone !== null) return 'Refunded';
  return scanned > 0 ? 'Checked In' : 'Attending';
}
