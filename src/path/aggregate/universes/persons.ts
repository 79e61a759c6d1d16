import { field } from '#metrics/terms.ts';
import { addToMonth } from '#model/calendar.ts';
import type { Step } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';

import { conditionColumns, conditionSql } from '../conditions.ts';
import { literal } from '../dialect.ts';
import { countedMovementsSql } from './movements.ts';
import { type Rows, type RowsWanted, step, whereSql } from './universe.ts';

/** Names of the steps that know when a person first bought: from this house, from any. */
export const FIRST_PURCHASES = {
  here: (house: Slug | null) => (house === null ? 'first_purchases' : 'own_first_purchases'),
  anywhere: 'first_purchases_anywhere',
} as const;

/** The day on which each person is first seen at each house, over all the history that was handed in. */
export function firstPurchasesHere(house: Slug | null): readonly Step[] {
  const lines = `(
${countedMovementsSql(house)}
) as m`;
  return [step(FIRST_PURCHASES.here(house), firstSql('m.person, m.presenter', lines))];
}

/** The day on which each person is first seen at any house. */
export function firstPurchasesAnywhere({ house, metIn }: Met): readonly Step[] {
  const performances = metIn
    ? `
left join known_performances as p
  on p.organisation = m.organisation and p.performance_key = m.performance_key`
    : '';
  const lines = `(
${countedMovementsSql(null)}
) as m${performances}`;
  return [
    step(
      FIRST_PURCHASES.anywhere,
      firstSql('m.person', lines, metSql({ house, metIn }, 'm.presenter', 'p.starts_at')),
    ),
  ];
}

function firstSql(keys: string, lines: string, also: string | null = null): string {
  return `select ${keys}, cast(min(m.sold_at) as date) as first_on
from ${lines}
${whereSql(['m.person is not null', `m.movement in ('sale', 'exchange-in')`, also])}
group by ${keys}`;
}

type Met = Pick<RowsWanted, 'house' | 'metIn'>;

/** [E4] A line of the house that asks, or of one that a release reckoned with, in the months that it did. */
function metSql({ house, metIn }: Met, presenter: string, startsAt: string): string | null {
  if (!metIn) return null;
  const end = `${addToMonth(metIn.until, 1)}-01`;
  const others = `${presenter} in (${metIn.houses.map(literal).join(', ')}) and ${startsAt} < date ${literal(end)}`;
  return house === null ? `(${others})` : `(${presenter} = ${literal(house)} or ${others})`;
}

/** Persons met at two holdings or more during the period asked about, and the houses where they were. */
export function seenElsewhere(
  { prefix, period, kept, house, metIn }: Pick<RowsWanted, 'prefix' | 'period' | 'kept'> & Met,
  movementRows: (wanted: RowsWanted) => Rows,
): readonly Step[] {
  const columns = [
    { alias: 'person', scalar: field('person') },
    { alias: 'presenter', scalar: field('presenter') },
    { alias: 'movement', scalar: field('movement') },
    ...(metIn ? [{ alias: 'starts_at', scalar: field('starts_at') }] : []),
    ...period.flatMap(conditionColumns),
  ];
  const rows = movementRows({ columns, house: null, prefix, period: [], kept });
  return [
    ...rows.steps,
    step(
      `${prefix}_person_houses`,
      `select distinct line.person, line.presenter, coalesce(house.holding, line.presenter) as holding
from (
${rows.sql}
) as line
left join organisations as house on house.slug = line.presenter
${whereSql([
  'line.person is not null',
  `line.movement in ('sale', 'exchange-in')`,
  metSql({ house, metIn }, 'line.presenter', 'line.starts_at'),
  ...period.map((condition, index) => conditionSql(condition, index)),
])}`,
    ),
    step(
      `${prefix}_persons_elsewhere`,
      `select person from ${prefix}_person_houses group by person having count(distinct holding) > 1`,
    ),
  ];
}
