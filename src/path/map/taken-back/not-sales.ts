import { fold } from '#model/fold.ts';
import type { Column } from '../columns/column.ts';
import { names } from '../columns/columns.ts';

const PAYMENT = /\b(?:paiements?|payments?|encaissements?|versements?|depots?|payouts?|settlements?)\b/;

/** Amounts and how they were paid, and not a word of what was bought: a ticket a row would be invented. */
export function isPaymentsAlone(columns: readonly Column[]): boolean {
  const isPayment = columns.some(({ header }) => PAYMENT.test(fold(header)));
  const tells = names(
    columns,
    'performance-id',
    'performance-title',
    'performed',
    'product-type',
    'price-type',
    'ticket-id',
    'quantity',
    'paid-quantity',
    'free-quantity',
    'name',
  );
  return isPayment && !tells;
}
