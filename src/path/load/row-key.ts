import type { Mapping } from '#model/mapping.ts';
import type { Checked } from '../check/check.ts';
import { sqlKey, sqlText } from '../sql.ts';
import { isMapped } from './mapped.ts';

/** A file in which each row is a movement of its own, rather than the state of a ticket. */
export function isJournal(mapping: Mapping): boolean {
  return isMapped(mapping, 'movement') || mapping.source.grain === 'movement';
}

/** A file of fees: money beside tickets that another file counts. */
export function isOnlyFees(mapping: Mapping): boolean {
  return isMapped(mapping, 'fees') && !isMapped(mapping, 'price', 'quantity', 'list-price');
}

/**
 * What makes it the same statement again: a ticket’s state, or an order’s at one performance; of a journal, one entry.
 * The rows of a newer delivery with a key replace those of older ones with it, so a corrected state leaves nothing behind; numbers given again: `apart.ts`.
 */
export function rowKeySql({ mapping }: Checked): string {
  const entry = isJournal(mapping)
    ? `coalesce(moved_at::varchar, '')`
    : `case when is_by_sign then coalesce(purchased_at::varchar, '') else '' end`;
  const order = sqlText(isOnlyFees(mapping) ? 'fees|' : 'order|');
  const what = `case
    when ticket_id is not null then 'ticket|' || ticket_id
    when order_id is not null then ${order} || order_id || '|' || coalesce(performance_key, '')
    else 'row|' || content_key::varchar end`;
  const key = sqlKey(sqlText('movements'), 'scope', what, 'head', entry);
  // A ticket’s own key already tells its sale apart: a second hash would take a sixth of the whole delivery.
  return isJournal(mapping) || !isMapped(mapping, 'ticket-id')
    ? key
    : `case when ticket_key is not null and head = 'sale' then ticket_key else ${key} end`;
}
