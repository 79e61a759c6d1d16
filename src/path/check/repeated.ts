import { type Field, MONEY_FIELDS } from '#model/fields.ts';
import type { Step } from '#model/plan.ts';
import { cell, isMapped, type Reading } from './cells/reading.ts';

/** Columns that an order has once, whether the file writes them on its first row only or on all of them. */
export function repeatedFields(reading: Reading): readonly Field[] {
  const fields = reading.mapping.source.repeatedPerOrder ?? [];
  if (reading.mapping.columns['order-id'] === undefined) return [];
  return fields.filter((field) => reading.mapping.columns[field] !== undefined);
}

/** Amounts of the order that its rows must share, so that they count once. */
export function sharedAmounts(reading: Reading): readonly Field[] {
  const repeated = repeatedFields(reading);
  return MONEY_FIELDS.filter((field) => repeated.includes(field) && isMapped(reading, field));
}

/** What each order has, from the first of its rows that says it; nothing when the source repeats nothing. */
export function orderCells(reading: Reading): readonly Step[] {
  const columns = repeatedFields(reading).map((field) => reading.mapping.columns[field]);
  if (columns.length === 0) return [];
  const order = cell(reading, 'order-id');
  const first = columns.map(
    (column) => `arg_min(s.c${column}, s.source_row) filter (s.c${column} is not null) as c${column}`,
  );
  const sql = `select ${order} as order_cell, count(*) as order_rows, ${first.join(', ')}
from staged s where ${order} is not null group by order_cell`;
  return [{ name: 'order_cells', sql }];
}

/** Staged rows in which every row of an order has what the order has, and the row’s rank in its order. */
export function filledRows(reading: Reading): readonly Step[] {
  const columns = repeatedFields(reading).map((field) => reading.mapping.columns[field]);
  if (columns.length === 0) return [];
  const order = cell(reading, 'order-id');
  const filled = columns.map((column) => `coalesce(s.c${column}, o.c${column}) as c${column}`);
  const sql = `select s.* replace (${filled.join(', ')}), coalesce(o.order_rows, 1) as order_rows,
  row_number() over (partition by ${order} order by s.source_row) as order_rank
from staged s left join order_cells o on o.order_cell = ${order}`;
  return [{ name: 'filled', sql }];
}
