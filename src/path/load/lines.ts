import type { Checked } from '../check/check.ts';
import { sqlKey, sqlList, sqlText } from '../sql.ts';
import { rowAmounts } from './amounts.ts';
import { canBeRefunded } from './expansion.ts';
import { isMapped } from './mapped.ts';
import { presenterSql } from './performances.ts';
import { looksUpPurchases } from './purchases.ts';
import { isOnlyFees } from './row-key.ts';
import { tokensAreNeeded } from './tokens-needed.ts';

/** Rows with their keys, their tickets counted and their amounts as the file signs them; `expanded` names their movements. */
export function linesSql(checked: Checked, expanded = expandedSql(checked)): string {
  const { mapping, facts } = checked;
  const { buyers, scans = false } = facts.companions;
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
    'k.currency, price_class, channel',
    'purchased_at, purchased_timed, moved_at',
    ...['fsa', 'country', 'birth_year'].map((name) => `${buyerColumn(checked, name)} as ${name}`),
    scans ? 'coalesce(scans.scanned, 0) as scanned' : 'k.scanned',
    ...(tokensAreNeeded(checked) ? ['email_token, name_token'] : []),
    ...(looksUpPurchases(checked) ? ['bought_at'] : []),
  ];
  const joins = [
    'left join keyed_performances p on p.performance_no = k.performance_no',
    buyers ? `left join buyers b on b.buyer_key = ${buyerKey(checked)}` : '',
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

/** What a line says of its buyer, else what another file of the delivery does. */
function buyerColumn({ facts }: Checked, column: string): string {
  return facts.companions.buyers ? `coalesce(k.${column}, b.${column})` : `k.${column}`;
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
