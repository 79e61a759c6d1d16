import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Source, SourceKind } from '#model/source.ts';

import type { Column } from '../columns/column.ts';
import type { Role } from '../columns/header-words.ts';
import type { Roles } from '../columns/roles.ts';
import { withoutGifts } from './gifts.ts';
import { type Numbers, QUEBEC_TAX_RATE } from './numbers.ts';
import { isOfWholeOrder } from './order-amount.ts';
import { provedUnit } from './proved-unit.ts';
import { type Context, type Relation, readTaxes, type TaxReading } from './taxes.ts';

export type Money = {
  /** The column that is the price, if any. */
  readonly price: number | null;
  readonly amounts: NonNullable<Source['amounts']>;
  /** What says so, for people. */
  readonly relation: Relation | null;
  /** Nothing says whether taxes are in the price. */
  readonly areTaxesAssumed: boolean;
  /** Fees are in the price, and nothing says how much. */
  readonly areFeesUnknown: boolean;
  /** The price is that of the whole order, said again on each of its rows, which share it. */
  readonly isOfOrder: boolean;
};

type MoneyAsked = {
  readonly kind: SourceKind;
  readonly roles: Roles;
  readonly numbers: Numbers;
};

/** Decides which column is the price, of one ticket or of the row, with or without taxes and fees. */
export function readMoney(
  sheet: Sheet,
  columns: readonly Column[],
  { kind, roles, numbers }: MoneyAsked,
): Money {
  const at = (role: Role) => columns.find(({ index }) => roles.get(index)?.role === role);
  const [unit, amount, net, gross] = [at('unit-price'), at('amount'), at('net'), at('gross')];
  const proved = provedUnit(columns, at, numbers);
  const ofRow = amount !== undefined && !isOfWholeOrder(sheet, amount, at('order-id')) ? amount : undefined;
  const paid = paidOf(net, at, numbers);
  const found =
    // Totals have no refunds of their own to be taken off.
    (kind === 'movements' ? wholeOf(net, at, numbers) : undefined) ??
    paid?.column ??
    beforeCommission(net, at, numbers) ??
    net ??
    (proved === null ? undefined : unit) ??
    ofRow ??
    gross ??
    unit ??
    amount;
  if (found === undefined) return NO_MONEY;
  const price = withoutGifts(columns, found, numbers) ?? found;
  const per =
    price !== unit
      ? rowOrTicket(price, at('quantity'))
      : proved === null
        ? perOf(unit, at, sheet, numbers)
        : 'ticket';
  const context = { at, numbers, net, gross, amount };
  const read =
    price === paid?.column ? readPaid(sheet, paid, context) : readTaxes(sheet, price, per, context);
  const isTold = price === unit && proved !== null && proved.taxes !== null;
  const taxes = isTold ? 'excluded' : read.taxes;
  const hasFees = WITH_FEES.test(fold(price.header));
  const hasTaxColumn = at('tax') !== undefined || at('second-tax') !== undefined;
  return {
    price: price.index,
    amounts: {
      per,
      taxes,
      fees: hasFees ? 'included' : read.fees,
      unit: unitOf(price),
      ...(taxes === 'included' && !hasTaxColumn ? { taxRate: QUEBEC_TAX_RATE } : {}),
    },
    relation: read.relation ?? (price === unit ? (proved?.relation ?? null) : null),
    areTaxesAssumed: read.isAssumed && !isTold,
    areFeesUnknown: hasFees && at('fees') === undefined,
    isOfOrder: isOfWholeOrder(sheet, price, at('order-id')),
  };
}

const NO_MONEY: Money = {
  price: null,
  amounts: { per: 'row', taxes: 'none', fees: 'apart', unit: 'major' },
  relation: null,
  areTaxesAssumed: false,
  areFeesUnknown: false,
  isOfOrder: false,
};

/** “Prix (frais inclus)”. */
const WITH_FEES =
  /\b(?:frais (?:de (?:service|billetterie|gestion) )?(?:et taxes )?(?:inclus|compris)|(?:avec|incluant|comprenant|inclut|comprend) (?:les |des )?frais|fees and taxes incl(?:uded)?|(?:service )?fees? incl(?:uded)?|incl(?:uding|udes|usive of)? (?:service )?fees?|with fees)\b/;

/** `Recette (k$)`, `Revenus (en milliers)`, `Sales ($000)`. */
const THOUSANDS =
  /\bk ?(?:[$€£]|CAD\b|EUR\b|USD\b)|[$€£] ?k\b|\b(?:milliers|thousands)\b|[([] ?[$€£]? ?['’]?000s?\b/i;

function unitOf({ header, shape }: Column): Money['amounts']['unit'] {
  if (/\bcents?\b/.test(fold(header)) && shape.kind === 'integer') return 'hundredth';
  return THOUSANDS.test(header) ? 'thousands' : 'major';
}

/** “Ventes nettes” are what is left of “Ventes brutes” once refunds, said beside them, are gone: taken off there, they would be so twice. */
function wholeOf(net: Column | undefined, at: Context['at'], { of }: Numbers): Column | undefined {
  const back = at('refunded-amount');
  if (net === undefined || back === undefined) return undefined;
  const [left, refunded] = [of(net), of(back)];
  return [at('amount'), at('gross')].find((column) => {
    const whole = of(column);
    const rows = whole.map((value, row) => (value ?? 0) - Math.abs(refunded[row] ?? 0) - (left[row] ?? 0));
    return (
      refunded.some((value) => value !== null && value !== 0) && rows.every((rest) => Math.abs(rest) < 0.015)
    );
  });
}

const BEFORE_COMMISSION = /\b(?:gross|brut\w*|ventes?|sales|prix|price)\b/;

/** “Net” of the fees that the ticketing company kept is not what was paid: “Gross” is, as each row adds up. Fees on top of a sub-total are the buyer’s. */
function beforeCommission(net: Column | undefined, at: Context['at'], { of }: Numbers): Column | undefined {
  const fees = at('fees');
  if (net === undefined || fees === undefined || !/\bnet\w*\b/.test(fold(net.header))) return undefined;
  const [left, kept] = [of(net), of(fees)];
  if (!kept.some((value) => value !== null && value !== 0)) return undefined;
  const isKept = kept.every((value) => (value ?? 0) <= 0);
  return [at('gross'), at('amount')].find(
    (column) =>
      column !== undefined &&
      (isKept || BEFORE_COMMISSION.test(fold(column.header))) &&
      of(column).every(
        (value, row) =>
          value === null || Math.abs(value - Math.abs(kept[row] ?? 0) - (left[row] ?? 0)) < 0.015,
      ),
  );
}

type Paid = { readonly column: Column; readonly withTaxes: boolean; readonly withFees: boolean };

/** “Sous-total” before a discount said beside it: “Total” is what was paid, with taxes and fees or without, as each row adds up. */
function paidOf(net: Column | undefined, at: Context['at'], { of }: Numbers): Paid | undefined {
  const discount = at('discount');
  if (net === undefined || discount === undefined) return undefined;
  const [before, less, fees] = [of(net), of(discount), of(at('fees'))];
  const [tax, second] = [of(at('tax')), of(at('second-tax'))];
  if (!less.some((value) => value !== null && value !== 0)) return undefined;
  const sums = [false, true].flatMap((withTaxes) =>
    [false, true].map((withFees) => ({ withTaxes, withFees })),
  );
  for (const column of [at('amount'), at('gross')]) {
    if (column === undefined) continue;
    const paid = of(column);
    const adds = sums.find(({ withTaxes, withFees }) =>
      paid.every((value, row) => {
        const whole = before[row] ?? 0;
        const reduced = whole - Math.sign(whole) * Math.abs(less[row] ?? 0);
        const taxes = withTaxes ? (tax[row] ?? 0) + (second[row] ?? 0) : 0;
        return (
          value === null || Math.abs(value - reduced - taxes - (withFees ? (fees[row] ?? 0) : 0)) < 0.015
        );
      }),
    );
    if (adds !== undefined && paid.some((value) => value !== null)) return { column, ...adds };
  }
  return undefined;
}

function readPaid(sheet: Sheet, { column, withTaxes, withFees }: Paid, context: Context): TaxReading {
  const fees = withFees ? 'included' : 'apart';
  if (withTaxes) return { taxes: 'included', fees, relation: null, isAssumed: false };
  const hasTaxes = context.at('tax') !== undefined || context.at('second-tax') !== undefined;
  if (hasTaxes) return { taxes: 'excluded', fees, relation: null, isAssumed: false };
  return { ...readTaxes(sheet, column, 'row', context), fees };
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
