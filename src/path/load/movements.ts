import type { Plan, Step } from '#model/plan.ts';
import type { Checked } from '../check/check.ts';
import { extend } from '../extend.ts';
import { sqlKey, sqlList, sqlText } from '../sql.ts';
import { rowAmounts } from './amounts.ts';
import { backwardLists, canBeRefunded, expansionTable } from './expansion.ts';
import { lakeSelect } from './lake-select.ts';
import { isMapped } from './mapped.ts';
import { performanceKeySteps } from './performance-keys.ts';
import { presenterSql } from './performances.ts';
import { purchaseSteps, purchaseTimes } from './purchases.ts';

/** The kept rows of a file of lines as movements, each with its sign and its date. */
export function movementsPlan(checked: Checked): Plan {
  const { buyers, scans = false } = checked.facts.companions;
  const hasTokens = tokensAreNeeded(checked);
  return extend(checked.kept, {
    inputs: [
      'known_performances',
      ...(buyers ? ['buyers'] : []),
      ...(scans ? ['scans'] : []),
      ...(hasTokens ? ['tokens'] : []),
    ],
    steps: [
      ...performanceKeySteps(checked),
      ...purchaseSteps(checked),
      { name: 'lines', sql: linesSql(checked) },
      { name: 'priced_lines', sql: pricedSql(checked) },
      ...movementSteps(checked, hasTokens),
    ],
  });
}

export function tokensAreNeeded({ identityKey, facts }: Checked): boolean {
  return !identityKey.startsWith('null') || facts.companions.buyers !== undefined;
}

/** Rows with their keys, their tickets counted and their amounts without sign. */
function linesSql(checked: Checked): string {
  const { mapping, facts, moves } = checked;
  const { buyers, scans = false } = facts.companions;
  const backward = `moves in ${sqlList(backwardLists(moves))}`;
  const unsigned = ['price', 'list_price', 'tax', 'second_tax', 'fees', 'discount'].map(
    (column) => `case when ${backward} then abs(k.${column}) else k.${column} end as ${column}`,
  );
  const scope = scopeSql(checked);
  const ticketKey = sqlKey(sqlText('ticket'), scope, 'ticket_id');
  const columns = [
    'k.source_row',
    `${expandedSql(checked)} as expanded`,
    `split_part(replace(moves, 'sign:', ''), '+', 1) as head`,
    `moves = 'sign:refund' as is_by_sign`,
    'p.performance_key',
    `${presenterSql(checked)} as presenter`,
    `${sellerSql(checked)} as seller`,
    isMapped(mapping, 'producer') ? 'producer_slug as producer' : 'null as producer',
    `${scope} as scope`,
    'ticket_id, order_id, content_key',
    `${sqlKey(sqlText('order'), scope, 'order_id')} as order_key`,
    `${ticketKey} as ticket_key`,
    `coalesce(abs(k.quantity), ${defaultTickets(checked)}) as tickets`,
    ...unsigned,
    'abs(refunded_amount) as refunded_amount',
    'k.currency, price_class, channel',
    'purchased_at, purchased_timed, moved_at',
    ...buyerColumns(checked),
    scans ? 'coalesce(scans.scanned, 0) as scanned' : 'k.scanned',
  ];
  return `select ${columns.join(',\n  ')}
from kept k
left join keyed_performances p using (performance_no)
${buyers ? `left join buyers b on b.buyer_key = ${buyerKey(checked)}` : ''}
${scans ? `left join scans on scans.ticket_key = ${ticketKey}` : ''}`;
}

function buyerColumns({ facts }: Checked): readonly string[] {
  const of = (column: string) =>
    facts.companions.buyers ? `coalesce(k.${column}, b.${column}) as ${column}` : `k.${column}`;
  return ['identity_key', 'fsa', 'country', 'birth_year'].map(of);
}

/** By what a line finds its buyer in the buyers’ file: the order or customer id, as that file’s plan keys it. */
function buyerKey({ facts }: Checked): string {
  const id = facts.companions.buyers === 'customer-id' ? 'customer_id' : 'order_id';
  return sqlKey(sqlText('buyer'), sqlText(facts.organisation), `k.${id}`);
}

/** A refunded amount beside a sale adds a refund of money to it. */
function expandedSql({ mapping, moves }: Checked): string {
  const refundable = moves.filter(canBeRefunded).map((movements) => movements.join('+'));
  return isMapped(mapping, 'refunded-amount')
    ? `case when refunded_amount <> 0 and moves in ${sqlList(refundable)} then moves || '+money' else moves end`
    : 'moves';
}

/** Ids belong to the box office that gave them: the seller, even one that is no member. */
function scopeSql({ mapping, facts }: Checked): string {
  const home = sqlText(facts.organisation);
  return isMapped(mapping, 'seller')
    ? `case when seller_word is null then ${home} else coalesce(seller_slug, '?' || seller_word) end`
    : home;
}

function sellerSql({ mapping, facts }: Checked): string {
  const home = sqlText(facts.organisation);
  return isMapped(mapping, 'seller')
    ? `case when seller_word is null then ${home} else seller_slug end`
    : home;
}

/** How many tickets a row stands for when it does not say. An order’s total counts none; fees alone are no ticket. */
function defaultTickets({ mapping }: Checked): string {
  const { grain } = mapping.source;
  if (grain === 'ticket' || grain === 'seat') return '1';
  if (grain === 'order' || isMapped(mapping, 'quantity')) return 'null';
  return isOnlyFees(mapping) ? '0' : '1';
}

function isOnlyFees(mapping: Checked['mapping']): boolean {
  return isMapped(mapping, 'fees') && !isMapped(mapping, 'price', 'quantity', 'list-price');
}

function pricedSql({ mapping }: Checked): string {
  const { net, tax, fees, list } = rowAmounts(mapping);
  return `select * exclude (price, list_price, tax, second_tax, fees, discount),
  ${net} as net, ${tax} as taxes, ${fees} as service_fees, ${list} as list
from lines`;
}

function movementSteps(checked: Checked, hasTokens: boolean): readonly Step[] {
  const from = `priced_lines l join ${expansionTable(checked.moves)} e using (expanded)
${hasTokens ? 'left join tokens using (identity_key)' : ''}`;
  const times = purchaseTimes(checked);
  return [
    {
      name: 'dated_movements',
      sql: `select l.*, e.*${hasTokens ? ', email_token, name_token' : ''},
  ${times.soldAt} as sold_at, ${times.movedAt} as own_time,
  ${moneyBackSql()} as money_back
from ${from}\n${times.join}`,
    },
    {
      name: 'movements',
      sql: lakeSelect('movements', movementColumns(checked, hasTokens), 'dated_movements'),
    },
  ];
}

/** The refunded amount when it is less than the price and its taxes: then only money comes back, and no seat. */
function moneyBackSql(): string {
  return `case when movement = 'refund' and refunded_amount > 0
    and refunded_amount < net + coalesce(taxes, 0) then refunded_amount end`;
}

function movementColumns(checked: Checked, hasTokens: boolean): Readonly<Record<string, string>> {
  const { organisation, receipt } = checked.facts;
  const whole = '(net + coalesce(taxes, 0))';
  const partial = `round(money_back * (net / ${whole}))::bigint`;
  const feesBack = `case when movement = 'refund' and refunded_amount > 0
    then greatest(0, least(service_fees, refunded_amount - ${whole})) else service_fees end`;
  const same = ['presenter', 'seller', 'producer', 'performance_key', 'order_key', 'ticket_key', 'movement'];
  const also = ['currency', 'price_class', 'channel', 'fsa', 'country', 'source_row', 'sold_at'];
  return {
    ...Object.fromEntries([...same, ...also].map((column) => [column, column])),
    organisation: sqlText(organisation),
    receipt: sqlText(receipt),
    row_key: rowKeySql(checked),
    quantity: 'sign * case when money_back is not null and not is_refund_stated then 0 else tickets end',
    revenue_minor: `sign * case when money_back is not null then ${partial} else net end`,
    tax_minor: `sign * case when money_back is not null then money_back - ${partial} else taxes end`,
    fees_minor: `sign * ${feesBack}`,
    list_minor: `sign * case when money_back is not null then null else list end`,
    sold_time_known: 'sold_at is not null and coalesce(purchased_timed, false)',
    moved_at: 'own_time',
    birth_year: birthYearSql(checked),
    scanned: 'case when place = 0 then scanned when scanned is not null then 0 end',
    email_token: hasTokens ? 'email_token' : 'null',
    name_token: hasTokens ? 'name_token' : 'null',
  };
}

/** An implausible year is unknown: the rows were warned of. */
function birthYearSql({ facts }: Checked): string {
  const year = Number(facts.today.slice(0, 4));
  return `case when birth_year between ${year - OLDEST} and ${year} then birth_year end`;
}

const OLDEST = 115;

/**
 * What makes it the same statement again: a ticket’s state, or an order’s at one performance; of a journal, one entry.
 * All rows of a newer delivery with a key replace all rows of older ones with it, so a corrected state leaves nothing behind.
 */
function rowKeySql({ mapping }: Checked): string {
  const isJournal = isMapped(mapping, 'movement') || mapping.source.grain === 'movement';
  const entry = isJournal
    ? `coalesce(moved_at::varchar, '')`
    : `case when is_by_sign then coalesce(purchased_at::varchar, '') else '' end`;
  const order = sqlText(isOnlyFees(mapping) ? 'fees|' : 'order|');
  const what = `case
    when ticket_id is not null then 'ticket|' || ticket_id
    when order_id is not null then ${order} || order_id || '|' || coalesce(performance_key, '')
    else 'row|' || content_key::varchar end`;
  return sqlKey(sqlText('movements'), 'scope', what, 'head', entry);
}
