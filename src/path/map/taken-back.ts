import { problem } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import type { SourceKind } from '#model/source.ts';

import { parseAmount } from './amounts.ts';
import type { Column } from './column.ts';

type Bound = Readonly<Partial<Record<Field, number>>>;

const BACK = /\b(?:rembours\w*|annul\w*|retour\w*|refund\w*|cancel\w*|return\w*)\b/;
const TICKETS = /\b(?:billets?|places?|quantites?|qte|nb|nbre|nombre|tickets?|seats?|qty|quantity|number)\b/;
const NET = /\b(?:nets?|nettes?)\b/;

/** What a table says of tickets taken back in a way that it does not say whether they are counted still. */
export function tellTakenBack(
  sheet: Sheet,
  columns: readonly Column[],
  {
    kind,
    bound,
    isRefunds,
  }: { readonly kind: SourceKind; readonly bound: Bound; readonly isRefunds: boolean },
): readonly Problem[] {
  if ((kind !== 'movements' && kind !== 'sums') || isRefunds) return [];
  return [
    ...returnsBeside(sheet, columns, bound),
    ...(kind === 'sums' ? refundsBeside(sheet, columns, bound) : []),
    ...allBelowZero(sheet, columns, bound),
  ];
}

/** “Billets vendus” beside “Billets remboursés”: sold may mean before refunds or after. */
function returnsBeside(sheet: Sheet, columns: readonly Column[], bound: Bound): readonly Problem[] {
  const counted = columns.find(({ index }) => index === bound.quantity);
  if (counted === undefined || NET.test(fold(counted.header))) return [];
  const read = new Set(Object.values(bound));
  const back = columns.find(({ header, index, shape }) => {
    const said = fold(header);
    const isCount = shape.kind === 'integer' && !read.has(index) && BACK.test(said) && TICKETS.test(said);
    return isCount && numbersOf(sheet, index).some((number) => number !== 0);
  });
  if (back === undefined) return [];
  const column = back.header;
  return [problem('returns-not-deducted', { column, counted: counted.header }, 'warning', { column })];
}

/** The same of what was paid: lines of orders say it of themselves, and totals do not. */
function refundsBeside(sheet: Sheet, columns: readonly Column[], bound: Bound): readonly Problem[] {
  const headerOf = (field: Field) => columns.find(({ index }) => index === bound[field])?.header;
  const [counted, column] = [headerOf('price'), headerOf('refunded-amount')];
  if (counted === undefined || column === undefined || NET.test(fold(counted))) return [];
  if (!numbersOf(sheet, bound['refunded-amount']).some((number) => number !== 0)) return [];
  return [problem('refunds-not-deducted', { column, counted }, 'warning', { column })];
}

/** Sales that accounts write as what they owe, or refunds that say so in no other way. */
function allBelowZero(sheet: Sheet, columns: readonly Column[], bound: Bound): readonly Problem[] {
  const amounts = numbersOf(sheet, bound.price);
  const counts = numbersOf(sheet, bound.quantity);
  const isBelow = amounts.some((amount) => amount < 0) && amounts.every((amount) => amount <= 0);
  if (!isBelow || counts.some((count) => count < 0)) return [];
  const column = columns.find(({ index }) => index === bound.price)?.header ?? '';
  return [problem('amounts-all-negative', { column }, 'warning', { column })];
}

function numbersOf({ sample }: Sheet, column: number | undefined): readonly number[] {
  if (column === undefined) return [];
  return sample.flatMap((row) => parseAmount(row[column] ?? '', 'point') ?? []);
}
