import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Plan, Step } from '#model/plan.ts';
import type { ListedBy } from '#model/source.ts';

/** Columns that say where a statement was read, and not what it says; nor does the label behind a concept. */
const WHEREABOUTS: readonly string[] = ['organisation', 'receipt', 'source_row', 'row_key'];

/**
 * Statements (a ticket’s state, an order’s, an answer) of one file beside those of earlier deliveries with the same key.
 * What is missing was said before of the performances of this file, and nothing of this delivery says it again; what is restored was given back before and stands
 * again here, which a file that ends earlier than those before says because it is older.
 */
export function changesPlan(kind: BatchKind): Plan {
  const columns = LAKE[kind].map(({ name }) => name);
  const content = columns
    .filter((name) => !WHEREABOUTS.includes(name) && !name.endsWith('_label'))
    .map((name) => `"${name}"`);
  const stated = (batch: string) =>
    `select row_key, bit_xor(hash(${content.join(', ')})) as said, count(*) as rows, ${undone} as undone from ${batch} group by row_key`;
  const undone = kind === 'movements' ? `bool_or(movement in ('refund', 'void'))` : 'false';
  const newest = (batch: string) =>
    columns.includes('sold_at') ? `(select max(sold_at) from ${batch})` : 'null::timestamp';
  const isOfThese = columns.includes('performance_key')
    ? 'performance_key in (select performance_key from newer_batch)'
    : 'false';
  return {
    inputs: ['older_batches', 'newer_batch', 'newer_batches'],
    steps: [
      { name: 'newer', sql: stated('newer_batch') },
      { name: 'older', sql: stated('(from older_batches semi join newer_batch using (row_key))') },
      {
        name: 'missing',
        sql: `select count(distinct row_key) as missing from older_batches anti join newer_batches using (row_key)
where ${isOfThese}`,
      },
      {
        name: 'changes',
        sql: `select count(*) filter (where older.row_key is null) as new,
  count(*) filter (where older.said = newer.said and older.rows = newer.rows) as identical,
  count(*) filter (where older.row_key is not null and (older.said <> newer.said or older.rows <> newer.rows)) as changed,
  count(*) filter (where older.undone and not newer.undone) as restored,
  ${newest('newer_batch')} < ${newest('older_batches')} as ends_earlier,
  any_value(missing.missing) as missing
from missing, newer left join older on older.row_key = newer.row_key`,
      },
    ],
    result: 'changes',
  };
}

/**
 * Of what earlier lists of the same export held within reach of a new one, how many statements there are and how many
 * are gone from it.
 */
export function gonePlan(of: ListedBy): Plan {
  return {
    inputs: ['older_batches', 'listed_0'],
    steps: [
      withinReach('older_batches', of, 0),
      {
        name: 'gone',
        sql: `select count(distinct row_key) as listed,
  count(distinct row_key) filter (where row_key not in (select row_key from listed_0)) as gone
from within_reach_0`,
      },
    ],
    result: 'gone',
  };
}

/** What a batch holds once newer ones replaced rows of it, and newer lists no longer hold others. */
export function remainingPlan(lists: readonly ListedBy[]): Plan {
  const gone = lists.map(
    (_, n) => `select row_key from within_reach_${n} anti join listed_${n} using (row_key)`,
  );
  return {
    inputs: ['older_batch', 'newer_batches', ...lists.map((_, n) => `listed_${n}`)],
    steps: [
      ...lists.map((of, n) => withinReach('older_batch', of, n)),
      { name: 'superseded', sql: ['select row_key from newer_batches', ...gone].join('\nunion all\n') },
      { name: 'remaining_rows', sql: 'select * from older_batch anti join superseded using (row_key)' },
    ],
    result: 'remaining_rows',
  };
}

/**
 * A list tells all that stands of the orders that it names; or of the performances, for the days of purchase that it spans: an export of one
 * month says nothing of a ticket bought in another.
 */
function withinReach(older: string, of: ListedBy, n: number): Step {
  if (of === 'order') {
    const sql = `select row_key from ${older} where order_key in (select order_key from listed_${n})`;
    return { name: `within_reach_${n}`, sql };
  }
  const day = (end: 'min' | 'max') => `(select ${end}(sold_at)::date from listed_${n})`;
  return {
    name: `within_reach_${n}`,
    sql: `select row_key from ${older} where performance_key in (select performance_key from listed_${n})
  and (sold_at is null or sold_at::date between ${day('min')} and ${day('max')})`,
  };
}
