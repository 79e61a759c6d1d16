import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Plan, Step } from '#model/plan.ts';
import type { ListedBy } from '#model/source.ts';
import { extend } from '../extend.ts';
import { sqlList, sqlText } from '../sql.ts';
import { apartSteps } from './apart.ts';

/** Columns that say where a statement was read, and not what it says; nor does the label behind a concept. */
const WHEREABOUTS: readonly string[] = ['organisation', 'receipt', 'source_row', 'row_key'];

/** What a movement that stands as nothing has none of, and what it no longer needs to tell. */
const AMOUNTS: readonly string[] = ['quantity', 'revenue_minor', 'tax_minor', 'fees_minor', 'list_minor'];
const OF_PERSONS: readonly string[] = [
  'scanned',
  'birth_year',
  'fsa',
  'country',
  'email_token',
  'name_token',
];

function tickets(of: string, where = 'true'): string {
  return `coalesce(sum(${of}.quantity) filter (where ${where}), 0)::bigint`;
}

const NAMELESS = 'ticket_key is null and order_key is null and sold_at is null and moved_at is null';

/** Rows of which nothing tells the day or the number: the same words of another month are the same row. */
const UNDATED: Readonly<Partial<Record<BatchKind, string>>> = {
  movements: NAMELESS,
  sums: 'period_start is null',
};
const IS_DATELESS =
  'performance_key not in (select performance_key from known_performances where starts_at is not null)';

const NOT_SAID_AGAIN = '(from older_batches anti join newer_batches using (row_key))';

function ordersOf(batch: string, where: string): string {
  return `from (select distinct order_key, performance_key from ${batch} where order_key is not null and quantity > 0 and ${where})`;
}

const CHANGED = 'older.row_key is not null and (older.said <> newer.said or older.rows <> newer.rows)';

const BOUGHT_OTHERWISE = 'older.bought.day <> newer.bought.day and older.bought.place = newer.bought.place';

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
  const undated = UNDATED[kind] ? `bool_and(${UNDATED[kind]} and ${IS_DATELESS})` : 'false';
  const isApart = kind === 'movements';
  const stated = (batch: string, isUndated = 'false') =>
    `select row_key, ${isUndated} as undated, bit_xor(hash(${content.join(', ')})) as said, count(*) as rows, ${undone} as undone, ${bought} as bought, ${nameless} as nameless, ${quantity} as quantity from ${batch} group by row_key`;
  const quantity = columns.includes('quantity') ? 'sum(quantity)' : 'null::bigint';
  const nameless = isApart ? `bool_and(${NAMELESS})` : 'false';
  const bought = isApart ? 'struct_pack(place := min(performance_key), day := min(sold_at)::date)' : 'null';
  const undone = kind === 'movements' ? `bool_or(movement in ('refund', 'void'))` : 'false';
  const newest = (batch: string) =>
    columns.includes('sold_at') ? `(select max(sold_at) from ${batch})` : 'null::timestamp';
  const isOfThese = columns.includes('performance_key')
    ? 'performance_key in (select performance_key from newer_batch)'
    : 'false';
  return {
    inputs: [
      'older_batches',
      'newer_batch',
      'newer_batches',
      ...(UNDATED[kind] ? ['known_performances'] : []),
    ],
    steps: [
      ...apartSteps(kind, 'older_batches', 'newer_batch'),
      { name: 'newer', sql: stated('newer_batch', undated) },
      {
        name: 'older',
        sql: stated(
          `(from older_batches semi join newer_batch using (row_key)${isApart ? ' anti join apart using (row_key, performance_key)' : ''})`,
        ),
      },
      {
        name: 'missing',
        sql: `select count(distinct row_key) as missing from older_batches anti join newer_batches using (row_key)
where ${isOfThese}`,
      },
      {
        name: 'changes',
        sql: `select count(*) filter (where older.row_key is null) as new,
  count(*) filter (where older.said = newer.said and older.rows = newer.rows) as identical,
  count(*) filter (where ${CHANGED}) as changed,
  count(*) filter (where older.undone and not newer.undone) as restored,
  count(*) filter (where ${isApart ? BOUGHT_OTHERWISE : 'false'} and not newer.undone) as bought_otherwise,
  count(*) filter (where ${CHANGED} and newer.nameless) as nameless,
  ${isApart ? TOLD_OTHERWISE : '0'} as told_otherwise,
  ${newest('newer_batch')} < ${newest('older_batches')} as ends_earlier,
  any_value(missing.missing) as missing,
  ${tickets('older', CHANGED)} as tickets_before, ${tickets('newer', CHANGED)} as tickets_after,
  count(*) filter (where older.row_key is not null and newer.undated) as undated,
  ${tickets('older', 'newer.undated')} as undated_before,
  ${tickets('newer', 'newer.undated and older.row_key is not null')} as undated_after,
  ${isApart ? '(select count(distinct row_key) from apart)' : '0'} as numbered_again,
  ${isApart ? TICKETS_BESIDE_APART : '0'} as tickets_beside_again
from missing, newer left join older on older.row_key = newer.row_key`,
      },
    ],
    result: 'changes',
  };
}

/** Orders of which one file tells the tickets and an earlier one the whole, so that both count. */
const TOLD_OTHERWISE = `(select count(*) from (
  ${ordersOf('newer_batch', 'ticket_key is not null')} semi join (${ordersOf(NOT_SAID_AGAIN, 'ticket_key is null')}) using (order_key, performance_key)
  union
  ${ordersOf('newer_batch', 'ticket_key is null')} semi join (${ordersOf(NOT_SAID_AGAIN, 'ticket_key is not null')}) using (order_key, performance_key)))`;

/** What an undo of the deliveries that hold those apart would take away besides. */
const TICKETS_BESIDE_APART = `(select ${tickets('beside')}
  from (from older_batches anti join apart using (row_key, performance_key)) beside
  where receipt in (select receipt from older_batches semi join apart using (row_key, performance_key)))`;

/**
 * Of what earlier lists of the same export held within reach of a new one, how many statements there are and how many
 * are gone from it.
 */
export function gonePlan(of: ListedBy): Plan {
  const isGone = 'row_key not in (select row_key from listed_0)';
  return {
    inputs: ['older_batches', 'listed_0'],
    steps: [
      withinReach('older_batches', of, 0),
      {
        name: 'gone',
        sql: `select count(distinct row_key) as listed, count(distinct row_key) filter (where ${isGone}) as gone,
  ${tickets('within_reach_0')} as tickets, ${tickets('within_reach_0', isGone)} as tickets_gone,
  (select ${tickets('listed_0')} from listed_0) as tickets_listed
from within_reach_0`,
      },
    ],
    result: 'gone',
  };
}

/** Receipts of older batches that state what newer ones state too. */
export function metPlan(): Plan {
  const sql = 'select distinct receipt from older_batches semi join newer_batches using (row_key)';
  return { inputs: ['older_batches', 'newer_batches'], steps: [{ name: 'met', sql }], result: 'met' };
}

/** What several batches hold now, in the order of their performances, as one file. */
export function keptTogetherPlan(): Plan {
  const sql = 'select * from older_batches order by performance_key, receipt, source_row';
  return { inputs: ['older_batches'], steps: [{ name: 'kept_together', sql }], result: 'kept_together' };
}

/** The rows of a file that came with some of the deliveries whose rows stand in it. */
export function fromReceiptsPlan(receipts: readonly string[]): Plan {
  const sql =
    receipts.length === 0
      ? 'select * from older_batch where false'
      : `select * from older_batch where receipt in ${sqlList(receipts)}`;
  return { inputs: ['older_batch'], steps: [{ name: 'from_receipts', sql }], result: 'from_receipts' };
}

/**
 * Statements of performances that a new list does not name although it goes past them: they start between the first and
 * the last that it names, and their tickets were bought in the days that it spans. Each stands as nothing, under the key of the sale whose
 * place it is to take.
 */
export function emptiedPlan(receipt: string): Plan {
  const stated: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      AMOUNTS.map((name) => [name, `case when any_value(${name}) is not null then 0 end`]),
    ),
    receipt: sqlText(receipt),
    row_key: 'row_key',
    movement: "'void'",
    ...Object.fromEntries(OF_PERSONS.map((name) => [name, 'null'])),
    moved_at: 'null',
  };
  const columns = LAKE.movements.map(
    ({ name, type }) => `(${stated[name] ?? `any_value(${name})`})::${type} as ${name}`,
  );
  return extend(passedOverPlan(), {
    steps: [
      {
        name: 'emptied',
        sql: `select ${columns.join(', ')} from past_movements
where performance_key in (select performance_key from passed_over where not is_named) group by row_key`,
      },
    ],
  });
}

/** Of the performances that stood in earlier lists and that a new one goes past, how many it names, and what the others held. */
export function passedPlan(): Plan {
  return extend(passedOverPlan(), {
    steps: [
      {
        name: 'passed',
        sql: `select count(*) filter (where is_named) as named, count(*) filter (where not is_named) as unnamed,
  coalesce(sum(statements) filter (where not is_named), 0) as statements from passed_over`,
      },
    ],
  });
}

function passedOverPlan(): Plan {
  return {
    inputs: ['older_batches', 'listed_0', 'known_performances'],
    steps: [
      {
        name: 'starts',
        sql: 'select performance_key, min(starts_at) as starts_at from known_performances group by performance_key',
      },
      {
        name: 'span',
        sql: `select min(starts_at) as first_start, max(starts_at) as last_start from starts
where performance_key in (select performance_key from listed_0)`,
      },
      {
        name: 'past_movements',
        sql: `select o.* from older_batches o join starts using (performance_key), span
where starts_at between first_start and last_start and ${boughtWithin(0)}`,
      },
      {
        name: 'passed_over',
        sql: `select performance_key, count(distinct row_key) as statements,
  performance_key in (select performance_key from listed_0) as is_named
from past_movements group by performance_key having sum(quantity) > 0`,
      },
    ],
    result: 'passed_over',
  };
}

/** What a batch holds once newer ones replaced rows of it, and newer lists no longer hold others. Movements read `apart`, kept before. */
export function remainingPlan(kind: BatchKind, lists: readonly ListedBy[]): Plan {
  const gone = lists.map(
    (_, n) => `select row_key from within_reach_${n} anti join listed_${n} using (row_key)`,
  );
  return {
    inputs: [
      'older_batch',
      'newer_batches',
      ...lists.map((_, n) => `listed_${n}`),
      ...(kind === 'movements' ? ['apart'] : []),
    ],
    steps: [
      ...lists.map((of, n) => withinReach('older_batch', of, n)),
      { name: 'superseded', sql: ['select row_key from newer_batches', ...gone].join('\nunion all\n') },
      { name: 'remaining_rows', sql: remainingSql(kind) },
    ],
    result: 'remaining_rows',
  };
}

function remainingSql(kind: BatchKind): string {
  const others = 'select * from older_batch anti join superseded using (row_key)';
  return kind === 'movements'
    ? `${others}\nunion all\nselect * from older_batch semi join apart using (row_key, performance_key)`
    : others;
}

/**
 * A list tells all that stands of the orders that it names; of the performances or periods, in sums; or of the performances, for the days of purchase that it spans: an export of one
 * month says nothing of a ticket bought in another.
 */
function withinReach(older: string, of: ListedBy, n: number): Step {
  if (of === 'order') {
    const sql = `select row_key, quantity from ${older} where order_key in (select order_key from listed_${n})`;
    return { name: `within_reach_${n}`, sql };
  }
  if (of === 'sum') {
    const place = `struct_pack(p := performance_key, f := period_start, l := period_end)`;
    const sql = `select row_key, quantity from ${older} where ${place} in (select ${place} from listed_${n})`;
    return { name: `within_reach_${n}`, sql };
  }
  return {
    name: `within_reach_${n}`,
    sql: `select row_key, quantity from ${older} where performance_key in (select performance_key from listed_${n})
  and ${boughtWithin(n)}`,
  };
}

function boughtWithin(n: number): string {
  const day = (end: 'min' | 'max') => `(select ${end}(sold_at)::date from listed_${n})`;
  return `(sold_at is null or sold_at::date between ${day('min')} and ${day('max')})`;
}
