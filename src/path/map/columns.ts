import type { Sheet } from '#model/sheet.ts';

import { type HeaderMatch, matchHeader, type TaxWord, taxWord } from './header-match.ts';
import type { Role } from './header-words.ts';
import { type Shape, type ShapeKind, shapeOf } from './shapes.ts';

/** A column of an unknown table: what its header says and what its values look like. */
export type Column = {
  readonly index: number;
  readonly header: string;
  readonly shape: Shape;
  /** Roles that the header names and the values do not deny, the most likely first. */
  readonly matches: readonly HeaderMatch[];
  readonly taxWord: TaxWord;
};

export function columnsOf(sheet: Sheet): readonly Column[] {
  return sheet.header.map((header, index) => {
    const shape = shapeOf(sheet, index);
    const matches = [...matchHeader(header), ...matchValues(shape)].filter(({ role }) =>
      isPossible(role, shape),
    );
    return { index, header, shape, matches, taxWord: taxWord(header) };
  });
}

/** Values that say by themselves what they are. */
function matchValues(shape: Shape): readonly HeaderMatch[] {
  const role =
    shape.kind === 'email' || shape.kind === 'postal-code' || shape.kind === 'phone' ? shape.kind : null;
  if (role === null || shape.filled === 0) return [];
  return [{ role, word: '', score: 0.75, certainty: 'likely' }];
}

const NUMBERS: readonly ShapeKind[] = ['integer', 'amount', 'empty'];
const DATES: readonly ShapeKind[] = ['datetime', 'date', 'integer', 'empty'];
const WHOLE_DATES: readonly ShapeKind[] = ['datetime', 'date'];
const TIMES: readonly ShapeKind[] = ['time', 'integer', 'empty'];
const WORDS: readonly ShapeKind[] = ['text', 'boolean', 'integer', 'weekday', 'empty'];

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
  'first-name': ['text', 'empty'],
  'last-name': ['text', 'empty'],
  'full-name': ['text', 'empty'],
  'birth-year': ['integer', 'empty'],
  scanned: ['integer', 'boolean', 'text', 'datetime', 'empty'],
  currency: ['text', 'empty'],
  name: ['text', 'code', 'empty'],
};

function isPossible(role: Role, shape: Shape): boolean {
  return POSSIBLE[role]?.includes(shape.kind) ?? true;
}

/** The columns that name a role, those that name it best first. */
export function naming(columns: readonly Column[], role: Role): readonly Column[] {
  const score = (column: Column) => column.matches.find((match) => match.role === role)?.score ?? 0;
  return columns.filter((column) => score(column) > 0).sort((a, b) => score(b) - score(a));
}

/** Whether a column names a role first of all, or as well as any other. */
export function names(columns: readonly Column[], ...roles: readonly Role[]): boolean {
  return columns.some(({ matches }) => {
    const best = matches[0]?.score ?? 0;
    return matches.some(({ role, score }) => score >= best - 0.01 && score > 0.6 && roles.includes(role));
  });
}
