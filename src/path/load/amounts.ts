import type { Mapping } from '#model/mapping.ts';
import { isMapped } from './mapped.ts';

/** Amounts of a whole row in minor units: net of taxes and fees, and the parts taken out. */
export type RowAmounts = {
  readonly net: string;
  readonly tax: string;
  readonly fees: string;
  readonly list: string;
};

/**
 * Expressions on a step that has `price, list_price, tax, second_tax, tax_rate, fees, discount`, signed as the file writes
 * them. Taxes come from the file’s own columns, else from the rate of the row or of the source; per row, half a cent is rounded
 * away from zero. (Québec: GST 5 % and QST 9.975 %, both on the price, so 40.00 → 45.99.)
 */
export function rowAmounts(mapping: Mapping, tickets: string): RowAmounts {
  const { per = 'row', taxes = 'none', fees = 'apart' } = mapping.source.amounts ?? {};
  const times = per === 'ticket' && tickets !== '1' ? ` * coalesce(${tickets}, 1)` : '';
  const list = isMapped(mapping, 'list-price') ? `(list_price${times})` : null;
  const gross = grossSql(mapping, times, list);
  const base = fees === 'included' ? `(${gross} - coalesce(fees, 0))` : gross;
  const { net, tax } = taxed(mapping, base, taxes);
  const before = list ?? (isMapped(mapping, 'discount') ? `(${gross} + abs(coalesce(discount, 0)))` : null);
  return { net, tax, fees: 'fees', list: before ? listSql(mapping, before, base, net) : 'null::bigint' };
}

/** The price paid; when the file gives only the price before discount and the discount, their difference. */
function grossSql(mapping: Mapping, times: string, list: string | null): string {
  const price = isMapped(mapping, 'price') ? `(price${times})` : null;
  const reduced = list && isMapped(mapping, 'discount') ? `(${list} - abs(coalesce(discount, 0)))` : null;
  if (price && reduced) return `coalesce(${price}, ${reduced})`;
  return price ?? reduced ?? 'null::bigint';
}

type Taxed = { readonly net: string; readonly tax: string };

function taxed(mapping: Mapping, base: string, taxes: 'included' | 'excluded' | 'none'): Taxed {
  const rate = rateOf(mapping);
  const stated = isMapped(mapping, 'tax', 'second-tax')
    ? '(coalesce(tax, 0) + coalesce(second_tax, 0))'
    : null;
  if (taxes === 'none') return { net: base, tax: stated ?? `(${base} * 0)` };
  if (taxes === 'excluded')
    return { net: base, tax: stated ?? (rate ? `round(${base} * ${rate})::bigint` : 'null::bigint') };
  if (stated) return { net: `(${base} - ${stated})`, tax: stated };
  if (rate === null) return { net: base, tax: 'null::bigint' };
  const net = withoutTax(base, rate);
  // A row without its rate is taken as it stands, and its taxes are unknown.
  return { net: `coalesce(${net}, ${base})`, tax: `(${base} - ${net})` };
}

/** The rate at which taxes are in the price: that of the row, else the source’s own; null when nothing tells it. */
function rateOf(mapping: Mapping): string | null {
  if (isMapped(mapping, 'tax-rate')) return 'tax_rate';
  const rate = mapping.source.amounts?.taxRate;
  return rate === undefined ? null : String(rate);
}

/** No amount of cents falls on a half after this division, so that a double rounds as exact arithmetic would. */
function withoutTax(amount: string, rate: string): string {
  return `round(${amount} / (1 + ${rate}))::bigint`;
}

/** The price before discount loses the same share to taxes and fees as the price paid; of nothing paid, none is known. */
function listSql(mapping: Mapping, list: string, base: string, net: string): string {
  const { taxes = 'none' } = mapping.source.amounts ?? {};
  const rate = rateOf(mapping);
  if (taxes !== 'included') return list;
  if (isMapped(mapping, 'tax', 'second-tax'))
    return `case when ${base} <> 0 then round(${list} * (${net} / ${base}))::bigint end`;
  return rate === null ? list : `coalesce(${withoutTax(list, rate)}, ${list})`;
}
