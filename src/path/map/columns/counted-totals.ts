import type { Sheet } from '#model/sheet.ts';
import { signOf } from '../../currency-signs.ts';
import { countsOf } from '../layout/prices-across.ts';
import type { Column } from './column.ts';
import { PAID } from './possible.ts';

/** Rows that must be there to tell, zeros apart. */
const ROWS_MIN = 2;

/**
 * The column of whole numbers that is a count although “Total” or “Net” names it as money: paid and free tickets added up,
 * those of each of the `prices`, or sold less returned. Null when nothing shows it.
 */
export function countedTotal(
  sheet: Sheet,
  columns: readonly Column[],
  prices: readonly Column[],
): Column | null {
  const whole = columns.filter(({ shape }) => shape.kind === 'integer');
  const numbers = new Map(whole.map((column) => [column, countsOf(sheet, column)]));
  const holds = (test: (row: number) => readonly [number, number]) => {
    const pairs = sheet.sample.map((_, row) => test(row)).filter(([, right]) => right !== 0);
    return pairs.length >= ROWS_MIN && pairs.every(([left, right]) => left === right);
  };
  const at = (column: Column, row: number) => numbers.get(column)?.[row] ?? 0;
  const money = whole.filter(({ matches }) => ['amount', 'net'].includes(matches[0]?.role ?? ''));
  const counts = whole.filter(({ matches }) => COUNTS.includes(matches[0]?.role ?? ''));
  for (const column of money) {
    const [first, second] = counts;
    const others = whole.filter((other) => other !== column);
    const ofPrices = (row: number) => prices.reduce((sum, price) => sum + at(price, row), 0);
    if (prices.length > 0 && holds((row) => [ofPrices(row), at(column, row)])) return column;
    if (first && second && holds((row) => [at(first, row) + at(second, row), at(column, row)])) return column;
    const parts = others.filter((one) => !isMoney(one));
    const isSumOfTwo = parts.some((one, n) =>
      parts.slice(n + 1).some((two) => holds((row) => [at(one, row) + at(two, row), at(column, row)])),
    );
    if (isSumOfTwo && isPaidOtherwise(columns, column)) return column;
    // “Ventes” beside amounts are tickets too. “Billets” less “Ventes guichet” are the “Ventes en ligne”, and no net of returns.
    for (const sold of [...counts, ...soldAmong(columns)])
      if (
        sold !== column &&
        others.some(
          (back) =>
            back !== sold &&
            !SALES.test(back.header) &&
            holds((row) => [at(sold, row) - at(back, row), at(column, row)]),
        )
      )
        return column;
  }
  return null;
}

const MONEY: readonly string[] = [
  'amount',
  'net',
  'gross',
  'unit-price',
  'list-price',
  'tax',
  'second-tax',
  'fees',
  'discount',
  'refunded-amount',
];

function isMoney({ header, matches }: Column): boolean {
  return MONEY.includes(matches[0]?.role ?? '') || signOf(header) !== null;
}

/** Another column holds the money. */
function isPaidOtherwise(columns: readonly Column[], column: Column): boolean {
  return columns.some((other) => other !== column && PAID.includes(other.matches[0]?.role ?? 'nothing'));
}

const SALES = /\b(?:ventes?|vendue?s?|sales|sold)\b/i;

/** “Ventes” over whole numbers, where what was paid stands in a column of its own. */
export function soldAmong(columns: readonly Column[]): readonly Column[] {
  const isPaid = columns.some(
    ({ matches, shape }) => shape.kind === 'amount' && PAID.includes(matches[0]?.role ?? 'nothing'),
  );
  return isPaid
    ? columns.filter(
        ({ header, shape }) => shape.kind === 'integer' && SALES.test(header) && signOf(header) === null,
      )
    : [];
}

/** “Ventes” before “Montant”, where nothing else counts tickets: the whole numbers beside the amounts. */
export function soldBesideAmount(columns: readonly Column[]): Column | null {
  const roles = columns.map(({ matches }) => matches[0]?.role ?? 'nothing');
  if (roles.some((role) => [...COUNTS, 'ticket-id'].includes(role))) return null;
  const money = columns.filter((_, n) => PAID.includes(roles[n] ?? 'nothing'));
  const isWhole = ({ header, shape }: Column) =>
    shape.kind === 'integer' && SALES.test(header) && signOf(header) === null;
  const isAmount = ({ header, shape }: Column) => shape.kind === 'amount' || signOf(header) !== null;
  const [sold, another] = money.filter(isWhole);
  return sold !== undefined && another === undefined && money.some((one) => one !== sold && isAmount(one))
    ? sold
    : null;
}

const COUNTS: readonly string[] = ['quantity', 'paid-quantity', 'free-quantity'];
