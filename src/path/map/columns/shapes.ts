import { fold } from '#model/fold.ts';
import type { Sheet } from '#model/sheet.ts';
import { TOTAL_BEGINS } from '#sources/total-word.ts';
import { dateForm } from '../dates/date-forms.ts';
import { isAmount, isFree } from '../money/amounts.ts';

export type ShapeKind =
  | 'email'
  | 'postal-code'
  | 'phone'
  | 'datetime'
  | 'date'
  | 'time'
  | 'integer'
  | 'amount'
  | 'boolean'
  | 'weekday'
  | 'code'
  | 'text'
  | 'empty';

/** What the values of a column look like. */
export type Shape = {
  readonly kind: ShapeKind;
  /** Share (0–1) of the filled cells that look so. */
  readonly share: number;
  readonly filled: number;
  readonly distinct: number;
  /** Mean length of the filled cells, in characters. */
  readonly length: number;
  /** Share (0–1) of the filled cells that are numbers. */
  readonly numeric: number;
  /** Share (0–1) of the filled cells that are a number and what it counts: “2 billets”. */
  readonly counting: number;
  /** Share (0–1) of the filled cells that are of several words. */
  readonly worded: number;
};

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}$/i;
const CANADIAN_POSTAL_CODE = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z](?:[ -]?\d[ABCEGHJ-NPRSTV-Z]\d)?$/i;
const PHONE = /^\+?1?[-. ]?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?:\s*(?:x|poste)\s*\d+)?$/;
const WEEKDAYS = new Set(
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday lun mar mer jeu ven sam dim mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);
/** “Refunded?” may also be answered “Partial”. */
const BOOLEANS = new Set(
  'oui non yes no true false vrai faux y n o x partial partially partiel partielle partiellement'.split(' '),
);

/** A column looks like a kind when nearly all of its filled cells do. */
const SHARE_MIN = 0.8;

/** Stands for nothing, as a spreadsheet writes 0 in accounts: `-   $`. */
const DASH = /^[$€]?\s*[-–—]\s*[$€]?$/;

export function shapeOf(sheet: Sheet, column: number): Shape {
  const cells = sheet.sample.flatMap((row) => {
    const cell = row[column]?.trim() ?? '';
    return cell === '' || DASH.test(cell) ? [] : [cell];
  });
  const counts = new Map<ShapeKind, number>();
  for (const cell of cells) {
    const kind = kindOf(cell);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const facts = {
    filled: cells.length,
    distinct: new Set(cells).size,
    numeric: cells.filter(isAmount).length / Math.max(1, cells.length),
    counting: cells.filter((cell) => /^\d+\s+\p{L}+$/u.test(cell)).length / Math.max(1, cells.length),
    worded: cells.filter((cell) => /\S\s+\S/.test(cell)).length / Math.max(1, cells.length),
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
  };
  if (cells.length === 0) return { kind: 'empty', share: 1, ...facts };
  const share = (...kinds: readonly ShapeKind[]) =>
    kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / cells.length;
  for (const kind of [
    'email',
    'postal-code',
    'phone',
    'weekday',
    'boolean',
    'time',
    'integer',
    'code',
  ] as const)
    if (share(kind) >= SHARE_MIN) return { kind, share: share(kind), ...facts };
  const free = cells.filter(isFree).length / cells.length;
  const priced = share('amount', 'integer') + (share('amount', 'integer') > free ? free : 0);
  if (priced >= SHARE_MIN) return { kind: 'amount', share: priced, ...facts };
  const dated = share('datetime', 'date');
  if (dated >= SHARE_MIN)
    return { kind: share('datetime') > 0.2 ? 'datetime' : 'date', share: dated, ...facts };
  return { kind: 'text', share: 1, ...facts };
}

const SERIAL_DAY = /^[2-6]\d{4}(?:[.,]\d+)?$/;
const NUMBERED_DAYS = [SERIAL_DAY, /^1\d{9}$/, /^1\d{12}$/, /^20[0-4]\d[01]\d[0-3]\d(?:\d{4}(?:\d\d)?)?$/];
const IS_TOTAL = new RegExp(`^${TOTAL_BEGINS}`, 'i');

/** Days and times written as a number, under the name of a date: as a spreadsheet counts them (`45730,8125`), since 1970, `20250704`. */
export function asNumberedDays(sheet: Sheet, column: number, shape: Shape): Shape {
  if (shape.kind !== 'amount' && shape.kind !== 'integer') return shape;
  const cells = sheet.sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length === 0 || !NUMBERED_DAYS.some((days) => cells.every((cell) => days.test(cell))))
    return shape;
  return { ...shape, kind: cells.some((cell) => /[.,]|^\d{9}/.test(cell)) ? 'datetime' : 'date' };
}

/** Share of the filled cells that are dates, as a spreadsheet counts days among them, and that have an hour; what names a total aside. */
export function datedShare(sheet: Sheet, column: number): { readonly share: number; readonly timed: number } {
  const cells = sheet.sample
    .map((row) => row[column]?.trim() ?? '')
    .filter((cell) => cell !== '' && !IS_TOTAL.test(cell));
  const dated = cells.flatMap((cell) => {
    if (/^\d+(?:[.,]\d+)?$/.test(cell)) return SERIAL_DAY.test(cell) ? { isTimed: /[.,]/.test(cell) } : [];
    const form = dateForm(cell);
    return form?.hasDate ? { isTimed: form.hasTime } : [];
  });
  const all = Math.max(1, cells.length);
  return { share: dated.length / all, timed: dated.filter(({ isTimed }) => isTimed).length / all };
}

function kindOf(cell: string): ShapeKind {
  if (EMAIL.test(cell)) return 'email';
  if (CANADIAN_POSTAL_CODE.test(cell)) return 'postal-code';
  if (PHONE.test(cell)) return 'phone';
  const folded = fold(cell);
  if (WEEKDAYS.has(folded)) return 'weekday';
  if (BOOLEANS.has(folded)) return 'boolean';
  if (/^[-+]?\d{1,18}$/.test(cell)) return 'integer';
  if (/^#\d+$/.test(cell)) return 'code';
  const date = dateForm(cell);
  // A lone number may be a year or a serial day, and is a number first.
  if (date !== null && !/^\d+(?:[.,]\d+)?$/.test(cell))
    return date.hasDate ? (date.hasTime ? 'datetime' : 'date') : 'time';
  return isAmount(cell) ? 'amount' : 'text';
}
