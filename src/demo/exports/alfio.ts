import { join } from 'node:path';

import { namingOf } from '../ids.ts';
import { javaZoned } from '../local-time.ts';
import { dollars, record } from './cells.ts';
import { type Carried, type ExportTask, ticketRows } from './export.ts';
import { MixedLines } from './mixed-lines.ts';
import { nonSeatsOf } from './non-seats.ts';

const HEADER =
  '\uFEFFID,Category,Event,Status,OriginalPrice,PaidPrice,Discount,VAT,ReservationID,Full Name,First Name,Last Name,E-Mail,Locked,Language,Confirmation,Billing Address,Country Code,Promo Code,Payment ID,Payment Method,External Reference\r\n';

export const ALFIO_CARRIES: readonly Carried[] = [
  'sold_at',
  'price_class',
  'person',
  'country',
  'scanned',
  'tax_minor',
];

/** Tickets as they stand: those given back are released and no longer listed. Java writes the time of confirmation. */
export function exportAlfio(task: ExportTask): void {
  const { books, system } = task;
  const { house, movements, prices } = books;
  const naming = namingOf(house, system);
  const others = nonSeatsOf(books, system, movements.length).map((other) =>
    record(
      [
        `00000000-0000-4000-8000-${String(other.number).padStart(12, '0')}`,
        other.label,
        other.reference,
        other.kind === 'unpaid' ? 'TO_BE_PAID' : 'ACQUIRED',
        dollars(other.priceMinor),
        dollars(other.priceMinor),
        '0.00',
        '0.00',
        `00000000-0000-4000-9000-${String(other.number).padStart(12, '0')}`,
        'Acheteur Essai',
        'Acheteur',
        'Essai',
        `acheteur${other.number}@example.com`,
        'false',
        house.language,
        javaZoned(other.soldAt),
        guarded(`-- adresse ${other.number}`),
        'CA',
        '',
        '',
        'STRIPE',
        '',
      ],
      ',',
    ),
  );
  const file = new MixedLines(join(task.folder, 'attendees.csv'), others);
  file.head(HEADER);
  for (const { row, order, performance, undo } of ticketRows(task)) {
    if (undo >= 0) continue;
    const { identity } = order;
    const net = movements.at('net', row);
    const tax = movements.at('tax', row);
    const list = movements.at('list', row);
    file.write(
      record(
        [
          naming.ticket(house, movements.at('ticket', row)),
          prices.labels[movements.at('priceClass', row)] ?? '',
          performance.reference,
          movements.at('scanned', row) > 0 ? 'CHECKED_IN' : 'ACQUIRED',
          dollars(list + Math.round(list * 0.14975)),
          dollars(net + tax),
          '0.00',
          dollars(tax),
          naming.order(house, order),
          identity.firstName ? `${identity.firstName} ${identity.lastName ?? ''}` : '',
          identity.firstName,
          identity.lastName,
          identity.email,
          'false',
          house.language,
          javaZoned(order.soldAt),
          identity.postalCode ? guarded(`@ ${1 + (order.number % 900)}, rue des Pins`) : '',
          identity.country,
          '',
          '',
          net === 0 ? 'NONE' : 'STRIPE',
          '',
        ],
        ',',
      ),
    );
  }
  file.close();
}

/** alf.io puts a TAB before what a spreadsheet program would take for a formula. */
function guarded(text: string): string {
  return /^[=+\-@]/.test(text) ? `\t${text}` : text;
}
