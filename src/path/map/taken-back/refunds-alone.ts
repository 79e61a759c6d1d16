import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Column } from '../columns/column.ts';
import { names } from '../columns/columns.ts';
import { PRICES } from '../columns/possible.ts';

const REFUND = /\b(?:rembours\w*|refund\w*)\b/;

/**
 * Whether a file gives refunds alone: each line has its day, or its amount is what was given back, and nothing tells of a
 * purchase nor of other movements. Its lines take back tickets that another file sold.
 */
export function isOfRefundsAlone(sheet: Sheet, columns: readonly Column[]): boolean {
  const { sample } = sheet;
  if (isCalledRefunds(sheet, columns)) return true;
  const refunds = columns.filter(({ header }) => REFUND.test(fold(header)));
  const others = columns.filter((column) => !refunds.includes(column));
  if (names(others, 'purchased', 'day', 'status', 'movement', 'cancelled')) return false;
  const isFilled = ({ index }: Column) => sample.every((row) => (row[index] ?? '').trim() !== '');
  const isDated = refunds.some((column) => column.matches[0]?.role === 'moved-at' && isFilled(column));
  const isPaid = refunds.some((column) => column.matches[0]?.role === 'refunded-amount');
  const isOtherwisePaid = names(others, ...PRICES, 'list-price');
  return sample.length > 0 && (isDated || (isPaid && !isOtherwisePaid));
}

const LISTED =
  '(?:(?:liste|rapport|billets|commandes|ventes|tickets|orders|sales|list|report)(?: des| de| of)? )?';
const OF_YEAR = String.raw`(?: (?:\w+ )?\d{4})?`;
const CALLED_REFUNDS = new RegExp(`^${LISTED}(?:remboursements?|rembourse+s?|refunds?|refunded)${OF_YEAR}$`);
const CALLED_CANCELLED = new RegExp(
  `^${LISTED}(?:annulations?|annule+s?|cancell?ations?|cancell?ed)${OF_YEAR}$`,
);

/** A sheet “Remboursements” of orders or tickets, whose lines say nothing of it themselves. */
function isCalledRefunds(sheet: Sheet, columns: readonly Column[]): boolean {
  return isCalled(CALLED_REFUNDS, sheet, columns) && names(columns, 'order-id', 'ticket-id');
}

/** “Annulations” may stand among the sales of another sheet or be left out of them: neither sales nor refunds. */
export function isCalledCancelled(sheet: Sheet, columns: readonly Column[]): boolean {
  return isCalled(CALLED_CANCELLED, sheet, columns);
}

function isCalled(name: RegExp, { sheetName, sample }: Sheet, columns: readonly Column[]): boolean {
  if (!name.test(fold(sheetName ?? '')) || names(columns, 'status', 'movement', 'cancelled')) return false;
  return !sample.some((row) => row.some((cell) => /^\s*[-−–(]\s*\d/.test(cell ?? '')));
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
