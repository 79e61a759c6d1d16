import type { Step } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';

import { isHouse, step, whereSql } from './universe.ts';

/**
 * Lines that another house delivered: they count when the presenter recorded that house as its seller, and did not
 * deliver the same ticket itself (`docs/decisions/0011-scope-of-ids.md`).
 */
export const FOREIGN_MOVEMENTS: readonly Step[] = [
  step(
    'tickets_of_others',
    `select distinct presenter, seller, ticket_key
from movements
where organisation <> presenter and ticket_key is not null`,
  ),
  step(
    'tickets_delivered_twice',
    `select distinct own.presenter, own.seller, own.ticket_key
from movements as own
semi join tickets_of_others as other
  on other.presenter = own.presenter and other.seller = own.seller and other.ticket_key = own.ticket_key
where own.organisation = own.presenter`,
  ),
  step(
    'foreign_movements',
    `select m.*
from movements as m
join organisations as presenting
  on presenting.slug = m.presenter and list_contains(presenting.sellers, m.organisation)
anti join tickets_delivered_twice as twice
  on twice.presenter = m.presenter and twice.seller = m.seller and twice.ticket_key = m.ticket_key
where m.organisation <> m.presenter`,
  ),
];

/** All movements that count, each once; the steps `FOREIGN_MOVEMENTS` come before. */
export function countedMovementsSql(house: Slug | null): string {
  return `${ownMovementsSql(house)}\nunion all\n${foreignMovementsSql(house)}`;
}

/** Those that houses deliver about themselves. */
export function ownMovementsSql(house: Slug | null): string {
  return `select * from movements ${whereSql(['organisation = presenter', isHouse('presenter', house)])}`;
}

export function foreignMovementsSql(house: Slug | null): string {
  return `select * from foreign_movements ${whereSql([isHouse('presenter', house)])}`;
}
