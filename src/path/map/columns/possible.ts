import type { Role } from './header-words.ts';
import type { Shape, ShapeKind } from './shapes.ts';

export const TIMED: readonly Role[] = ['performance-time', 'purchased-time', 'hour'];
export const DATED: readonly Role[] = [
  'performed',
  'purchased',
  'moved-at',
  'on-sale-at',
  'answered-at',
  'day',
];
/** What was paid for the tickets of a line; of one ticket, the unit price. */
export const PAID: readonly Role[] = ['amount', 'net', 'gross'];
export const PRICES: readonly Role[] = [...PAID, 'unit-price'];

const NUMBERS: readonly ShapeKind[] = ['integer', 'amount', 'empty'];
const DATES: readonly ShapeKind[] = ['datetime', 'date', 'integer', 'empty'];
export const WHOLE_DATES: readonly ShapeKind[] = ['datetime', 'date'];
const TIMES: readonly ShapeKind[] = ['time', 'integer', 'empty'];
const WORDS: readonly ShapeKind[] = ['text', 'boolean', 'integer', 'weekday', 'empty'];

const IDS: readonly Role[] = ['order-id', 'ticket-id', 'performance-id', 'production-id', 'customer-id'];

/** The kinds of value that a role can have; a role not named here can have any. */
const POSSIBLE: Readonly<Partial<Record<Role, readonly ShapeKind[]>>> = {
  quantity: NUMBERS,
  'paid-quantity': NUMBERS,
  'free-quantity': NUMBERS,
  'capacity-physical': NUMBERS,
  'capacity-saleable': NUMBERS,
  'capacity-on-sale': NUMBERS,
  'unit-price': NUMBERS,
  amount: NUMBERS,
  net: NUMBERS,
  gross: NUMBERS,
  tax: NUMBERS,
  'second-tax': NUMBERS,
  fees: NUMBERS,
  'list-price': NUMBERS,
  discount: NUMBERS,
  'refunded-amount': NUMBERS,
  weight: NUMBERS,
  performed: WHOLE_DATES,
  purchased: DATES,
  'moved-at': DATES,
  'on-sale-at': DATES,
  'answered-at': DATES,
  'birth-date': DATES,
  'period-start': DATES,
  'period-end': DATES,
  'performance-time': TIMES,
  'purchased-time': TIMES,
  hour: TIMES,
  day: DATES,
  email: ['email', 'empty'],
  'postal-code': ['postal-code', 'text', 'integer', 'empty'],
  'price-type': ['text', 'boolean', 'empty'],
  channel: WORDS,
  status: WORDS,
  cancelled: ['boolean', 'integer', 'empty'],
  movement: WORDS,
  discipline: ['text', 'empty'],
  'target-audience': ['text', 'empty'],
  venue: ['text', 'empty'],
  'venue-kind': ['text', 'empty'],
  municipality: ['text', 'empty'],
  presenter: ['text', 'empty'],
  seller: ['text', 'empty'],
  producer: ['text', 'empty'],
  'performance-title': ['text', 'empty'],
  company: ['text', 'code', 'empty'],
  'first-name': ['text', 'empty'],
  'last-name': ['text', 'empty'],
  'full-name': ['text', 'empty'],
  'birth-year': ['integer', 'empty'],
  scanned: ['integer', 'boolean', 'text', 'datetime', 'empty'],
  currency: ['text', 'empty'],
  name: ['text', 'code', 'empty'],
};

/** Whether a column of that look can have the role. */
export function isPossible(role: Role, shape: Shape): boolean {
  if (IDS.includes(role) && isWorded(shape)) return false;
  return POSSIBLE[role]?.includes(shape.kind) ?? true;
}

/** Whether it holds amounts or counts. */
export function isOfNumbers(role: Role): boolean {
  return POSSIBLE[role] === NUMBERS;
}

/** Texts of several words are nobody’s number. */
export function isWorded({ kind, worded }: Shape): boolean {
  return kind === 'text' && worded > 0.5;
}
