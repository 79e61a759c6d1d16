import type { Field } from '#model/fields.ts';
import type { Plan } from '#model/plan.ts';
import { extend } from '../../extend.ts';
import { isMapped, type Reading, snake } from '../cells/reading.ts';
import { statedPlan } from '../typed.ts';
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

/**
 * What the rule reads, kept as lookups are, so that the lines are read once for it: `blocks` has a row for each line that
 * stands apart, and `added_up` is made of these.
 */
export function addedUpLookups(reading: Reading): readonly Plan[] {
  if (!canAddUp(reading)) return [];
  const lines = linesSql(reading);
  const steps = [
    { name: 'summed_lines', sql: lines },
    { name: 'blocks', sql: BLOCKS },
  ];
  return [
    extend(statedPlan(reading, [lines]), { steps }),
    {
      inputs: ['blocks', 'performance_words'],
      steps: [{ name: 'alike_blocks', sql: ALIKE }],
      result: 'alike_blocks',
    },
    {
      inputs: ['alike_blocks'],
      steps: [{ name: 'group_totals', sql: GROUP_TOTALS }],
      result: 'group_totals',
    },
    { inputs: ['group_totals'], steps: [{ name: 'sections', sql: SECTIONS }], result: 'sections' },
    { inputs: ['sections'], steps: [{ name: 'added_up', sql: ADDED_UP }], result: 'added_up' },
  ];
}

/** The names of lookups that judging reads. */
export function addedUpInputs(reading: Reading): readonly string[] {
  return canAddUp(reading) ? ['added_up'] : [];
}

/** Lines with their numbers; `is_apart` is not known to be a line: without a day, or called a total of something. */
function linesSql(reading: Reading): string {
  const undated = dated(reading).map((field) => {
    const name = `${snake(field)}_cell`;
    return `(${name} is null or regexp_full_match(${name}, '${NO_DATE}'))`;
  });
  return `select *, is_named or (tickets <> 0 and amount <> 0 and (is_undated or calls_itself)) as is_apart
from (
  select source_row, performance_no, price as amount, lower(coalesce(title, first_cell, '')) as label,
    coalesce(quantity, coalesce(paid_quantity, 0) + coalesce(free_quantity, 0)) as tickets,
    coalesce(${namedTotal(reading)}, false) as is_named,
    coalesce(${callsItselfTotal(reading)}, false) as calls_itself,
    ${undated.join(' and ')} as is_undated
  from stated
)`;
}

/** What stood above, in a window: one with a `filter`, or that ends before its row, costs the engine a look at all of them. */
const upTo = (value: string, of = '') => `sum(${value}) over (${of}order by block rows unbounded preceding)`;

/** Lines up to one that stands apart, which ends its block: `own_*` are its numbers. */
const BLOCKS = `select block, count(*) filter (not is_apart) as lines,
  coalesce(sum(tickets) filter (not is_apart), 0) as tickets,
  coalesce(sum(amount) filter (not is_apart), 0) as amount,
  arg_max(performance_no, source_row) filter (not is_apart) as performance_above,
  max(source_row) filter (is_apart) as source_row,
  max(label) filter (is_apart) as label,
  coalesce(bool_or(is_named) filter (is_apart), false) as is_named,
  coalesce(bool_or(calls_itself) filter (is_apart), false) as calls_itself,
  coalesce(sum(tickets) filter (is_apart), 0) as own_tickets,
  coalesce(sum(amount) filter (is_apart), 0) as own_amount
from (
  select *, sum(is_apart::integer) over (order by source_row rows unbounded preceding) - is_apart::integer as block
  from (select * replace (coalesce(is_apart, false) as is_apart) from summed_lines)
)
group by block`;

/** The word that totals of one kind share: “S/T La Noce” and “S/T Carmen”, “2 représentations” and “1 représentation”. */
const KIND = `regexp_replace(replace(label, coalesce(title_above, ''), ''), '[\\d\\s[:punct:]]|s\\b', '', 'g')`;

/**
 * What ends a block, with what is known of it: `is_sum` of its block, of a `kind`; `is_known` for a total, or for a
 * performance of a show that stands elsewhere with a day; `is_counted` in a later total, which tells that it is a line.
 */
const ALIKE = `select *, coalesce(max(case when is_whole then block end) over (), -1) > block as is_counted
from (
  select *, ${KIND} as kind, is_named or (not calls_itself and label is distinct from title_above
      and label in (select lower(title) from performance_words where starts_at is not null)) is true as is_known,
    own_tickets = tickets and own_amount = amount as is_sum,
    ${upTo('is_line')} > is_line
      and own_tickets = ${upTo('tickets + own_tickets * is_line')} - own_tickets * is_line
      and own_amount = ${upTo('amount + own_amount * is_line')} - own_amount * is_line as is_whole
  from (
    select b.*, lower(p.title) as title_above, (not is_named)::integer as is_line
    from blocks b left join performance_words p on p.performance_no = b.performance_above
    where source_row is not null
  )
)`;

const GROUP_TOTALS = `select *, is_named or (is_sum and not is_known and not is_counted and (lines >= ${LINES_MIN}
  or lines = 1 and (calls_itself and contains(label, title_above)
    or kind in (select kind from alike_blocks where is_sum and not is_known and not is_counted and lines >= ${LINES_MIN})))) is true as is_total
from alike_blocks`;

const SECTION = 'partition by section ';

/** What stands above since the last total, what has no day and is none among it, and since the beginning. */
const SECTIONS = `select *,
  ${upTo('lines', SECTION)} as section_lines,
  ${upTo('tickets + undated_tickets', SECTION)} - undated_tickets as section_tickets,
  ${upTo('amount + undated_amount', SECTION)} - undated_amount as section_amount,
  ${upTo('lines')} as all_lines,
  ${upTo('tickets')} as dated_tickets,
  ${upTo('amount')} as dated_amount,
  ${upTo('tickets + undated_tickets')} - undated_tickets as all_tickets,
  ${upTo('amount + undated_amount')} - undated_amount as all_amount
from (
  select *, ${upTo('is_total::integer')} - is_total::integer as section,
    case when is_total then 0 else own_tickets end as undated_tickets,
    case when is_total then 0 else own_amount end as undated_amount
  from group_totals
)`;

/** Totals of blocks, of what stands since the last of them or in all, and right below others of two or more of these. */
const ADDED_UP = `select source_row from sections s
where not is_known and (is_total or not is_counted and (
  section_lines >= ${LINES_MIN} and own_tickets = section_tickets and own_amount = section_amount
  or all_lines >= ${LINES_MIN} and own_tickets = all_tickets and own_amount = all_amount
  or lines = 0 and section >= 2 and own_tickets = dated_tickets and own_amount = dated_amount))
union
select s.source_row from sections s join sections t
  on t.dated_tickets = s.dated_tickets - s.own_tickets and t.dated_amount = s.dated_amount - s.own_amount
where t.is_total and t.section + 3 <= s.section and s.lines = 0 and not s.is_known and not s.is_counted`;
