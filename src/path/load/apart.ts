import type { BatchKind } from '#model/lake.ts';
import type { Plan, Step } from '#model/plan.ts';

/** A share of the tickets of a performance that is no longer exchanges of some, but numbers given out again. */
const AGAIN_SHARE_MIN = 0.5;

/**
 * Older movements whose ticket number a newer one has at another performance, and which it does not take the place of: `apart`, as
 * `row_key, performance_key`.
 * A ticket that is told elsewhere was exchanged, or its performance postponed. It is another ticket where it was bought on another day and most of a
 * performance’s numbers are so (a box office that numbers anew), or where the number stood at several performances before (that of a pass). None
 * for other kinds of rows, which have their performance in their key.
 */
export function apartSteps(kind: BatchKind, older: string, newer: string): readonly Step[] {
  if (kind !== 'movements') return [];
  return [
    {
      name: 'told_elsewhere',
      sql: `select o.row_key, o.performance_key, n.performance_key as newer_key,
  bool_and(o.sold_at::date <> n.sold_at::date) as is_other_day
from ${older} o join ${newer} n on n.row_key = o.row_key and n.performance_key <> o.performance_key
where o.ticket_key is not null group by all`,
    },
    { name: 'older_counts', sql: ticketsOf(older, 'performance_key') },
    { name: 'newer_counts', sql: ticketsOf(newer, 'newer_key') },
    {
      name: 'numbered_anew',
      sql: `select e.performance_key, e.newer_key
from told_elsewhere e join older_counts o using (performance_key) join newer_counts n on n.performance_key = e.newer_key
where is_other_day group by all
having count(distinct e.row_key) >= ${AGAIN_SHARE_MIN} * least(any_value(o.tickets), any_value(n.tickets))`,
    },
    {
      name: 'at_several',
      sql: `select row_key from ${older} where row_key in (select row_key from told_elsewhere)
group by row_key having count(distinct performance_key) > 1`,
    },
    {
      name: 'apart',
      sql: `select distinct e.row_key, e.performance_key
from told_elsewhere e left join numbered_anew a using (performance_key, newer_key)
where (e.row_key in (select row_key from at_several) or (is_other_day and a.performance_key is not null))
  and not exists (from ${newer} n where n.row_key = e.row_key and n.performance_key = e.performance_key)`,
    },
  ];
}

/** The same, to be kept as `apart`: of all that a house handed in before, so that what a file of few lines holds is not judged by these alone. */
export function apartPlan(): Plan {
  return {
    inputs: ['older_batches', 'newer_batches'],
    steps: apartSteps('movements', 'older_batches', 'newer_batches'),
    result: 'apart',
  };
}

/** The tickets at each performance that `told_elsewhere` names. */
function ticketsOf(batch: string, named: 'performance_key' | 'newer_key'): string {
  return `select performance_key, count(distinct row_key) as tickets from ${batch}
where performance_key in (select ${named} from told_elsewhere) group by performance_key`;
}
