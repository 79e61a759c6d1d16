import { problem } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';

import type { Column } from '../columns/column.ts';
import { matchHeader } from '../columns/header-match.ts';
import { saysDates, saysNumbers } from '../columns/looks.ts';
import { datedShare } from '../columns/shapes.ts';
import type { Money } from '../money/money.ts';

type Bound = Readonly<Partial<Record<Field, number>>>;

/** Fewer cells than this that are no number are told by the rows set aside alone. */
const TOLD_ABOVE_PERCENT = 20;

/** What nothing says of the price. */
export function moneyDoubts(columns: readonly Column[], money: Money): readonly Problem[] {
  const column = columns[money.price ?? -1]?.header;
  if (column === undefined) return [];
  const fees = money.areFeesUnknown ? [problem('fees-in-price', { column }, 'warning', { column })] : [];
  if (money.areTaxesAssumed)
    return [...fees, problem('taxes-assumed', { column, taxes: money.amounts.taxes }, 'warning', { column })];
  if (money.amounts.taxRate !== undefined)
    return [...fees, problem('tax-rate-assumed', { column }, 'info', { column })];
  return fees;
}

/** Columns said to hold numbers of which some cells are none: read all the same, or not at all. */
export function numberDoubts(sheet: Sheet, columns: readonly Column[], bound: Bound): readonly Problem[] {
  const read = new Set(Object.values(bound));
  return columns.flatMap(({ index, header, shape }) => {
    const { kind, numeric, counting, filled } = shape;
    if (filled === 0 || numeric === 1 || !saysNumbers(matchHeader(header))) return [];
    const share = Math.round(100 * (1 - numeric));
    if (read.has(index) && kind === 'amount' && share > TOLD_ABOVE_PERCENT)
      return [problem('numbers-partly-unreadable', { column: header, share }, 'warning', { column: header })];
    // “80/100” or “80 (80 %)” counts something, though it is no number.
    const isOfSale = !/^capacity/.test(matchHeader(header)[0]?.role ?? '');
    const hasDigits = isOfSale && sheet.sample.some((row) => /\d/.test(row[index] ?? ''));
    if (!read.has(index) && kind === 'text' && (numeric + counting > 0 || hasDigits))
      return [problem('numbers-not-read', { column: header, share }, 'warning', { column: header })];
    return [];
  });
}

/** Columns said to hold dates that are not read because most cells are none that we know: a month would be lost without a word. */
export function dateDoubts(sheet: Sheet, columns: readonly Column[], bound: Bound): readonly Problem[] {
  const read = new Set(Object.values(bound));
  return columns.flatMap(({ index, header, shape }) => {
    const named = matchHeader(header);
    const isNumber = (shape.kind === 'amount' || shape.kind === 'integer') && saysDates(named);
    const isText = (shape.kind === 'text' || isNumber) && shape.filled > 0;
    // “Date” may hold “samedi”, which is no date; “14 juin” is one without its year.
    const isDay = named[0]?.role === 'day' && sheet.sample.some((row) => /\d/.test(row[index] ?? ''));
    // “Mois” beside “Année”, which alone is read, is of no month.
    const isMonth =
      bound.period !== undefined && named[0]?.role === 'period' && /mois|month/.test(named[0].word);
    if (!read.has(index) && isMonth && shape.filled > 0)
      return [problem('dates-not-read', { column: header, share: 100 }, 'warning', { column: header })];
    // Without its hour two performances of a day are one.
    const isHour =
      bound['performance-time'] === undefined &&
      (named[0]?.role === 'hour' || named[0]?.role === 'performance-time') &&
      sheet.sample.some((row) => /\d/.test(row[index] ?? ''));
    if (read.has(index) || !isText || !(isDay || isHour || saysDates(named))) return [];
    const share = Math.round(100 * (1 - datedShare(sheet, index).share));
    return [problem('dates-not-read', { column: header, share }, 'warning', { column: header })];
  });
}
