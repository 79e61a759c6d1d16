import type { Plan } from '#model/plan.ts';

/**
 * How many statements of a sheet (`newer_batch`) stand in sheets before it (`older_batches`) with other tickets or another amount:
 * the same list twice says the same, a part of it or another list does not.
 */
export function toldOtherwisePlan(): Plan {
  const stated = (batch: string) =>
    `select row_key, sum(quantity) as tickets, sum(revenue_minor) as revenue from ${batch} group by row_key`;
  return {
    inputs: ['older_batches', 'newer_batch'],
    steps: [
      { name: 'older', sql: stated('older_batches') },
      { name: 'newer', sql: stated('newer_batch') },
      {
        name: 'told_otherwise',
        sql: `select count(*) as lines from newer join older using (row_key)
where newer.tickets is distinct from older.tickets or newer.revenue is distinct from older.revenue`,
      },
    ],
    result: 'told_otherwise',
  };
}
