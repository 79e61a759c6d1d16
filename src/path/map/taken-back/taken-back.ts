import { problem } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Problem } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import type { SourceKind } from '#model/source.ts';
import type { Column } from '../columns/column.ts';
import { parseAmount } from '../money/amounts.ts';

type Bound = Readonly<Partial<Record<Field, number>>>;

const BACK = /\b(?:rembours\w*|annul\w*|retour\w*|refund\w*|cancel\w*|return\w*)\b/;
/** Whole numbers under such a word, beside what was sold, are of tickets. */
const BACK_ALONE =
  /^(?:annul[a-z]*|rembourse[a-z]*|retours?|retourne[a-z]*|cancell?ed|refunded|returned|returns)$/;
const TICKETS = /\b(?:billets?|places?|quantites?|qte|nb|nbre|nombre|tickets?|seats?|qty|quantity|number)\b/;
/** Of a day without a show, and not of its tickets. */
const SHOWS = /\b(?:representations?|seances?|spectacles?|performances?|shows?|events?)\b/;
const NET = /\b(?:nets?|nettes?|apres|after)\b/;

/** “Billets remboursés”, “Qty refunded”: a count, and no amount. */
export function isOfTickets(header: string): boolean {
  const said = fold(header);
  return TICKETS.test(said) && !SHOWS.test(said);
}

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
    ...(kind === 'sums' ? refundsBeside(sheet, columns, bound) : allBelowZero(sheet, columns, bound)),
  ];
}

/** “Billets vendus” beside “Billets remboursés”: sold may mean before refunds or after. */
function returnsBeside(sheet: Sheet, columns: readonly Column[], bound: Bound): readonly Problem[] {
  const counted = columns.find(({ index }) => index === bound.quantity);
  if (counted === undefined || NET.test(fold(counted.header))) return [];
  const read = new Set(Object.values(bound));
  const whole = columns.filter(({ shape }) => shape.kind === 'integer');
  const back = whole.find(({ header, index }) => {
    const said = fold(header);
    const isCount = !read.has(index) && (BACK_ALONE.test(said) || (BACK.test(said) && isOfTickets(header)));
    return isCount && numbersOf(sheet, index).some((number) => number !== 0);
  });
  if (back === undefined || isWhatIsLeft(sheet, whole, counted, back)) return [];
  const column = back.header;
  return [problem('returns-not-deducted', { column, counted: counted.header }, 'warning', { column })];
}

/** A third column less those taken back is the count: they are deducted already. */
function isWhatIsLeft({ sample }: Sheet, whole: readonly Column[], counted: Column, back: Column): boolean {
  const at = (row: Sheet['sample'][number], { index }: Column) => parseAmount(row[index] ?? '', 'point') ?? 0;
  return whole.some(
    (all) =>
      all !== counted &&
      all !== back &&
      sample.every((row) => at(row, all) - Math.abs(at(row, back)) === at(row, counted)),
  );
}

/** The same of what was paid: lines of orders say it of themselves, and totals do not. */
function refundsBeside(sheet: Sheet, columns: readonly Column[], bound: Bound): readonly Problem[] {
  const headerOf = (field: Field) => columns.find(({ index }) => index === bound[field])?.header;
  const [counted, column] = [headerOf('price'), headerOf('refunded-amount')];
  if (counted === undefined || column === undefined || NET.test(fold(counted))) return [];
  if (!numbersOf(sheet, bound['refunded-amount']).some((number) => number !== 0)) return [];
  return [problem('refunds-not-deducted', { column, counted }, 'warning', { column })];
}

/** Lines of sales that accounts write as what they owe, or refunds that nothing else tells. */
function allBelowZero(sheet: Sheet, columns: readonly Column[], bound: Bound): readonly Problem[] {
  if (bound.status !== undefined || bound.movement !== undefined) return [];
  const amounts = numbersOf(sheet, bound.price);
  const counts = numbersOf(sheet, bound.quantity);
  if (amounts.length === 0 || amounts.some((amount) => amount >= 0) || counts.some((count) => count < 0))
    return [];
  const column = columns.find(({ index }) => index === bound.price)?.header ?? '';
  return [problem('amounts-all-negative', { column }, 'warning', { column })];
}

function numbersOf({ sample }: Sheet, column: number | undefined): readonly number[] {
  if (column === undefined) return [];
  return sample.flatMap((row) => parseAmount(row[column] ?? '', 'point') ?? []);
}
