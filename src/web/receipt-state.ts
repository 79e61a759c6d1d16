import type { ShownReceipt } from './api.ts';

type Column = ShownReceipt['columns'][number];

/** A column that was read on a weak sign, or that other houses with the same export read otherwise. */
export function isDoubtful({ field, certainty }: Column): boolean {
  return certainty === 'unsure' && field !== 'ignored' && field !== 'dropped';
}

/** The order of day and month, when nothing in the file tells it. */
export function hasDoubtfulDates({ problems }: ShownReceipt): boolean {
  return problems.some(({ code }) => code === 'date-order-assumed');
}

/** Whether there is anything to ask of whoever hands the file in; of what is told once, only then. */
export function isToSay(receipt: ShownReceipt): boolean {
  if (receipt.labels === undefined) return false;
  const isOpen = receipt.columns.some(isDoubtful) || hasDoubtfulDates(receipt);
  return isOpen || receipt.labels.length > 0 || (receipt.offers ?? []).length > 0;
}
