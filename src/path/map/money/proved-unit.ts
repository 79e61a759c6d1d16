import type { Column } from '../columns/column.ts';
import { naming } from '../columns/columns.ts';
import type { Role } from '../columns/header-words.ts';
import { HOLDS_MIN, type Numbers, plus, QUEBEC_TAX_RATE, times } from './numbers.ts';
import type { Context, Relation, RelationCode } from './taxes.ts';

export type Proof = { readonly relation: Relation; readonly taxes: 'excluded' | null };

type Sum = (row: number) => number | null;

/**
 * What shows that the unit price is the price alone: unit × quantity, with the taxes, the fees or both beside it, is an
 * amount of the row. A table without quantities has one ticket a row. Null when nothing shows it.
 */
export function provedUnit(columns: readonly Column[], at: Context['at'], numbers: Numbers): Proof | null {
  const unit = at('unit-price');
  if (unit === undefined) return null;
  const sums = sumsWith(unit, at, numbers);
  for (const column of new Set(['amount', 'gross', 'net'].flatMap((role) => naming(columns, role as Role)))) {
    if (column === unit) continue;
    const amounts = numbers.of(column);
    for (const { relation, taxes, sum } of sums) {
      const share = numbers.share((row) => [sum(row), amounts[row] ?? null]);
      if (share >= HOLDS_MIN)
        return { taxes, relation: { relation, header: column.header, share: Math.round(share * 100) } };
    }
  }
  return null;
}

type Reading = { readonly relation: RelationCode; readonly taxes: Proof['taxes']; readonly sum: Sum };

/** What the amount of a row may be made of, the most telling first. */
function sumsWith(unit: Column, at: Context['at'], { of }: Numbers): readonly Reading[] {
  const quantity = at('quantity');
  const [units, counts, fees] = [of(unit), of(quantity), of(at('fees'))];
  const [first, second] = [of(at('tax')), of(at('second-tax'))];
  const price: Sum = (row) =>
    quantity ? times(units[row] ?? null, counts[row] ?? null) : (units[row] ?? null);
  const tax = (row: number) => (first[row] ?? 0) + (second[row] ?? 0);
  const fee = (row: number) => fees[row] ?? 0;
  const [hasFees, hasTaxes] = [at('fees') !== undefined, at('tax') !== undefined];
  const readings: (Reading | false)[] = [
    quantityTaxed(price),
    hasTaxes && {
      relation: 'price-by-quantity-and-taxes',
      taxes: 'excluded',
      sum: (row) => plus(price(row), tax(row)),
    },
    hasFees &&
      hasTaxes && {
        relation: 'price-taxes-and-fees',
        taxes: 'excluded',
        sum: (row) => plus(price(row), tax(row) + fee(row)),
      },
    quantity !== undefined && { relation: 'price-by-quantity', taxes: null, sum: price },
    hasFees && { relation: 'price-and-fees', taxes: null, sum: (row) => plus(price(row), fee(row)) },
  ];
  return readings.filter((reading) => reading !== false);
}

function quantityTaxed(price: Sum): Reading {
  return {
    relation: 'price-by-quantity-and-taxes',
    taxes: 'excluded',
    sum: (row) => times(price(row), 1 + QUEBEC_TAX_RATE),
  };
}
