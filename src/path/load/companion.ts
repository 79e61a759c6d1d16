import type { BuyerId } from '#model/delivery.ts';
import type { Plan } from '#model/plan.ts';
import type { CompanionKind } from '#model/source.ts';
import type { Checked } from '../check/check.ts';
import { sqlFold, sqlKey, sqlText } from '../sql.ts';
import { isMapped } from './mapped.ts';

type Completing = Exclude<CompanionKind, 'labels'>;

/**
 * The kept rows of a sheet that completes others of its delivery, as the relation that their plans read; together with
 * those of the sheets of this kind before it, which stand under the name of the kind: pages of one list, or one list of
 * orders and another of customers.
 */
export function companionPlan(checked: Checked, kind: Completing, isFirst: boolean): Plan {
  const own = { name: `own_${kind}`, sql: COMPANIONS[kind](checked) };
  return isFirst
    ? checked.keptInto({ steps: [own] })
    : checked.keptInto({
        inputs: [kind],
        steps: [own, { name: `all_${kind}`, sql: addedTo(kind, own.name) }],
      });
}

const BUYER_COLUMNS: readonly string[] = [
  'customer_id',
  'identity_key',
  'fsa',
  'country',
  'birth_year',
  'channel',
  'channel_label',
  'purchased_at',
  'purchased_timed',
];

const COMPANIONS: Readonly<Record<Completing, (checked: Checked) => string>> = {
  buyers: buyersSql,
  scans: scansSql,
  productions: productionsSql,
  places: placesSql,
};

function labelled(...columns: readonly string[]): readonly string[] {
  return columns.flatMap((column) => [column, `${column}_label`]);
}

const KEYS: Readonly<Record<Completing, readonly [key: string, ...columns: string[]]>> = {
  buyers: ['buyer_key', ...BUYER_COLUMNS],
  scans: ['ticket_key', 'scanned'],
  productions: ['production_word', 'title', ...labelled('discipline', 'target_audience'), 'producer'],
  places: ['venue_word', ...labelled('venue_kind', 'municipality'), 'capacity_physical', 'capacity_saleable'],
};

/** What an earlier sheet says prevails, but for an entry, which one scan proves. */
function addedTo(kind: Completing, own: string): string {
  const [key, ...columns] = KEYS[kind];
  const said = (column: string) =>
    kind === 'scans' ? `max(${column})` : `arg_min(${column}, place) filter (${column} is not null)`;
  return `select ${key}, ${columns.map((column) => `${said(column)} as ${column}`).join(', ')}
from (select *, 0 as place from ${kind} union all by name select *, 1 as place from ${own}) group by ${key}`;
}

/** By what the row of a buyer is found; an order and a customer may have the same number. */
export function buyerKey(organisation: string, id: BuyerId, column: string): string {
  return sqlKey(sqlText(id), sqlText(organisation), column);
}

/** The first row of each order (or customer) says who bought, and the order’s also when and through what. */
function buyersSql({ mapping, facts }: Checked): string {
  const id: BuyerId = isMapped(mapping, 'order-id') ? 'order-id' : 'customer-id';
  const column = id === 'order-id' ? 'order_id' : 'customer_id';
  const first = (column: string) =>
    `arg_min(${column}, source_row) filter (${column} is not null) as ${column}`;
  return `select ${buyerKey(facts.organisation, id, column)} as buyer_key,
  ${BUYER_COLUMNS.map(first).join(', ')}
from kept where ${column} is not null group by buyer_key`;
}

/** A ticket that came through the door twice is one entry. */
function scansSql({ mapping, facts }: Checked): string {
  const entered = isMapped(mapping, 'scanned') ? 'max(scanned)' : '1';
  return `select ${sqlKey(sqlText('ticket'), sqlText(facts.organisation), 'ticket_id')} as ticket_key,
  least(${entered}, 1) as scanned
from kept where ticket_id is not null group by ticket_key`;
}

function leasts(...columns: readonly string[]): string {
  return labelled(...columns)
    .map((column) => `min(${column}) as ${column}`)
    .join(', ');
}

function productionsSql({ mapping }: Checked): string {
  const producer = isMapped(mapping, 'producer') ? 'min(producer_slug)' : 'null::varchar';
  return `select ${sqlFold('production_id')} as production_word, min(title) as title, ${leasts('discipline', 'target_audience')}, ${producer} as producer
from kept where production_id is not null group by production_word`;
}

function placesSql(): string {
  return `select ${sqlFold('venue')} as venue_word, ${leasts('venue_kind', 'municipality')},
  min(capacity_physical) as capacity_physical, min(capacity_saleable) as capacity_saleable
from kept where venue is not null group by venue_word`;
}
