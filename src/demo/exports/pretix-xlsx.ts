import { join } from 'node:path';

import type { Order } from '../books.ts';
import { namingOf } from '../ids.ts';
import { clock, isoDate } from '../local-time.ts';
import { type ExportTask, type TicketRow, ticketRows } from './export.ts';
import { nonSeatsOf } from './non-seats.ts';
import { type Position, positionWriter, taxRule } from './pretix-positions.ts';
import { POSITION_HEADERS, pretixChannel, STATUS } from './pretix-words.ts';
import { writeXlsx, type XlsxCell } from './xlsx-file.ts';

const ORDER_HEADERS =
  `Event slug|Order code|Order total|Status|Email|Phone number|Order date|Order time|Company|Name|Given name|Family name|Address|ZIP code|City|Country|State|Custom address field|VAT ID|Date of last payment|Fees|Order locale|Gross at 14.975 % tax|Net at 14.975 % tax|Tax value at 14.975 % tax|Invoice numbers|Sales channel|Requires special attention|Comment|Follow-up date|Positions|E-mail address verified|External customer ID|Payment providers`.split(
    '|',
  );
const FEE_HEADERS =
  `Event slug|Order code|Status|Email|Phone number|Order date|Order time|Fee type|Description|Price|Tax rate|Tax rule|Tax value|Company|Invoice address name|Address|ZIP code|City|Country|State|VAT ID|External customer ID|Payment providers`.split(
    '|',
  );

type OrderSums = {
  readonly order: Order;
  readonly slug: string;
  gross: number;
  tax: number;
  fees: number;
  kept: number;
  positions: number;
};

/** `{organizer}_orders.xlsx`: orders, their positions and their fees, a sheet each, so that everything stands there twice. */
export function exportPretixXlsx(task: ExportTask): void {
  const { books, folder } = task;
  const writer = positionWriter(task, 'en');
  const tickets = [...ticketRows(task)];
  const sums = orderSums(task, tickets);
  const others = nonSeatsOf(books, task.system, tickets.length);
  const row = (position: Position): XlsxCell[] => [
    ...position.before,
    position.priceMinor / 100,
    position.taxed ? 14.975 : 0,
    taxRule('en', position.taxed),
    position.taxMinor / 100,
    ...position.after,
  ];
  writeXlsx(join(folder, `${books.house.slug}_orders.xlsx`), [
    { name: 'Orders', rows: [ORDER_HEADERS, ...[...sums.values()].map((sum) => orderRow(task, sum))] },
    {
      name: 'Order positions',
      rows: [
        POSITION_HEADERS.en,
        ...tickets.map((ticket) => row(writer.ticket(ticket))),
        ...others.map((other) => row(writer.other(other))),
      ],
    },
    {
      name: 'Order fees',
      rows: [
        FEE_HEADERS,
        ...[...sums.values()].filter(({ fees }) => fees !== 0).map((sum) => feeRow(task, sum)),
      ],
    },
  ]);
}

/** An order’s totals are of what is left of it; fees of given-back tickets were given back. */
function orderSums({ books }: ExportTask, tickets: readonly TicketRow[]): ReadonlyMap<number, OrderSums> {
  const sums = new Map<number, OrderSums>();
  for (const { row, order, performance, undo } of tickets) {
    const known = sums.get(order.number);
    const sum = known ?? {
      order,
      slug: performance.reference,
      gross: 0,
      tax: 0,
      fees: 0,
      kept: 0,
      positions: 0,
    };
    if (!known) sums.set(order.number, sum);
    sum.positions += 1;
    if (undo >= 0) continue;
    sum.kept += 1;
    sum.gross += books.movements.at('net', row) + books.movements.at('tax', row);
    sum.tax += books.movements.at('tax', row);
    sum.fees += books.movements.at('fees', row);
  }
  return sums;
}

function orderRow({ books, system }: ExportTask, sum: OrderSums): XlsxCell[] {
  const { identity, soldAt, channel } = sum.order;
  const { firstName, lastName } = identity;
  return [
    sum.slug,
    namingOf(books.house, system).order(books.house, sum.order),
    (sum.gross + sum.fees) / 100,
    sum.kept > 0 ? STATUS.en.paid : STATUS.en.canceled,
    identity.email,
    null,
    isoDate(soldAt),
    clock(soldAt),
    identity.company,
    firstName ? `${firstName} ${lastName ?? ''}` : null,
    firstName,
    lastName,
    null,
    identity.postalCode,
    null,
    identity.country,
    null,
    null,
    null,
    isoDate(soldAt),
    sum.fees / 100,
    books.house.language,
    sum.gross / 100,
    (sum.gross - sum.tax) / 100,
    sum.tax / 100,
    null,
    pretixChannel(channel),
    'No',
    null,
    null,
    sum.kept,
    'Yes',
    null,
    'stripe',
  ];
}

function feeRow({ books, system }: ExportTask, sum: OrderSums): XlsxCell[] {
  const { identity, soldAt } = sum.order;
  return [
    sum.slug,
    namingOf(books.house, system).order(books.house, sum.order),
    STATUS.en.paid,
    identity.email,
    null,
    isoDate(soldAt),
    clock(soldAt),
    'Service fee',
    'Frais de service',
    sum.fees / 100,
    0,
    null,
    0,
    identity.company,
    identity.firstName ? `${identity.firstName} ${identity.lastName ?? ''}` : null,
    null,
    identity.postalCode,
    null,
    identity.country,
    null,
    null,
    null,
    'stripe',
  ];
}
