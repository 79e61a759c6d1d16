import type { Plan } from '#model/plan.ts';
import type { Checked } from '../check/check.ts';
import { extend } from '../extend.ts';
import { sqlText } from '../sql.ts';
import { plausibleYear } from './birth-year.ts';
import { expansionTable } from './expansion.ts';
import { isOneText, lakeSelect } from './lake-select.ts';
import { linesSql, sellerSql } from './lines.ts';
import { isMapped } from './mapped.ts';
import { presenterSql } from './performances.ts';
import { looksUpPurchases, purchaseTimes } from './purchases.ts';
import { rowKeySql } from './row-key.ts';
import { tokensAreNeeded } from './tokens-needed.ts';

/** The kept rows of a file of lines as movements, each with its sign and its date. */
export function movementsPlan(checked: Checked): Plan {
  return movementsOf(checked, checked.keptInto);
}

/**
 * Tickets that an earlier delivery (`older_movements`) counted and that this one says are not paid: each is stated again
 * as nothing, so that the commit puts that in the place of the sale. An order of which this sheet counts another line
 * (`newer_movements`) is stated by that line.
 */
export function unpaidPlan(checked: Checked): Plan {
  return extend(movementsOf(checked, checked.unpaidInto, "'unpaid'"), {
    inputs: ['older_movements', 'newer_movements'],
    steps: [
      {
        name: 'unpaid_movements',
        sql: `select * from movements semi join older_movements using (row_key)
anti join newer_movements using (row_key)`,
      },
    ],
  });
}

function movementsOf(checked: Checked, into: Checked['keptInto'], expanded?: string): Plan {
  const { buyers, scans = false } = checked.facts.companions;
  const hasTokens = tokensAreNeeded(checked);
  return into({
    inputs: [
      'keyed_performances',
      ...(buyers ? ['buyers'] : []),
      ...(scans ? ['scans'] : []),
      ...(hasTokens ? ['tokens'] : []),
      ...(looksUpPurchases(checked) ? ['purchases'] : []),
    ],
    steps: [
      { name: 'lines', sql: linesSql(checked, expanded) },
      { name: 'dated_movements', sql: datedSql(checked) },
      {
        name: 'movements',
        sql: lakeSelect('movements', columnsOf(checked, hasTokens), 'dated_movements', ENUMERATED),
      },
    ],
  });
}

/** Columns that are enumerations, of codes and of nothing that a file says. */
const ENUMERATED: readonly string[] = ['movement', 'price_class', 'channel'];

function datedSql(checked: Checked): string {
  const { soldAt, movedAt } = purchaseTimes(checked);
  return `select l.*, e.*, ${soldAt} as sold_at, ${movedAt} as own_time, ${moneyBackSql(checked)} as money_back
from lines l join ${expansionTable(checked.moves)} e using (expanded)`;
}

/** The refunded amount when it is less than the price and its taxes: then only money comes back, and no seat. */
function moneyBackSql({ mapping }: Checked): string {
  return isMapped(mapping, 'refunded-amount')
    ? `case when movement = 'refund' and refunded_amount > 0
    and refunded_amount < net + coalesce(taxes, 0) then refunded_amount end`
    : 'null::bigint';
}

function columnsOf(checked: Checked, hasTokens: boolean): Readonly<Record<string, string>> {
  const { organisation, receipt, companions } = checked.facts;
  const same = ['presenter', 'seller', 'producer', 'performance_key', 'order_key', 'ticket_key', 'movement'];
  const labels = ['price_class_label', 'channel_label'];
  const also = ['currency', 'price_class', 'channel', ...labels, 'fsa', 'country', 'source_row', 'sold_at'];
  const isScanned = isMapped(checked.mapping, 'scanned') || companions.scans === true;
  return {
    ...Object.fromEntries([...same, ...also].map((column) => [column, column])),
    ...amountColumns(checked),
    organisation: sqlText(organisation),
    receipt: sqlText(receipt),
    ...oneTexts({
      presenter: presenterSql(checked),
      seller: sellerSql(checked),
      currency: checked.oneCurrency === null ? 'currency' : sqlText(checked.oneCurrency),
    }),
    row_key: rowKeySql(checked),
    sold_time_known: 'sold_at is not null and coalesce(purchased_timed, false)',
    moved_at: 'own_time',
    birth_year: plausibleYear(checked, 'birth_year'),
    // Entries belong to the row’s first movement.
    scanned: isScanned ? 'case when place = 0 then scanned when scanned is not null then 0 end' : 'null',
    email_token: hasTokens ? 'email_token' : 'null',
    name_token: hasTokens ? 'name_token' : 'null',
  };
}

/** Of the columns that `lines` has, those that are one text on every row, as that text. */
function oneTexts(columns: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(columns).filter(([, sql]) => isOneText(sql)));
}

/** Quantity and money with the sign of the movement; what the file does not tell stays unknown, also where money comes back. */
function amountColumns({ mapping }: Checked): Readonly<Record<string, string>> {
  const signed = (amount: string) => `sign * case when is_unsigned then abs(${amount}) else ${amount} end`;
  if (!isMapped(mapping, 'refunded-amount'))
    return {
      quantity: 'sign * tickets',
      revenue_minor: signed('net'),
      tax_minor: signed('taxes'),
      fees_minor: signed('service_fees'),
      list_minor: signed('list'),
    };
  const whole = '(net + coalesce(taxes, 0))';
  const partial = `round(money_back * (net / ${whole}))::bigint`;
  const feesBack = `case when movement = 'refund' and refunded_amount > 0
    and service_fees is not null
    then greatest(0, least(service_fees, refunded_amount - ${whole})) else service_fees end`;
  const part = (ofMoney: string, ofRow: string) =>
    `case when money_back is not null then -(${ofMoney}) else ${signed(ofRow)} end`;
  return {
    quantity: 'tickets * case when money_back is not null and not is_refund_stated then 0 else sign end',
    revenue_minor: part(partial, 'net'),
    tax_minor: part(`case when taxes is not null then money_back - ${partial} end`, 'taxes'),
    fees_minor: signed(`(${feesBack})`),
    list_minor: part('null::bigint', 'list'),
  };
}
