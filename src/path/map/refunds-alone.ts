import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Column } from './column.ts';
import { names } from './columns.ts';

const REFUND = /\b(?:rembours\w*|refund\w*)\b/;

/**
 * Whether a file gives refunds alone: each line has its day, or its amount is what was given back, and nothing tells of a
 * purchase nor of other movements. Its lines take back tickets that another file sold.
 */
export function isOfRefundsAlone({ sample }: Sheet, columns: readonly Column[]): boolean {
  const refunds = columns.filter(({ header }) => REFUND.test(fold(header)));
  const others = columns.filter((column) => !refunds.includes(column));
  if (names(others, 'purchased', 'day', 'status', 'movement', 'cancelled')) return false;
  const isFilled = ({ index }: Column) => sample.every((row) => (row[index] ?? '').trim() !== '');
  const isDated = refunds.some((column) => column.matches[0]?.role === 'moved-at' && isFilled(column));
  const isPaid = refunds.some((column) => column.matches[0]?.role === 'refunded-amount');
  const isOtherwisePaid = names(others, 'amount', 'net', 'gross', 'unit-price', 'list-price');
  return sample.length > 0 && (isDated || (isPaid && !isOtherwisePaid));
}

/** “Montant remboursé” of such a file is its amount. */
export function asAmounts(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) => ({
    ...column,
    matches: column.matches.map((match) =>
      match.role === 'refunded-amount' ? { ...match, role: 'amount' as const } : match,
    ),
  }));
}
