import type { Sheet } from '#model/sheet.ts';
import type { Source } from '#model/source.ts';

import { parseAmount } from './amounts.ts';
import type { Column } from './columns.ts';
import { taxWord } from './header-match.ts';
import type { Role } from './header-words.ts';
import type { Roles } from './roles.ts';

/** GST of 5 % and QST of 9.975 %, both on the price (Revenu Québec). */
export const QUEBEC_TAX_RATE = 0.14975;

export type Money = {
  /** The column that is the price, if any. */
  readonly price: number | null;
  readonly amounts: NonNullable<Source['amounts']>;
  /** What says so, for people: a relation between columns with the share of rows where it holds. */
  readonly relation: { readonly text: string; readonly share: number } | null;
  /** Nothing says whether taxes are in the price. */
  readonly areTaxesAssumed: boolean;
};

type Numbers = {
  readonly of: (column: Column | undefined) => readonly (number | null)[];
  /** Share of the rows that have all the values and on which the relation holds to the cent. */
  readonly share: (test: (row: number) => readonly [left: number | null, right: number | null]) => number;
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
  const price = net ?? unitIfWhole(unit, amount ?? gross, at('quantity'), numbers) ?? amount ?? gross ?? unit;
  if (price === undefined)
    return { price: null, amounts: NO_AMOUNTS, relation: null, areTaxesAssumed: false };
  const per =
    price === unit
      ? perOf(unit, at('quantity'), at('price-type'), sheet, numbers)
      : rowOrTicket(price, at('quantity'));
  const tax = readTaxes(sheet, price, per, { at, numbers, net, gross, amount });
  const hasTaxColumn = at('tax') !== undefined || at('second-tax') !== undefined;
  return {
    price: price.index,
    amounts: {
      per,
      taxes: tax.taxes,
      fees: tax.fees,
      unit: 'major',
      ...(tax.taxes === 'included' && !hasTaxColumn ? { taxRate: QUEBEC_TAX_RATE } : {}),
    },
    relation: tax.relation,
    areTaxesAssumed: tax.isAssumed,
  };
}

const NO_AMOUNTS: NonNullable<Source['amounts']> = {
  per: 'row',
  taxes: 'none',
  fees: 'apart',
  unit: 'major',
};

const HOLDS_MIN = 0.9;

function readNumbers(sheet: Sheet, decimal: 'point' | 'comma'): Numbers {
  const cache = new Map<number, readonly (number | null)[]>();
  const of = (column: Column | undefined) => {
    if (column === undefined) return sheet.sample.map(() => null);
    const known = cache.get(column.index);
    if (known !== undefined) return known;
    const read = sheet.sample.map((row) => parseAmount(row[column.index] ?? '', decimal));
    cache.set(column.index, read);
    return read;
  };
  const share: Numbers['share'] = (test) => {
    const pairs = sheet.sample
      .map((_, row) => test(row))
      .filter(([left, right]) => left !== null && right !== null && right !== 0);
    const holding = pairs.filter(
      ([left, right]) =>
        Math.abs((left ?? 0) - (right ?? 0)) <= 0.015 * Math.max(1, Math.abs(right ?? 0) / 100),
    );
    return pairs.length < 3 ? 0 : holding.length / pairs.length;
  };
  return { of, share };
}

/** The unit price, when unit × quantity is the other amount (so that the row’s total holds nothing more). */
function unitIfWhole(
  unit: Column | undefined,
  other: Column | undefined,
  quantity: Column | undefined,
  { of, share }: Numbers,
): Column | undefined {
  if (unit === undefined || other === undefined) return unit;
  const [units, others, counts] = [of(unit), of(other), of(quantity)];
  const product = (row: number) =>
    times(units[row] ?? null, quantity === undefined ? 1 : (counts[row] ?? null));
  return share((row) => [product(row), others[row] ?? null]) >= HOLDS_MIN ||
    share((row) => [times(product(row), 1 + QUEBEC_TAX_RATE), others[row] ?? null]) >= HOLDS_MIN
    ? unit
    : undefined;
}

function rowOrTicket(price: Column, quantity: Column | undefined): 'row' | 'ticket' {
  return quantity === undefined || !/\b(?:unitaire|unit|each|par billet|per ticket)\b/i.test(price.header)
    ? 'row'
    : 'ticket';
}

/** “Prix” beside a quantity: of the row when, for one price type, it grows with the quantity. */
function perOf(
  unit: Column | undefined,
  quantity: Column | undefined,
  type: Column | undefined,
  sheet: Sheet,
  { of }: Numbers,
): 'row' | 'ticket' {
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

type TaxReading = {
  readonly taxes: 'included' | 'excluded' | 'none';
  readonly fees: 'included' | 'apart';
  readonly relation: Money['relation'];
  readonly isAssumed: boolean;
};

type Context = {
  readonly at: (role: Role) => Column | undefined;
  readonly numbers: Numbers;
  readonly net: Column | undefined;
  readonly gross: Column | undefined;
  readonly amount: Column | undefined;
};

/** Whether taxes and fees are in the price: by what headers and titles say, else by arithmetic, else by round prices. */
function readTaxes(sheet: Sheet, price: Column, per: 'row' | 'ticket', context: Context): TaxReading {
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

type Proof = Omit<TaxReading, 'isAssumed'>;

function byArithmetic(
  price: Column,
  per: 'row' | 'ticket',
  { at, numbers, net, gross, amount }: Context,
): Proof | null {
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
    text: string,
    reading: Pick<Proof, 'taxes' | 'fees'>,
    left: (row: number) => number | null,
    right: (row: number) => number | null,
  ])[] = [
    [
      'net + taxes = total',
      { taxes: 'excluded', fees: 'apart' },
      (row) => plus(prices[row], tax[row] ?? 0),
      (row) => (price === gross ? null : (total[row] ?? null)),
    ],
    [
      'net + taxes + frais = total',
      { taxes: 'excluded', fees: 'apart' },
      (row) => plus(prices[row], (tax[row] ?? 0) + (fees[row] ?? 0)),
      (row) => (price === gross ? null : (total[row] ?? null)),
    ],
    [
      'taxes = 14,975 % × prix',
      { taxes: 'excluded', fees: 'apart' },
      (row) => times(prices[row] ?? null, QUEBEC_TAX_RATE),
      (row) => tax[row] ?? null,
    ],
    [
      'taxes = 14,975 % × (prix − taxes)',
      { taxes: 'included', fees: 'apart' },
      (row) => times(plus(prices[row], -(tax[row] ?? 0)), QUEBEC_TAX_RATE),
      (row) => tax[row] ?? null,
    ],
    [
      'taxes = 14,975 % × (prix − taxes − frais)',
      { taxes: 'included', fees: 'included' },
      (row) => times(plus(prices[row], -(tax[row] ?? 0) - (fees[row] ?? 0)), QUEBEC_TAX_RATE),
      (row) => tax[row] ?? null,
    ],
    [
      'TPS = 5 % × prix',
      { taxes: 'excluded', fees: 'apart' },
      (row) => times(prices[row] ?? null, 0.05),
      (row) => first[row] ?? null,
    ],
  ];
  for (const [text, reading, left, right] of rules) {
    const holds = share((row) => [left(row), right(row)]);
    if (holds >= HOLDS_MIN) return { ...reading, relation: { text, share: Math.round(holds * 100) } };
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

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

function plus(a: number | null | undefined, b: number): number | null {
  return a === null || a === undefined ? null : a + b;
}
