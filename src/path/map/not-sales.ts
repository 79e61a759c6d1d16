import { fold } from '#model/fold.ts';

import { type Column, names } from './columns.ts';

const MONTH =
  /^(?:janv?|janvier|january|fev|fevr|fevrier|feb|february|mars?|march|avr|avril|apr|april|mai|may|juin|june?|juil|juillet|july?|aout|aug|august|sept?|septembre|september|oct|octobre|october|nov|novembre|november|dec|decembre|december)(?: \d{4})?$/;

const MONTHS_MIN = 3;

/** A cross-table: a column a month, and what is counted in the cells. */
export function hasMonthsAcross(columns: readonly Column[]): boolean {
  const isMonth = ({ header, shape }: Column) =>
    MONTH.test(fold(header)) && ['integer', 'amount', 'empty'].includes(shape.kind);
  return columns.filter(isMonth).length >= MONTHS_MIN;
}

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
