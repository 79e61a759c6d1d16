import { type Field, MONEY_FIELDS } from '#model/fields.ts';
import type { Step } from '#model/plan.ts';
import { DITTO } from '../ditto.ts';
import { sqlText } from '../sql.ts';
import { countSql, minorSql } from './cells/amount.ts';
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

/**
 * Staged rows in which every row of an order has what the order has, the row’s rank in its order, and what its rows are
 * worth: this one, with those before it, and all.
 */
export function filledRows(reading: Reading): readonly Step[] {
  const below = filledBelow(reading);
  return below.length > 0 ? below : filledByOrder(reading);
}

/** Staged rows in which what is written once for a group stands on each of its rows. */
function filledBelow({ mapping }: Reading): readonly Step[] {
  const columns = (mapping.source.saidOnce ?? []).flatMap((field) => mapping.columns[field] ?? []);
  if (columns.length === 0) return [];
  const filled = columns.map((column) => {
    const said = `case when not regexp_full_match(s.c${column}, ${sqlText(`(?i)${DITTO}`)}) then s.c${column} end`;
    return `last_value(${said} ignore nulls) over (order by s.source_row) as c${column}`;
  });
  return [{ name: 'filled', sql: `select s.* replace (${filled.join(', ')}) from staged s` }];
}

function filledByOrder(reading: Reading): readonly Step[] {
  const columns = repeatedFields(reading).map((field) => reading.mapping.columns[field]);
  if (columns.length === 0) return [];
  const order = cell(reading, 'order-id');
  const filled = columns.map((column) => `coalesce(s.c${column}, o.c${column}) as c${column}`);
  const worth = worthSql(reading);
  const sql = `select s.* replace (${filled.join(', ')}), coalesce(o.order_rows, 1) as order_rows,
  row_number() over (partition by ${order} order by s.source_row) as order_rank,
  ${worth} as row_worth,
  sum(${worth}) over (partition by ${order} order by s.source_row) as worth_so_far,
  sum(${worth}) over (partition by ${order}) as order_worth
from staged s left join order_cells o on o.order_cell = ${order}`;
  return [{ name: 'filled', sql }];
}

/** What a row is worth beside the others of its order; nothing when their prices are not their own. */
function worthSql(reading: Reading): string {
  const { decimal, source } = reading.mapping;
  if (!isMapped(reading, 'price') || repeatedFields(reading).includes('price')) return '0::hugeint';
  const { per = 'row', unit = 'major' } = source.amounts ?? {};
  const price = minorSql(cell(reading, 'price'), decimal, unit);
  const isTimes = per === 'ticket' && isMapped(reading, 'quantity');
  const times = isTimes ? ` * coalesce(${countSql(cell(reading, 'quantity'), decimal)}, 1)` : '';
  return `coalesce(abs(${price}${times}), 0)::hugeint`;
}

/**
 * The row’s part of an amount of its order, by what the row is worth, equal where none is worth anything. Parts differ
 * from their share by a cent at most and add up to the amount.
 */
export function shareSql(amount: string): string {
  const equal = 'a * s.order_rank // s.order_rows - a * (s.order_rank - 1) // s.order_rows';
  const whole = 's.order_worth';
  const byWorth = `a * s.worth_so_far // ${whole} - a * (s.worth_so_far - s.row_worth) // ${whole}`;
  return `list_transform([${amount}], a -> case when ${whole} > 0 then (${byWorth})::bigint else ${equal} end)[1]`;
}
