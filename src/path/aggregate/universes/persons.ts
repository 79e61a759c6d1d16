import { field } from '#metrics/terms.ts';
import type { Step } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';

import { conditionColumns, conditionSql } from '../conditions.ts';
import { countedMovementsSql } from './movements.ts';
import { type Rows, type RowsWanted, step, whereSql } from './universe.ts';

/** Names of the steps that know when a person first bought: from this house, from any. */
export const FIRST_PURCHASES = {
  here: (house: Slug | null) => (house === null ? 'first_purchases' : 'own_first_purchases'),
  anywhere: 'first_purchases_anywhere',
} as const;

/** The day on which each person is first seen, over all the history that was handed in. */
export function firstPurchases(reach: 'here' | 'anywhere', house: Slug | null): readonly Step[] {
  const isHere = reach === 'here';
  const keys = isHere ? 'person, presenter' : 'person';
  return [
    step(
      isHere ? FIRST_PURCHASES.here(house) : FIRST_PURCHASES.anywhere,
      `select ${keys}, cast(min(sold_at) as date) as first_on
from (
${countedMovementsSql(isHere ? house : null)}
)
where person is not null and movement in ('sale', 'exchange-in')
group by ${keys}`,
    ),
  ];
}

/** Persons met at two holdings or more during the period asked about, and the houses where they were. */
export function seenElsewhere(
  { prefix, period, kept }: Pick<RowsWanted, 'prefix' | 'period' | 'kept'>,
  movementRows: (wanted: RowsWanted) => Rows,
): readonly Step[] {
  const columns = [
    { alias: 'person', scalar: field('person') },
    { alias: 'presenter', scalar: field('presenter') },
    { alias: 'movement', scalar: field('movement') },
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
  ...period.map((condition, index) => conditionSql(condition, index)),
])}`,
    ),
    step(
      `${prefix}_persons_elsewhere`,
      `select person from ${prefix}_person_houses group by person having count(distinct holding) > 1`,
    ),
  ];
}
