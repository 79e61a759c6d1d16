import { problem } from '#messages/messages.ts';
import { columnsRead } from '#model/mapping.ts';
import type { Plan, Row } from '#model/plan.ts';
import { cell, isMapped, type Reading } from './cells/reading.ts';
import type { Tells } from './tells.ts';

/** Lines told twice: said, and never guessed. */
export function identicalTells(reading: Reading): Tells {
  const tell: Tells['tell'] = ([row]) => {
    const odd = row === undefined ? null : oddlyIdentical(reading, row);
    return odd === null ? [] : [problem('rows-identical', { rows: odd.rows }, odd.severity)];
  };
  return { plan: identicalPlan(reading), tell };
}

/**
 * Rows kept that are like another of their file in all that is read of it, where no ticket id tells them apart: how many
 * there are beside the first of each, and how many stand apart from it. Two tickets of one order, or of one evening, stand together; what was pasted
 * twice does not. Null where a row cannot be the same ticket again.
 */
function identicalPlan(reading: Reading): Plan | null {
  const { mapping } = reading;
  if (mapping.kind !== 'movements' || isMapped(reading, 'ticket-id') || mapping.source.leftOut) return null;
  const cells = columnsRead(mapping).map((column) => `s.c${column}`);
  if (cells.length === 0) return null;
  const order = isMapped(reading, 'order-id') ? cell(reading, 'order-id') : null;
  return {
    inputs: ['staged', 'flagged'],
    steps: [
      {
        name: 'told',
        sql: `select s.source_row, hash(${cells.join(', ')}) as said, ${order ?? 'null'} as order_cell from staged s
anti join (select source_row from flagged where verdict <> 'kept') gone on gone.source_row = s.source_row`,
      },
      {
        name: 'same',
        sql: `select said, any_value(order_cell) as order_cell, count(*) as rows,
  max(source_row) - min(source_row) + 1 as reach
from told group by said having count(*) > 1`,
      },
      {
        name: 'orders_of_same',
        sql: `select order_cell, count(*) as order_rows, max(source_row) - min(source_row) + 1 as order_reach
from told where order_cell in (select order_cell from same) group by order_cell`,
      },
      {
        name: 'identical',
        sql: `select coalesce(sum(rows - 1), 0)::bigint as rows,
  coalesce(sum(rows - 1) filter (where coalesce(order_reach > order_rows, reach > rows)), 0)::bigint as apart
from same left join orders_of_same using (order_cell)`,
      },
    ],
    result: 'identical',
  };
}

/** What is told of them: of tickets listed one a row, those of an order are alike and together, and only the others are odd. */
function oddlyIdentical(
  { mapping }: Reading,
  row: Row,
): { readonly rows: number; readonly severity: 'warning' | 'info' } | null {
  const isTicketEach = mapping.columns['order-id'] !== undefined && mapping.columns.quantity === undefined;
  const [rows, apart] = [Number(row.rows), Number(row.apart)];
  if (apart > 0) return { rows: isTicketEach ? apart : rows, severity: 'warning' };
  return rows > 0 && !isTicketEach ? { rows, severity: 'info' } : null;
}
