import { problem } from '#messages/messages.ts';
import type { Plan } from '#model/plan.ts';
import { sqlFold } from '../sql.ts';
import { isMapped, type Reading } from './cells/reading.ts';
import type { Tells } from './tells.ts';

/**
 * A show in two halls at the same hour, in a file that does not number its performances: it counts as one, because another file of
 * the house may name no hall. Told, unless most hours are so: those are parts of a hall. Midnight is no hour where exports write days so.
 */
export function hallTells(reading: Reading): Tells {
  return {
    plan: hallsPlan(reading),
    tell: ([row]) =>
      row === undefined
        ? []
        : [
            problem(
              'performance-in-halls',
              {
                performances: Number(row.several),
                title: String(row.title),
                halls: String(row.halls),
              },
              'warning',
            ),
          ],
  };
}

function hallsPlan(reading: Reading): Plan | null {
  const isNumbered = isMapped(reading, 'performance-id');
  if (isNumbered || !isMapped(reading, 'venue') || !isMapped(reading, 'performance-title')) return null;
  return {
    inputs: ['performance_words'],
    steps: [
      { name: 'shown', sql: SHOWN },
      {
        name: 'in_halls',
        sql: `select several, title, halls from shown, (select count(*) as hours, count(*) filter (hall_count > 1) as several from shown)
where hall_count > 1 and (hours = 1 or several * 2 <= hours) order by starts_at, title limit 1`,
      },
    ],
    result: 'in_halls',
  };
}

/** So many halls are named as an example. */
const NAMED_MAX = 4;

/** What is shown at an hour, with its halls. */
const SHOWN = `select any_value(title) as title, starts_at, count(distinct ${sqlFold('venue')}) as hall_count,
  array_to_string(list_slice(list_sort(list(distinct venue)), 1, ${NAMED_MAX}), ', ') as halls
from performance_words where starts_timed and starts_at <> starts_at::date and title is not null and venue is not null
group by ${sqlFold('title')}, starts_at`;
