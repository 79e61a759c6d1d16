import { refusal } from '#messages/messages.ts';
import { addMonths, endOfMonth } from '#model/calendar.ts';
import type { Quarter } from '#model/declaration.ts';

/** `2025-Q1`, or `2025-T1` as French writes it. Refuses with `quarter-unreadable`. */
export function quarterOf(text: string): Quarter {
  const [, year, nth] = /^(\d{4})-?[QT]([1-4])$/i.exec(text.trim()) ?? [];
  if (year === undefined || nth === undefined) throw refusal('quarter-unreadable', { quarter: text });
  const from = `${year}-${String(3 * Number(nth) - 2).padStart(2, '0')}-01`;
  return { name: `${year}-Q${nth}`, range: { from, to: endOfMonth(addMonths(from, 2)) } };
}
