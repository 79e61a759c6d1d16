import type { Sheet } from '#model/sheet.ts';

import type { Column } from '../columns/column.ts';
import { taxWord } from '../columns/header-match.ts';
import type { Role } from '../columns/header-words.ts';
import { HOLDS_MIN, type Numbers, plus, QUEBEC_TAX_RATE, times } from './numbers.ts';

/** A relation between columns, with the share of rows (in %) where it holds. */
export type Relation = { readonly relation: RelationCode; readonly header: string; readonly share: number };

export type RelationCode =
  | 'net-and-taxes'
  | 'net-taxes-and-fees'
  | 'taxes-on-price'
  | 'taxes-in-price'
  | 'taxes-and-fees-in-price'
  | 'gst-on-price'
  | 'price-by-quantity'
  | 'price-by-quantity-and-taxes'
  | 'price-and-fees'
  | 'price-taxes-and-fees';

export type TaxReading = {
  readonly taxes: 'included' | 'excluded' | 'none';
  readonly fees: 'included' | 'apart';
  readonly relation: Relation | null;
  readonly isAssumed: boolean;
};

export type Context = {
  readonly at: (role: Role) => Column | undefined;
  readonly numbers: Numbers;
  readonly net: Column | undefined;
  readonly gross: Column | undefined;
  readonly amount: Column | undefined;
};

/** Whether taxes and fees are in the price: by what headers and titles say, else by arithmetic, else by round prices. */
export function readTaxes(sheet: Sheet, price: Column, per: 'row' | 'ticket', context: Context): TaxReading {
  const proved = byArithmetic(price, per, context);
  if (proved !== null) return { ...proved, isAssumed: false };
  const said = price.taxWord ?? taxWord(sheet.preamble.flat().join(' '));
  if (said !== null) return { taxes: said, fees: 'apart', relation: null, isAssumed: false };
  if (price === context.net) return { taxes: 'excluded', fees: 'apart', relation: null, isAssumed: false };
  if (price === context.gross && /brut|gross/i.test(price.header) === false)
    return { taxes: 'included', fees: 'apart', relation: null, isAssumed: false };
  const taxes = areRoundWithoutTax(context.numbers.of(price)) ? 'included' : 'excluded';
  return { taxes, fees: 'apart', relation: null, isAssumed: true };
}

type TaxProof = Omit<TaxReading, 'isAssumed'>;

function byArithmetic(
  price: Column,
  per: 'row' | 'ticket',
  { at, numbers, net, gross, amount }: Context,
): TaxProof | null {
  const { of, share } = numbers;
  const counts = of(at('quantity'));
  const prices = of(price).map((value, row) =>
    per === 'ticket' && at('quantity') !== undefined ? times(value, counts[row] ?? null) : value,
  );
  const [first, second, fees] = [of(at('tax')), of(at('second-tax')), of(at('fees'))];
  if (at('tax') === undefined && at('second-tax') === undefined) return null;
  const tax = prices.map((_, row) => (first[row] ?? 0) + (second[row] ?? 0));
  const total = of(gross ?? (amount === price ? undefined : amount));
  const rules: readonly (readonly [
    relation: RelationCode,
    reading: Pick<TaxProof, 'taxes' | 'fees'>,
    left: (row: number) => number | null,
    right: (row: number) => number | null,
  ])[] = [
    [
      'net-and-taxes',
      { taxes: 'excluded', fees: 'apart' },
      (row) => plus(prices[row], tax[row] ?? 0),
      (row) => (price === gross ? null : (total[row] ?? null)),
    ],
    [
      'net-taxes-and-fees',
      { taxes: 'excluded', fees: 'apart' },
      (row) => plus(prices[row], (tax[row] ?? 0) + (fees[row] ?? 0)),
      (row) => (price === gross ? null : (total[row] ?? null)),
    ],
    [
      'taxes-on-price',
      { taxes: 'excluded', fees: 'apart' },
      (row) => times(prices[row] ?? null, QUEBEC_TAX_RATE),
      (row) => tax[row] ?? null,
    ],
    [
      'taxes-in-price',
      { taxes: 'included', fees: 'apart' },
      (row) => times(plus(prices[row], -(tax[row] ?? 0)), QUEBEC_TAX_RATE),
      (row) => tax[row] ?? null,
    ],
    [
      'taxes-and-fees-in-price',
      { taxes: 'included', fees: 'included' },
      (row) => times(plus(prices[row], -(tax[row] ?? 0) - (fees[row] ?? 0)), QUEBEC_TAX_RATE),
      (row) => tax[row] ?? null,
    ],
    [
      'gst-on-price',
      { taxes: 'excluded', fees: 'apart' },
      (row) => times(prices[row] ?? null, 0.05),
      (row) => first[row] ?? null,
    ],
  ];
  for (const [relation, reading, left, right] of rules) {
    const holds = share((row) => [left(row), right(row)]);
    if (holds >= HOLDS_MIN)
      return { ...reading, relation: { relation, header: price.header, share: Math.round(holds * 100) } };
  }
  return net === price ? { taxes: 'excluded', fees: 'apart', relation: null } : null;
}

const PRICES_MIN = 4;

/** Prices with taxes, such as 45.99, are round once the taxes are taken off, and are not as they stand. */
function areRoundWithoutTax(values: readonly (number | null)[]): boolean {
  const prices = [...new Set(values.filter((value) => value !== null && value > 0))] as number[];
  if (prices.length < PRICES_MIN) return false;
  const isRound = (value: number) => Math.abs(value * 4 - Math.round(value * 4)) < 0.03;
  const asTheyStand = prices.filter(isRound).length;
  const withoutTax = prices.filter((price) => isRound(price / (1 + QUEBEC_TAX_RATE))).length;
  return withoutTax > prices.length * 0.7 && withoutTax > 2 * asTheyStand;
}
