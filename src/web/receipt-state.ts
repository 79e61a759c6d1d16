import type { ShownReceipt } from './api.ts';

type Column = ShownReceipt['columns'][number];

/** A column that was read on a weak sign, or that other houses with the same export read otherwise. */
export function isDoubtful({ field, certainty }: Column): boolean {
  return certainty === 'unsure' && field !== 'ignored' && field !== 'dropped';
}

/** An amount in doubt for its taxes alone: saying what the column is would settle nothing, comparing the total does. */
export function areTaxesDoubtful({ problems }: ShownReceipt, header: string): boolean {
  return problems.some(({ code, params }) => code === 'taxes-assumed' && params.column === header);
}

/** Columns of which a person may settle what they are; none of a receipt that is no more told. */
export function askedColumns(receipt: ShownReceipt): readonly Column[] {
  const { columns, labels, offers = [] } = receipt;
  if (labels === undefined) return [];
  return columns.filter(
    (column) =>
      column.header !== '' &&
      (offers.some(({ header }) => header === column.header) ||
        (isDoubtful(column) && !areTaxesDoubtful(receipt, column.header))),
  );
}

/** The order of day and month, when nothing in the file tells it. */
export function hasDoubtfulDates({ problems }: ShownReceipt): boolean {
  return problems.some(({ code }) => code === 'date-order-assumed');
}

/** The currency of its amounts, when the file does not write it and its system sells in several. */
export function hasDoubtfulCurrency({ problems }: ShownReceipt): boolean {
  return problems.some(({ code }) => code === 'currency-assumed');
}

/** Whether there is anything to ask of whoever hands the file in; of what is told once, only then. */
export function isToSay(receipt: ShownReceipt): boolean {
  if (receipt.labels === undefined) return false;
  if (hasDoubtfulDates(receipt) || hasDoubtfulCurrency(receipt)) return true;
  return receipt.labels.length > 0 || askedColumns(receipt).length > 0;
}
