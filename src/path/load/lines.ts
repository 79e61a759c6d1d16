import type { BuyerId } from '#model/delivery.ts';
import type { Checked } from '../check/check.ts';
import { type Branch, sqlCase, sqlKey, sqlList, sqlText } from '../sql.ts';
import { rowAmounts } from './amounts.ts';
import { buyerKey } from './companion.ts';
import { canBeRefunded } from './expansion.ts';
import { labelOfFirst } from './label-of-first.ts';
import { isMapped } from './mapped.ts';
import { presenterSql } from './performances.ts';
import { looksUpPurchases } from './purchases.ts';
import { isOnlyFees } from './row-key.ts';
import { tokensAreNeeded } from './tokens-needed.ts';

/** Rows with their keys, their tickets counted and their amounts as the file signs them; `expanded` names their movements. */
export function linesSql(checked: Checked, expanded = expandedSql(checked)): string {
  const { mapping, facts } = checked;
  const { scans = false } = facts.companions;
  const scope = scopeSql(checked);
  const ticketKey = sqlKey(sqlText('ticket'), scope, 'ticket_id');
  const { net, tax, fees, list } = rowAmounts(mapping, ticketsSql(checked));
  const columns = [
    'k.source_row',
    `${expanded} as expanded`,
    'p.performance_key',
    `${presenterSql(checked)} as presenter`,
    `${sellerSql(checked)} as seller`,
    isMapped(mapping, 'producer') ? 'producer_slug as producer' : 'null as producer',
    `${scope} as scope`,
    'ticket_id, order_id, content_key',
    `${sqlKey(sqlText('order'), scope, 'order_id')} as order_key`,
    `${ticketKey} as ticket_key`,
    `${ticketsSql(checked)} as tickets`,
    `${net} as net, ${tax} as taxes, ${fees} as service_fees, ${list} as list`,
    'abs(refunded_amount) as refunded_amount',
    'k.currency, price_class, price_class_label, moved_at',
    `${channelLabel(checked)} as channel_label`,
    ...ORDER_COLUMNS.map((name) => `${buyerColumn(checked, name)} as ${name}`),
    `${timedSql(checked)} as purchased_timed`,
    scans ? 'coalesce(scans.scanned, 0) as scanned' : 'k.scanned',
    ...(tokensAreNeeded(checked) ? ['email_token, name_token'] : []),
    ...(looksUpPurchases(checked) ? ['bought_at'] : []),
  ];
  const joins = [
    'left join keyed_performances p on p.performance_no = k.performance_no',
    ...buyerJoins(checked),
    scans ? `left join scans on scans.ticket_key = ${ticketKey}` : '',
    tokensAreNeeded(checked)
      ? `left join tokens on tokens.identity_key = ${buyerColumn(checked, 'identity_key')}`
      : '',
    looksUpPurchases(checked) ? 'left join purchases on bought_id = coalesce(ticket_id, order_id)' : '',
    // Last: the engine takes it that this join leaves a fifth of the rows, and would then build on the lines.
    'anti join left_out on left_out.source_row = k.source_row',
  ];
  return `select ${columns.join(',\n  ')}\nfrom stated k\n${joins.filter((join) => join !== '').join('\n')}`;
}

/**
 * Tickets of a row, without sign; how many it stands for when it does not say.
 * An order’s total counts none, and fees alone are no ticket.
 */
function ticketsSql({ mapping }: Checked): string {
  const { grain } = mapping.source;
  const isCounted = isMapped(mapping, 'quantity');
  if (grain === 'ticket' || grain === 'seat') return isCounted ? 'coalesce(abs(k.quantity), 1)' : '1';
  if (isCounted) return 'abs(k.quantity)';
  if (grain === 'order') return 'null::bigint';
  return isOnlyFees(mapping) ? '0' : '1';
}

const ORDER_COLUMNS: readonly string[] = ['channel', 'purchased_at', 'fsa', 'country', 'birth_year'];

const BUYERS: Readonly<Record<BuyerId, string>> = { 'order-id': 'by_order', 'customer-id': 'by_customer' };

/** Where the buyer of a line is told, after the line itself: its order, then its customer, whom the order may name. */
function buyerSources({ facts }: Checked): readonly string[] {
  return ['k', ...(facts.companions.buyers ?? []).map((id) => BUYERS[id])];
}

function buyerJoins({ facts }: Checked): readonly string[] {
  const { buyers = [] } = facts.companions;
  return buyers.map((id) => {
    const byOrder = buyers.includes('order-id')
      ? 'coalesce(k.customer_id, by_order.customer_id)'
      : 'k.customer_id';
    const column = id === 'order-id' ? 'k.order_id' : byOrder;
    return `left join buyers ${BUYERS[id]} on ${BUYERS[id]}.buyer_key = ${buyerKey(facts.organisation, id, column)}`;
  });
}

/** What a line says of its order and buyer, else what other files of the delivery do. */
function buyerColumn(checked: Checked, column: string): string {
  const said = buyerSources(checked).map((source) => `${source}.${column}`);
  return said.length === 1 ? `k.${column}` : `coalesce(${said.join(', ')})`;
}

/** The label of the channel, of whoever tells the channel. */
function channelLabel(checked: Checked): string {
  return labelOfFirst(buyerSources(checked), 'channel');
}

/** Whether the time of the purchase is known is said where the purchase is. */
function timedSql(checked: Checked): string {
  const branches = buyerSources(checked).map(
    (source): Branch => [`${source}.purchased_at is not null`, `${source}.purchased_timed`],
  );
  return branches.length === 1 ? 'k.purchased_timed' : sqlCase(branches);
}

/** A refunded amount beside a sale adds a refund of money to it. */
function expandedSql({ mapping, moves }: Checked): string {
  const refundable = moves.filter(canBeRefunded).map((movements) => movements.join('+'));
  return isMapped(mapping, 'refunded-amount')
    ? `case when refunded_amount <> 0 and moves in ${sqlList(refundable)} then moves || '+money' else moves end`
    : 'moves';
}

/** Ids belong to the box office that gave them: the seller, even one that is no member. */
export function scopeSql({ mapping, facts }: Checked): string {
  const home = sqlText(facts.organisation);
  return isMapped(mapping, 'seller')
    ? `case when seller_word is null then ${home} else coalesce(seller_slug, '?' || seller_word) end`
    : home;
}

/** Who sold: whom the file names, even if no member; the deliverer when it names nobody. */
export function sellerSql({ mapping, facts }: Checked): string {
  const home = sqlText(facts.organisation);
  return isMapped(mapping, 'seller')
    ? `case when seller_word is null then ${home} else seller_slug end`
    : home;
}
