import { problem } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import type { SourceKind } from '#model/source.ts';
import type { Code } from '#model/words.ts';
import type { Column } from '../columns/column.ts';
import { names } from '../columns/columns.ts';
import type { Role } from '../columns/header-words.ts';
import { PAID, PRICES } from '../columns/possible.ts';
import type { Vocabulary } from '../labels/labels.ts';

/** What an unknown table holds; null when it is nothing that we keep. `areLines`: another file’s rows add to these counts. */
export function kindOf(
  columns: readonly Column[],
  vocabulary: Vocabulary,
  { isDocument, areLines }: { readonly isDocument: boolean; readonly areLines: boolean },
): SourceKind | null {
  if (isDocument) return kindOfDocument(columns);
  if (hasRowAnswers(columns) || isSurvey(columns, vocabulary)) return 'responses';
  const hasPerformance = names(columns, 'performance-id', 'performance-title', 'performed', 'name');
  const hasCount = names(columns, 'quantity', 'paid-quantity', 'free-quantity');
  const hasMoney = names(columns, ...PRICES);
  const hasPurchase = names(columns, 'order-id', 'ticket-id', 'purchased');
  const hasBuyer = names(
    columns,
    'email',
    'first-name',
    'last-name',
    'full-name',
    'postal-code',
    'customer-id',
  );
  const hasHall = names(
    columns,
    'capacity-saleable',
    'capacity-physical',
    'venue',
    'discipline',
    'on-sale-at',
    'performance-time',
  );
  const hasDay = names(columns, 'performed', 'day', 'period', 'period-start');
  const isLine = hasCount || hasMoney || names(columns, 'ticket-id', 'price-type', 'status', 'scanned');
  if (hasBuyer && names(columns, 'order-id') && !isLine && !hasPerformance) return 'buyers';
  if (hasPurchase && (hasCount || hasMoney || names(columns, 'ticket-id', 'price-type'))) return 'movements';
  if (hasBuyer && (hasCount || hasMoney)) return 'movements';
  if (hasCount && areLines) return 'movements';
  if (hasCount && (hasPerformance || hasDay)) return 'sums';
  // With its price type a line is of a ticket, as below.
  const isPriced = names(columns, 'price-type');
  if (hasPerformance && !isPriced && names(columns, 'performed', 'day') && columns.some(isTaken))
    return 'sums';
  if (hasHall && hasPerformance && (hasDay || names(columns, 'performance-time'))) return 'performances';
  if (hasPerformance && hasMoney && isPriced) return 'movements';
  if (hasPerformance && hasMoney && hasDay) return 'sums';
  return null;
}

/** What was taken in, to the cent: a programme has at most prices. */
function isTaken({ matches, shape }: Column): boolean {
  return shape.kind === 'amount' && PAID.includes(matches[0]?.role ?? 'nothing');
}

/**
 * A JSON or XML document of a service holds many lists besides its sales (payments, products, answers), whose names
 * are everybody’s. Only a list that says everything a sale says, of its own and in whole names, is taken for one.
 */
function kindOfDocument(columns: readonly Column[]): SourceKind | null {
  const own = columns
    .filter(({ header }) => !/\[\]|^\$\./.test(header))
    .map((column) => ({
      ...column,
      matches: column.matches.filter(({ certainty }) => certainty === 'sure'),
    }));
  const isPerformance = names(own, 'performance-id', 'performance-title') && names(own, 'performed');
  const isSale = names(own, 'order-id', 'ticket-id') && names(own, 'purchased');
  if (isSale && isPerformance && names(own, ...PRICES)) return 'movements';
  return isPerformance && names(own, 'capacity-saleable', 'venue') ? 'performances' : null;
}

/** A survey with one answer a row: who, to what, and what. */
export function hasRowAnswers(columns: readonly Column[]): boolean {
  const sure = columns.map((column) => ({
    ...column,
    matches: column.matches.filter(({ certainty }) => certainty === 'sure'),
  }));
  return (['response-id', 'question', 'option'] as const).every((role) => names(sure, role));
}

const QUESTION_WORDS = 5;

/**
 * Headers that are questions. Surveys too ask how many tickets somebody bought, and for how much; sales too ask how the buyer heard
 * of the show: what has neither order nor buyer, and asks what nobody is asked at a box office, is a survey.
 */
function isSurvey(columns: readonly Column[], vocabulary: Vocabulary): boolean {
  const questions = columns.filter(({ header }) => isQuestion(header));
  const shared = columns.flatMap(({ header }) => {
    const found = vocabulary.findConcept('survey-question', header);
    return found === null ? [] : [found.code];
  });
  const opens = columns[0]?.matches[0]?.role;
  if (opens === 'answered-at' || opens === 'response-id') return questions.length + shared.length > 0;
  const isAsked = questions.length >= 2 || (questions.length > 0 && shared.length > 0);
  if (!names(columns, ...OF_SALES)) return isAsked;
  const isAfter = shared.some((code) => ASKED_AFTER.includes(code));
  // A box office that asks these writes what it sold under plain names, and not as questions.
  const isOfPerson = shared.includes('age-band') && shared.length > 1 && !isPlainCount(columns);
  return isAsked && (isAfter || isOfPerson) && !names(columns, ...OF_BUYERS);
}

/** “Billets”, “Nombre de visiteurs”: whole names over numbers, and no questions. */
function isPlainCount(columns: readonly Column[]): boolean {
  return plain(columns, 'quantity').length > 0;
}

function plain(columns: readonly Column[], ...roles: readonly Role[]): readonly Column[] {
  return columns.filter(
    ({ header, matches: [match], shape }) =>
      match !== undefined &&
      roles.includes(match.role) &&
      match.score >= 1 &&
      (shape.kind === 'integer' || shape.kind === 'amount') &&
      !isQuestion(header),
  );
}

/** A survey with counts and amounts as a box office writes them may be sales that were asked of after the outing. */
export function tellSalesOfSurvey(columns: readonly Column[], kind: SourceKind): readonly Problem[] {
  const counts = plain(columns, 'quantity');
  const amounts = plain(columns, ...PRICES);
  if (kind !== 'responses' || counts.length === 0 || amounts.length === 0) return [];
  const said = [...counts, ...amounts].map(({ header }) => header).join(', ');
  return [problem('survey-sales-unread', { columns: said }, 'warning')];
}

const OF_SALES: readonly Role[] = ['quantity', ...PAID, 'order-id', 'ticket-id', 'paid-quantity'];
const OF_BUYERS: readonly Role[] = [
  'order-id',
  'ticket-id',
  'purchased',
  'full-name',
  'last-name',
  'email',
  'customer-id',
];

/** What is asked of those who were there. */
const ASKED_AFTER: readonly Code[] = ['satisfaction', 'recommendation', 'motives'];

function isQuestion(header: string): boolean {
  return /\?\s*(?:\[|$|–)/.test(header) || header.trim().split(/\s+/).length > QUESTION_WORDS * 2;
}
