import type { Step } from '#model/plan.ts';

import { step } from './universe.ts';

/**
 * One line of each person at each holding (at one house of it): however rows are chosen, at most one of a person is
 * among them, so that they count no more persons than there are. Lines that share their key are left out.
 */
export const FIRST_LINES: readonly Step[] = [
  step(
    'speaking_houses',
    `select min(slug) as presenter from organisations group by coalesce(holding, slug)`,
  ),
  step(
    'first_lines',
    `select organisation, min(row_key) as row_key
from (
  select organisation, row_key, any_value(person) as person
  from movements
  group by organisation, row_key
  having count(*) = 1 and bool_and(organisation = presenter) and any_value(person) is not null
) as line
semi join speaking_houses as speaking on speaking.presenter = line.organisation
group by organisation, person`,
  ),
];
