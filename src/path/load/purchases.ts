import type { Plan } from '#model/plan.ts';
import type { Checked } from '../check/check.ts';
import { isMapped } from './mapped.ts';
import { isJournal } from './row-key.ts';

const PURCHASED = ['purchased-at', 'purchased-date'] as const;

/** Whether rows may give tickets back without saying when they were bought. */
export function looksUpPurchases({ mapping }: Checked): boolean {
  if (!isMapped(mapping, 'ticket-id', 'order-id')) return false;
  if (isJournal(mapping)) return !isMapped(mapping, ...PURCHASED) && isMapped(mapping, 'moved-at');
  // Where a status says what came back, a number below zero says nothing more.
  if (isMapped(mapping, 'status') && mapping.source.statuses) return false;
  return isMapped(mapping, 'quantity', 'price') && isMapped(mapping, ...PURCHASED);
}

/** Moves by which a row alone gives tickets back and does not tell when they were bought. */
function lookedUp(mapping: Checked['mapping']): string {
  return isJournal(mapping)
    ? `moves in ('refund', 'exchange-out', 'void', 'sign:refund')`
    : `moves = 'sign:refund'`;
}

/** When the tickets that come back were bought: the first sale of the same ticket, else of the same order, in the file. */
export function purchasesPlan(checked: Checked): Plan {
  const returned = lookedUp(checked.mapping);
  const time = isMapped(checked.mapping, ...PURCHASED) ? 'purchased_at' : 'moved_at';
  return checked.keptInto({
    steps: [
      {
        name: 'returned_ids',
        sql: `select distinct coalesce(ticket_id, order_id) as id from kept where ${returned}`,
      },
      {
        name: 'purchases',
        sql: `select coalesce(ticket_id, order_id) as bought_id, min(${time}) as bought_at
from kept where not (${returned}) and coalesce(ticket_id, order_id) in (select id from returned_ids)
group by bought_id`,
      },
    ],
  });
}

export type PurchaseTimes = { readonly soldAt: string; readonly movedAt: string };

/**
 * `sold_at` is the purchase, for what comes back too; the movement’s own time is unknown when the file only says that
 * tickets came back. A row below zero is dated by its return, not by the purchase.
 */
export function purchaseTimes(checked: Checked): PurchaseTimes {
  const { mapping } = checked;
  const bought = looksUpPurchases(checked) ? 'bought_at' : 'null';
  if (isJournal(mapping)) {
    const forward = `movement in ('sale', 'exchange-in')`;
    return {
      soldAt: `coalesce(purchased_at, case when ${forward} then moved_at else ${bought} end)`,
      movedAt: `coalesce(moved_at, case when ${forward} then purchased_at end)`,
    };
  }
  return {
    soldAt: `case when is_by_sign then ${bought} else purchased_at end`,
    movedAt: `case
    when is_by_sign then coalesce(moved_at, purchased_at)
    when movement in ('sale', 'exchange-in') then purchased_at
    else moved_at end`,
  };
}
