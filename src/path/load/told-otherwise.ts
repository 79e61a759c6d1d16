import { type BatchKind, LAKE } from '#model/lake.ts';
import type { ColumnDefinition, Plan } from '#model/plan.ts';

/** What `toldOtherwisePlan` reads of batches of a kind. */
export function statedColumns(kind: BatchKind): readonly ColumnDefinition[] {
  return columnsOfFiles(kind, STATED);
}

/** Columns of batches of a kind, as far as it has them, and the file of each batch as the engine calls it. */
export function columnsOfFiles(kind: BatchKind, names: readonly string[]): readonly ColumnDefinition[] {
  const columns = LAKE[kind].filter(({ name }) => names.includes(name));
  return [...columns, { name: 'filename', type: 'VARCHAR', meaning: 'file of the batch' }];
}

const STATED: readonly string[] = ['row_key', 'quantity', 'revenue_minor'];

/**
 * Two batches of `stated_batches` that say the same order, ticket or sum with other tickets or another amount, if any do: the
 * same list twice says the same, a part of it or another list does not.
 */
export function toldOtherwisePlan(): Plan {
  return {
    inputs: ['stated_batches'],
    steps: [
      {
        name: 'statements',
        sql: `select filename, row_key, sum(quantity) as tickets, sum(revenue_minor) as revenue
from stated_batches group by filename, row_key`,
      },
      {
        name: 'told_otherwise',
        sql: `select older.filename as one, newer.filename as other
from statements as older join statements as newer on newer.row_key = older.row_key and newer.filename > older.filename
where newer.tickets is distinct from older.tickets or newer.revenue is distinct from older.revenue
order by all limit 1`,
      },
    ],
    result: 'told_otherwise',
  };
}
