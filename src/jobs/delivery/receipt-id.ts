import { randomBytes } from 'node:crypto';

/**
 * `20261123-204512034-00-3f9a07c1`: in the order of time, so that the newest of two receipts is the larger, and unique even
 * where a thousand are made at one time.
 */
export function newReceiptId(now: Date, place: number): string {
  const [date = '', time = ''] = now.toISOString().split('T');
  const clock = time.replace(/\D/g, '');
  return `${date.replaceAll('-', '')}-${clock}-${String(place).padStart(2, '0')}-${randomBytes(4).toString('hex')}`;
}
