import type { Plan, Step } from '#model/plan.ts';
import type { Checked } from '../check/check.ts';
import { sqlKey, sqlText } from '../sql.ts';
import { scopeSql } from './lines.ts';
import { isMapped } from './mapped.ts';
import { namedPerformances } from './performance-keys.ts';

/** How a sheet’s performances whose number is known at other hours are judged: what they are, then which of them are others. */
export type NumbersAgain = {
  /** `performance_no, id_word`, to be kept as `at_other_hours`. */
  readonly atOtherHours: Plan;
  /** `performance_no` of those that are other performances, to be kept as `numbers_again`. Reads `held_movements`, `held_sums`. */
  readonly again: Plan;
};

/**
 * A performance whose number the house’s files give to another hour was moved, or is another one: box offices number again each season, and
 * many “numbers” are of a production. It was moved where this file says again what was sold at the first hour; else what was sold
 * at each hour stays there. Null where a sheet does not name performances by number and hour.
 */
export function numbersAgain(checked: Checked): NumbersAgain | null {
  const { mapping, facts } = checked;
  const startFields = ['performance-start', 'performance-date'] as const;
  if (!isMapped(mapping, 'performance-id') || !isMapped(mapping, ...startFields)) return null;
  const named = namedPerformances(checked);
  const atOtherHours: Plan = {
    inputs: named.inputs,
    steps: [...named.steps, { name: 'at_other_hours', sql: AT_OTHER_HOURS }],
    result: 'at_other_hours',
  };
  const judged: readonly Step[] = [
    { name: 'held', sql: HELD },
    {
      name: 'numbers_again',
      sql: `select performance_no from at_other_hours where not (${mapping.kind === 'movements' ? RESTATED_LINES : restates(facts.today)})
  and (is_retitled or id_word in (select performance_key from held))`,
    },
  ];
  const inputs = ['at_other_hours', 'held_movements', 'held_sums'];
  const again: Plan =
    mapping.kind === 'movements'
      ? checked.keptInto({ inputs, steps: [{ name: 'restated', sql: restatedSql(checked) }, ...judged] })
      : { inputs, steps: judged, result: 'numbers_again' };
  return { atOtherHours, again };
}

/** Numbers of one performance each, known at some hour and never at this one; how many of the file’s known numbers stand at theirs. */
const AT_OTHER_HOURS = `select performance_no, id_word, known.is_retitled, known.last_start, known.is_same_day,
  agreeing.share_agreeing
from (select o.performance_no, o.id_word, max(k.starts_at) as last_start,
    bool_or(o.starts_at::date = k.starts_at::date) as is_same_day,
    o.title_key <> '' and count(*) filter (where k.title_key <> '') > 0
      and not bool_or(k.title_key = o.title_key) as is_retitled
  from numbered o join known_names k on k.performance_key = o.id_word
  where o.id_starts = 1 and not o.agrees and not o.is_known_at_start and o.starts_at is not null
  group by o.performance_no, o.id_word, o.title_key having count(k.starts_at) > 0) known,
  (select avg(agrees::integer) as share_agreeing from numbered where is_known and starts_at is not null) agreeing`;

const HELD = `select performance_key from held_movements union select performance_key from held_sums`;

const RESTATED_LINES = 'performance_no in (select performance_no from restated)';

/**
 * What numbers no ticket moves a performance within its day, one that was still to come, and any where it says again most of what is
 * known at its hours.
 */
function restates(today: string): string {
  const isToCome = `last_start::date > date ${sqlText(today)}`;
  return `is_same_day or share_agreeing >= 0.5 or (${isToCome} and not is_retitled)`;
}

/** A share of the tickets of a performance that is no longer exchanges of some, but the performance itself. */
const RESTATED_SHARE_MIN = 0.5;

/**
 * Performances of which most tickets (or orders, where tickets have no number), of the fewer at either hour, are those that were sold at the hour
 * known before: a few are exchanges. The day of purchase is no condition of the join, which the engine would then do by performance alone.
 */
function restatedSql(checked: Checked): string {
  const what = (['ticket', 'order'] as const).find((one) => isMapped(checked.mapping, `${one}-id`));
  if (what === undefined) return 'select performance_no from at_other_hours where false';
  const saidKey = sqlKey(sqlText(what), scopeSql(checked), `${what}_id`);
  return `select performance_no from (
  select distinct k.performance_no, id_word, ${saidKey} as said_key, k.purchased_at::date as bought
  from kept k join at_other_hours using (performance_no) where ${what}_id is not null) said
join (select performance_key, count(distinct ${what}_key) as held_count from held_movements group by performance_key) c
  on c.performance_key = said.id_word
left join (select distinct performance_key, ${what}_key as held_key, sold_at::date as sold from held_movements) h
  on h.performance_key = said.id_word and h.held_key = said_key
group by performance_no
having count(distinct held_key) filter (where coalesce(sold = bought, true)) >= greatest(1, ${RESTATED_SHARE_MIN} * least(count(distinct said_key), any_value(held_count)))`;
}
