import { join } from 'node:path';

import type { Channel } from '../books.ts';
import { hourMinute, monthFirst } from '../local-time.ts';
import { PRICE_CLASSES } from '../price-types.ts';
import { dollars, record } from './cells.ts';
import { type Carried, type ExportTask, ticketRows } from './export.ts';
import { TextFile } from './text-file.ts';

const HEADER =
  'event_name,section_name,row_name,seat_num,last_seat,num_seats,acct_id,zip,add_datetime,price_code,comp,comp_name,purchase_price,paid_amount,source,price_code_type,price_section,Ticket Type\r\n';

export const ARCHTICS_CARRIES: readonly Carried[] = ['sold_at', 'price_class', 'fsa', 'channel'];

const SECTIONS = ['FLOOR', 'LOGE', 'BALC'] as const;
const CODES: readonly string[] = ['', 'Y', 'T', 'S', 'K', 'P', 'G', 'E', 'B', 'W', 'C', 'M'];
const SOURCES: Readonly<Record<Channel, string>> = {
  online: 'Internet',
  'mobile-app': 'Mobile',
  counter: 'Box Office',
  phone: 'Phone',
  'group-desk': 'Group Sales',
  'school-desk': 'School Sales',
  'subscription-office': 'Subscription',
  reseller: 'Outlet',
};

/** Seats now owned, one row a block of neighbours; the purchase price is of one seat. Seats given back are gone. */
export function exportArchtics(task: ExportTask): void {
  const { movements, prices } = task.books;
  const file = new TextFile(join(task.folder, 'tickets_sold.csv'));
  file.write(HEADER);
  const nextSeat = new Map<number, number>();
  for (const { row, order, performance, undo } of ticketRows(task)) {
    const back = undo < 0 ? 0 : movements.at('quantity', undo);
    const bought = movements.at('quantity', row);
    const seats = bought + back;
    const from = nextSeat.get(performance.index) ?? 0;
    // A seat given back stays empty, so that the others keep theirs from one export to the next.
    nextSeat.set(performance.index, from + bought);
    if (seats === 0) continue;
    const priceClass = movements.at('priceClass', row);
    const zone = movements.at('zone', row);
    const unit = movements.at('net', row) / bought;
    const isFree = priceClass >= PRICE_CLASSES.indexOf('complimentary');
    const letter = 'ABC'[zone] ?? 'A';
    file.write(
      record(
        [
          performance.reference,
          `${SECTIONS[zone]}${1 + (Math.floor(from / 400) % 9)}`,
          String.fromCharCode(65 + (Math.floor(from / 40) % 26)),
          1 + (from % 40),
          (from % 40) + seats,
          seats,
          order.buyer === null ? 800_000 + (order.number % 1999) : 20_000 + order.buyer,
          order.identity.postalCode,
          `${monthFirst(order.soldAt)} ${hourMinute(order.soldAt)}`,
          `${letter}${CODES[priceClass]}`,
          isFree ? 'Y' : 'N',
          isFree ? (prices.labels[priceClass] ?? '') : '',
          dollars(unit),
          dollars(unit * seats),
          SOURCES[order.channel],
          prices.labels[priceClass] ?? '',
          letter,
          prices.labels[priceClass] ?? '',
        ],
        ',',
      ),
    );
  }
  file.close();
}
