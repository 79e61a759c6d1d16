import type { Field } from '#model/fields.ts';
import type { Step } from '#model/plan.ts';
import { isMapped, type Reading, snake } from '../cells/reading.ts';
import { NO_DATE } from './date-unreadable.ts';
import type { ExclusionRule } from './rule.ts';
import { callsItselfTotal, namedTotal } from './total-row.ts';

const STARTS: readonly Field[] = ['performance-start', 'performance-date'];
const DAYS: readonly Field[] = ['period-start', 'period'];

/** So many lines that have a day must be in a total that only its numbers tell. */
const LINES_MIN = 2;

/** The columns by which lines have a day, of which a total has none; those of the performance, where there are any. */
function dated({ mapping: { columns } }: Reading): readonly Field[] {
  const has = (fields: readonly Field[]) => fields.filter((field) => columns[field] !== undefined);
  return has(STARTS).length > 0 ? has(STARTS) : has(DAYS);
}

function canAddUp(reading: Reading): boolean {
  const { mapping, facts } = reading;
  const counts = (['quantity', 'paid-quantity', 'free-quantity'] as const).some((field) =>
    isMapped(reading, field),
  );
  const isWhole = mapping.source.amounts?.per !== 'ticket' && mapping.monthsAcross === null;
  const isTable = mapping.kind === 'sums' && facts.header.length > 0 && dated(reading).length > 0;
  return isTable && isWhole && counts && mapping.columns.price !== undefined;
}

/**
 * A line of sums that is what those above it add up to, whatever it is called. A show without a day may be so by chance: of
 * one line alone it is told by what other totals of the table are called.
 */
export const addedUp: ExclusionRule = (reading) =>
  canAddUp(reading) ? [{ rule: 'total-row', when: 'source_row in (select source_row from added_up)' }] : [];

/** The rows of `added_up`. What follows `blocks` is of as many rows as the table has lines without a day. */
export function addedUpSteps(reading: Reading): readonly Step[] {
  if (!canAddUp(reading)) return [];
  return [
    { name: 'summed_lines', sql: linesSql(reading) },
    { name: 'blocks', sql: BLOCKS },
    { name: 'alike_blocks', sql: ALIKE },
    { name: 'group_totals', sql: GROUP_TOTALS },
    { name: 'sections', sql: SECTIONS },
    { name: 'added_up', sql: ADDED_UP },
  ];
}

/** Lines with their numbers; `is_apart` is not known to be a line: without a day, or called a total of something. */
function linesSql(reading: Reading): string {
  const undated = dated(reading).map((field) => {
    const name = `${snake(field)}_cell`;
    return `(${name} is null or regexp_full_match(${name}, '${NO_DATE}'))`;
  });
  return `select *, is_named or (tickets <> 0 and amount <> 0 and (is_undated or calls_itself)) as is_apart
from (
  select source_row, price as amount, lower(title) as title, lower(coalesce(title, first_cell, '')) as label,
    coalesce(quantity, coalesce(paid_quantity, 0) + coalesce(free_quantity, 0)) as tickets,
    coalesce(${namedTotal(reading)}, false) as is_named,
    coalesce(${callsItselfTotal(reading)}, false) as calls_itself,
    ${undated.join(' and ')} as is_undated
  from stated
)`;
}

/** Lines up to one that stands apart, which ends its block: `own_*` are its numbers. */
const BLOCKS = `select block, count(*) filter (not is_apart) as lines,
  coalesce(sum(tickets) filter (not is_apart), 0) as tickets,
  coalesce(sum(amount) filter (not is_apart), 0) as amount,
  arg_max(title, source_row) filter (not is_apart) as title_above,
  max(source_row) filter (is_apart) as source_row,
  max(label) filter (is_apart) as label,
  coalesce(bool_or(is_named) filter (is_apart), false) as is_named,
  coalesce(bool_or(calls_itself) filter (is_apart), false) as calls_itself,
  coalesce(sum(tickets) filter (is_apart), 0) as own_tickets,
  coalesce(sum(amount) filter (is_apart), 0) as own_amount
from (
  select *, count(*) filter (is_apart)
    over (order by source_row rows between unbounded preceding and 1 preceding) as block
  from (select * replace (coalesce(is_apart, false) as is_apart) from summed_lines)
)
group by block`;

/** The word that totals of one kind share: “S/T La Noce” and “S/T Carmen”, “2 représentations” and “1 représentation”. */
const KIND = `regexp_replace(replace(label, coalesce(title_above, ''), ''), '[\\d\\s[:punct:]]|s\\b', '', 'g')`;

const BEFORE = 'over (order by block rows between unbounded preceding and 1 preceding)';

/**
 * What ends a block, with what is known of it: `is_sum` of its block, of a `kind`; `is_known` for a total, or for a
 * performance of a show that stands elsewhere with a day; `is_counted` in a later total, which tells that it is a line.
 */
const ALIKE = `select *, coalesce(max(block) filter (is_whole) over (), -1) > block as is_counted
from (
  select *, ${KIND} as kind, is_named or (label is distinct from title_above and label in
      (select title from summed_lines where not coalesce(is_apart, false))) is true as is_known,
    own_tickets = tickets and own_amount = amount as is_sum,
    count(*) filter (not is_named) ${BEFORE} > 0
      and own_tickets = sum(tickets) over (order by block) + coalesce(sum(own_tickets) filter (not is_named) ${BEFORE}, 0)
      and own_amount = sum(amount) over (order by block) + coalesce(sum(own_amount) filter (not is_named) ${BEFORE}, 0)
      as is_whole
  from blocks where source_row is not null
)`;

const GROUP_TOTALS = `select *, is_named or (is_sum and not is_known and not is_counted and (lines >= ${LINES_MIN}
  or lines = 1 and (calls_itself and contains(label, title_above)
    or kind in (select kind from alike_blocks where is_sum and not is_known and not is_counted and lines >= ${LINES_MIN})))) is true as is_total
from alike_blocks`;

/** What stands above since the last total, what has no day and is none among it, and since the beginning. */
const SECTIONS = `select *,
  sum(lines) over (partition by section order by block) as section_lines,
  sum(tickets) over (partition by section order by block) + coalesce(sum(undated_tickets)
    over (partition by section order by block rows between unbounded preceding and 1 preceding), 0) as section_tickets,
  sum(amount) over (partition by section order by block) + coalesce(sum(undated_amount)
    over (partition by section order by block rows between unbounded preceding and 1 preceding), 0) as section_amount,
  sum(lines) over (order by block) as all_lines,
  sum(tickets) over (order by block) as dated_tickets,
  sum(amount) over (order by block) as dated_amount,
  sum(tickets) over (order by block) + coalesce(sum(undated_tickets) ${BEFORE}, 0) as all_tickets,
  sum(amount) over (order by block) + coalesce(sum(undated_amount) ${BEFORE}, 0) as all_amount
from (
  select *, coalesce(count(*) filter (is_total) ${BEFORE}, 0) as section,
    case when is_total then 0 else own_tickets end as undated_tickets,
    case when is_total then 0 else own_amount end as undated_amount
  from group_totals
)`;

/** Totals of blocks, of what stands since the last of them or in all, and right below others of two or more of these. */
const ADDED_UP = `select source_row from sections s
where not is_known and (is_total or not is_counted and (
  section_lines >= ${LINES_MIN} and own_tickets = section_tickets and own_amount = section_amount
  or all_lines >= ${LINES_MIN} and own_tickets = all_tickets and own_amount = all_amount
  or lines = 0 and section >= 2 and own_tickets = dated_tickets and own_amount = dated_amount
  or lines = 0 and exists (select 1 from sections t
    where t.is_total and t.section + 3 <= s.section and t.block < s.block
      and s.own_tickets = s.dated_tickets - t.dated_tickets and s.own_amount = s.dated_amount - t.dated_amount)))`;
