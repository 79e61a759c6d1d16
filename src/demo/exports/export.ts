import type { Books, Order } from '../books.ts';
import { EXCHANGE_IN, SALE } from '../movement-table.ts';
import type { Performance } from '../performance.ts';

/** What an exporter is given: the books of the house, and where its files go. */
export type ExportTask = {
  readonly books: Books;
  /** Ticketing system whose period is exported. */
  readonly system: 0 | 1;
  readonly folder: string;
  /** Names of all houses, by slug. */
  readonly names: ReadonlyMap<string, string>;
  /** Books of the tenants for which the house sells. */
  readonly tenants: readonly Books[];
};

/** Columns of the truth that a dialect’s files let a reader find again. */
export type Carried =
  | 'sold_at'
  | 'moved_at'
  | 'movement'
  | 'order_id'
  | 'ticket_id'
  | 'channel'
  | 'price_class'
  | 'person'
  | 'fsa'
  | 'country'
  | 'birth_year'
  | 'scanned'
  | 'tax_minor'
  | 'fees_minor'
  | 'list_minor'
  | 'seller'
  | 'producer';

/** A ticket sold, as systems show it that keep one row a ticket and change its status. */
export type TicketRow = {
  readonly row: number;
  readonly order: Order;
  readonly performance: Performance;
  /** Row of the movement that undoes it, −1 when it stands. */
  readonly undo: number;
};

/** Sales and exchanged tickets of one system’s period, with what became of each. */
export function* ticketRows({ books, system }: Pick<ExportTask, 'books' | 'system'>): Generator<TicketRow> {
  const { movements, orders, performances } = books;
  for (let row = 0; row < movements.length; row += 1) {
    const type = movements.at('type', row);
    if (type !== SALE && type !== EXCHANGE_IN) continue;
    const performance = performances[movements.at('performance', row)] as Performance;
    if (performance.system !== system) continue;
    yield {
      row,
      order: orders[movements.at('order', row)] as Order,
      performance,
      undo: movements.at('undo', row),
    };
  }
}

/** Every movement of one system’s period. */
export function* movementRows({ books, system }: Pick<ExportTask, 'books' | 'system'>): Generator<TicketRow> {
  const { movements, orders, performances } = books;
  for (let row = 0; row < movements.length; row += 1) {
    const performance = performances[movements.at('performance', row)] as Performance;
    if (performance.system !== system) continue;
    yield {
      row,
      order: orders[movements.at('order', row)] as Order,
      performance,
      undo: movements.at('undo', row),
    };
  }
}
