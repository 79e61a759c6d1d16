import type { Plan } from '#model/plan.ts';
import { sqlFold } from '../sql.ts';

/** Fewer orders told again than this share of a performance’s are those of people who went twice. */
const TOLD_AGAIN_SHARE_MIN = 0.9;

/**
 * Performances of earlier files that this one does not name, while nearly all of their orders stand in it as they were bought, at another start of the
 * same title: `performances, tickets`. They were postponed, most likely, and their orders count twice; orders tell it where tickets have no number.
 */
export function movedPlan(): Plan {
  return {
    inputs: ['older_batches', 'newer_batches', 'known_performances'],
    steps: [
      {
        name: 'titles',
        sql: `select distinct performance_key, ${sqlFold('title')} as title_word from known_performances where title is not null`,
      },
      {
        name: 'newer_orders',
        sql: `select distinct order_key, title_word, sold_at from newer_batches join titles using (performance_key)
where order_key is not null and ticket_key is null and sold_at is not null`,
      },
      {
        name: 'told_again',
        sql: `select o.performance_key, count(distinct o.order_key) as told_orders
from older_batches o join titles t using (performance_key) join newer_orders n
  on n.order_key = o.order_key and n.title_word = t.title_word and n.sold_at = o.sold_at
where o.ticket_key is null and o.performance_key not in (select performance_key from newer_batches)
group by o.performance_key`,
      },
      {
        name: 'moved',
        sql: `select performance_key, sum(quantity) as tickets
from older_batches join told_again using (performance_key)
group by performance_key having any_value(told_orders) >= ${TOLD_AGAIN_SHARE_MIN} * count(distinct order_key)`,
      },
      {
        name: 'moved_together',
        sql: 'select count(*) as performances, coalesce(sum(tickets), 0)::bigint as tickets from moved',
      },
    ],
    result: 'moved_together',
  };
}
