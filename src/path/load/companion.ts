import type { Plan } from '#model/plan.ts';
import type { CompanionKind } from '#model/source.ts';
import type { Checked } from '../check/check.ts';
import { sqlFold, sqlKey, sqlText } from '../sql.ts';
import { isMapped } from './mapped.ts';

/** The kept rows of a sheet that completes others of its delivery, as the relation that their plans read. */
export function companionPlan(checked: Checked, kind: Exclude<CompanionKind, 'labels'>): Plan {
  return checked.keptInto({ steps: [{ name: kind, sql: COMPANIONS[kind](checked) }] });
}

const BUYER_COLUMNS: readonly string[] = [
  'identity_key',
  'fsa',
  'country',
  'birth_year',
  'channel',
  'purchased_at',
  'purchased_timed',
];

const COMPANIONS: Readonly<Record<Exclude<CompanionKind, 'labels'>, (checked: Checked) => string>> = {
  buyers: buyersSql,
  scans: scansSql,
  productions: productionsSql,
  places: placesSql,
};

/** The first row of each order (or customer) says who bought, and the order’s also when and through what. */
function buyersSql({ mapping, facts }: Checked): string {
  const id = isMapped(mapping, 'order-id') ? 'order_id' : 'customer_id';
  const first = (column: string) =>
    `arg_min(${column}, source_row) filter (${column} is not null) as ${column}`;
  return `select ${sqlKey(sqlText('buyer'), sqlText(facts.organisation), id)} as buyer_key,
  ${BUYER_COLUMNS.map(first).join(', ')}
from kept where ${id} is not null group by buyer_key`;
}

/** A ticket that came through the door twice is one entry. */
function scansSql({ mapping, facts }: Checked): string {
  const entered = isMapped(mapping, 'scanned') ? 'max(scanned)' : '1';
  return `select ${sqlKey(sqlText('ticket'), sqlText(facts.organisation), 'ticket_id')} as ticket_key,
  least(${entered}, 1) as scanned
from kept where ticket_id is not null group by ticket_key`;
}

function productionsSql({ mapping }: Checked): string {
  const producer = isMapped(mapping, 'producer') ? 'min(producer_slug)' : 'null::varchar';
  return `select ${sqlFold('production_id')} as production_word, min(title) as title, min(discipline) as discipline,
  min(target_audience) as target_audience, ${producer} as producer
from kept where production_id is not null group by production_word`;
}

function placesSql(): string {
  return `select ${sqlFold('venue')} as venue_word, min(venue_kind) as venue_kind, min(municipality) as municipality,
  min(capacity_physical) as capacity_physical, min(capacity_saleable) as capacity_saleable
from kept where venue is not null group by venue_word`;
}
