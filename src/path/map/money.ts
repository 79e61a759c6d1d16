import type { Sheet } from '#model/sheet.ts';
import type { Source } from '#model/source.ts';

import { type Column, naming } from './columns.ts';
import type { Role } from './header-words.ts';
import { HOLDS_MIN, type Numbers, plus, QUEBEC_TAX_RATE, readNumbers, times } from './numbers.ts';
import type { Roles } from './roles.ts';
import { type Context, type Relation, type RelationCode, readTaxes } from './taxes.ts';

export type Money = {
  /** The column that is the price, if any. */
  readonly price: number | null;
  readonly amounts: NonNullable<Source['amounts']>;
  /** What says so, for people. */
  readonly relation: Relation | null;
  /** Nothing says whether taxes are in the price. */
  readonly areTaxesAssumed: boolean;
};

/** Decides which column is the price, of one ticket or of the row, with or without taxes and fees. */
export function readMoney(
  sheet: Sheet,
  columns: readonly Column[],
  roles: Roles,
  decimal: 'point' | 'comma',
): Money {
  const at = (role: Role) => columns.find(({ index }) => roles.get(index)?.role === role);
  const numbers = readNumbers(sheet, decimal);
  const [unit, amount, net, gross] = [at('unit-price'), at('amount'), at('net'), at('gross')];
  const proved = provedUnit(columns, at, numbers);
  const price = net ?? (proved === null ? undefined : unit) ?? amount ?? gross ?? unit;
  if (price === undefined)
    return { price: null, amounts: NO_AMOUNTS, relation: null, areTaxesAssumed: false };
  const per =
    price !== unit
      ? rowOrTicket(price, at('quantity'))
      : proved === null
        ? perOf(unit, at, sheet, numbers)
        : 'ticket';
  const read = readTaxes(sheet, price, per, { at, numbers, net, gross, amount });
  const isTold = price === unit && proved !== null && proved.taxes !== null;
  const taxes = isTold ? 'excluded' : read.taxes;
  const hasTaxColumn = at('tax') !== undefined || at('second-tax') !== undefined;
  return {
    price: price.index,
    amounts: {
      per,
      taxes,
      fees: read.fees,
      unit: 'major',
      ...(taxes === 'included' && !hasTaxColumn ? { taxRate: QUEBEC_TAX_RATE } : {}),
    },
    relation: read.relation ?? (price === unit ? (proved?.relation ?? null) : null),
    areTaxesAssumed: read.isAssumed && !isTold,
  };
}

const NO_AMOUNTS: NonNullable<Source['amounts']> = {
  per: 'row',
  taxes: 'none',
  fees: 'apart',
  unit: 'major',
};

/** The unit price, when unit × quantity is an amount of the row, with or without taxes: then it holds nothing more. */
function provedUnit(columns: readonly Column[], at: Context['at'], { of, share }: Numbers): Proof | null {
  const [unit, quantity] = [at('unit-price'), at('quantity')];
  if (unit === undefined || quantity === undefined) return null;
  const [units, counts] = [of(unit), of(quantity)];
  const [first, second] = [of(at('tax')), of(at('second-tax'))];
  const hasTaxes = at('tax') !== undefined;
  const product = (row: number) => times(units[row] ?? null, counts[row] ?? null);
  for (const column of new Set(['amount', 'gross', 'net'].flatMap((role) => naming(columns, role as Role)))) {
    if (column === unit) continue;
    const amounts = of(column);
    const holds = (factor: (row: number) => number | null) =>
      share((row) => [factor(row), amounts[row] ?? null]);
    const taxed = holds((row) => times(product(row), 1 + QUEBEC_TAX_RATE));
    if (taxed >= HOLDS_MIN) return proof('price-by-quantity-and-taxes', column, 'excluded', taxed);
    const plusTax = hasTaxes ? holds((row) => plus(product(row), (first[row] ?? 0) + (second[row] ?? 0))) : 0;
    if (plusTax >= HOLDS_MIN) return proof('price-by-quantity-and-taxes', column, 'excluded', plusTax);
    const plain = holds(product);
    if (plain >= HOLDS_MIN) return proof('price-by-quantity', column, null, plain);
  }
  return null;
}

type Proof = { readonly relation: Relation; readonly taxes: 'excluded' | null };

function proof(relation: RelationCode, { header }: Column, taxes: Proof['taxes'], share: number): Proof {
  return { taxes, relation: { relation, header, share: Math.round(share * 100) } };
}

function rowOrTicket(price: Column, quantity: Column | undefined): 'row' | 'ticket' {
  return quantity === undefined || !/\b(?:unitaire|unit|each|par billet|per ticket)\b/i.test(price.header)
    ? 'row'
    : 'ticket';
}

/** “Prix” beside a quantity: of the row when, for one price type, it grows with the quantity. */
function perOf(unit: Column | undefined, at: Context['at'], sheet: Sheet, { of }: Numbers): 'row' | 'ticket' {
  const [quantity, type] = [at('quantity'), at('price-type')];
  if (unit === undefined || quantity === undefined) return 'ticket';
  if (/unit|each|par billet|per ticket|du billet/i.test(unit.header)) return 'ticket';
  const [prices, counts] = [of(unit), of(quantity)];
  const perTicket = new Map<string, Set<string>>();
  const perRow = new Map<string, Set<string>>();
  for (const [row, cells] of sheet.sample.entries()) {
    const [price, count] = [prices[row] ?? null, counts[row] ?? null];
    if (price === null || count === null || count === 0 || price === 0) continue;
    const key = type === undefined ? '' : (cells[type.index] ?? '');
    const add = (into: Map<string, Set<string>>, value: number) =>
      into.set(key, (into.get(key) ?? new Set()).add(value.toFixed(2)));
    add(perTicket, price);
    add(perRow, price / count);
  }
  const distinct = (of: Map<string, Set<string>>) => [...of.values()].reduce((sum, set) => sum + set.size, 0);
  return distinct(perRow) < distinct(perTicket) ? 'row' : 'ticket';
}
