import { problem, sayBoth } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { ColumnReport } from '#model/mapping.ts';
import type { Problem } from '#model/problem.ts';
import type { Recognition } from '#model/receipt.ts';
import type { Recipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Source, SourceKind } from '#model/source.ts';
import type { Column } from '../columns/column.ts';
import { columnsOf, names, naming } from '../columns/columns.ts';
import type { Role } from '../columns/header-words.ts';
import { giveRoles, type Roles } from '../columns/roles.ts';
import { isSoldByDay } from '../dates/sold-by-day.ts';
import { countedToDate, reportedSeveralTimes } from '../dates/to-date.ts';
import { nameWithMonth } from '../dates/undated.ts';
import { DROPPED_FIELDS } from '../fields.ts';
import type { Vocabulary } from '../labels/labels.ts';
import { monthColumns, TICKETS } from '../layout/months-across.ts';
import { oneALine } from '../layout/one-a-line.ts';
import { priceColumns } from '../layout/prices-across.ts';
import { showsAcross, tellSeveralShows } from '../layout/several-shows.ts';
import { tablesBeside } from '../layout/tables-beside.ts';
import { decideDecimal } from '../money/amounts.ts';
import { amountColumns, tellAmountsAcross } from '../money/amounts-across.ts';
import { tellGifts } from '../money/gifts.ts';
import { type Money, readMoney } from '../money/money.ts';
import { readNumbers } from '../money/numbers.ts';
import { tellCancelledShows } from '../taken-back/cancelled-shows.ts';
import { isPaymentsAlone } from '../taken-back/not-sales.ts';
import { asAmounts, isCalledCancelled, isOfRefundsAlone } from '../taken-back/refunds-alone.ts';
import { tellTakenBack } from '../taken-back/taken-back.ts';
import { draft } from './draft.ts';
import { dateDoubts, moneyDoubts, numberDoubts } from './guess-doubts.ts';
import { kindOf, tellSalesOfSurvey } from './kind.ts';

export type Guess = {
  readonly source: Source;
  readonly recognition: Recognition;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly constants: Readonly<Partial<Record<Field, string>>>;
  readonly reports: ReadonlyMap<number, ColumnReport>;
  readonly problems: readonly Problem[];
};

/** A draft source for a table that no source describes, from its headers, its values and their arithmetic. */
export function guess(sheet: Sheet, vocabulary: Vocabulary, recipe: Recipe | null): Guess {
  const again = tablesBeside(sheet);
  if (again.length > 0)
    return nothing(problem('tables-beside', { file: sheet.fileName, columns: again.join(', ') }, 'error'));
  const all = columnsOf(sheet, vocabulary);
  const parts = amountColumns(sheet, all, vocabulary);
  const columns = all.map((column) => (parts.includes(column) ? { ...column, matches: [] } : column));
  const isDocument = sheet.format === 'json' || sheet.format === 'xml';
  const said = withRemembered(columns, recipe);
  const isRefunds = isOfRefundsAlone(sheet, said);
  const remembered = isRefunds ? asAmounts(said) : said;
  const areLines = isRefunds || isSoldByDay(sheet, remembered);
  const kind = kindOf(remembered, vocabulary, { isDocument, areLines });
  if (monthColumns(sheet).length > 0)
    return nothing(problem('months-across', { file: sheet.fileName }, 'error'));
  if (isPaymentsAlone(remembered) && kind === 'movements')
    return nothing(problem('payments-alone', { file: sheet.fileName }, 'error'));
  const reported = reportedSeveralTimes(sheet, remembered);
  if (reported !== null)
    return nothing(problem('reported-several-times', { file: sheet.fileName, column: reported }, 'error'));
  const prices = priceColumns(sheet, columns, vocabulary);
  const others = remembered.filter(({ index }) => !prices.some((price) => price.index === index));
  if (prices.length > 0 && !isCounted(others, prices) && kind !== 'performances' && kind !== 'responses')
    return nothing(problem('prices-across', { file: sheet.fileName, prices: headersOf(prices) }, 'error'));
  if (kind === null) return notUnderstood(sheet, columns);
  if (isCalledCancelled(sheet, remembered) && (kind === 'movements' || kind === 'sums'))
    return nothing(problem('sheet-left-aside', { sheet: sheet.sheetName ?? sheet.fileName }, 'error'));
  const roles = giveRoles(remembered, kind);
  const numeric = columns.filter(({ shape }) => shape.kind === 'integer' || shape.kind === 'amount');
  const { decimal } = decideDecimal(
    sheet,
    numeric.map(({ index }) => index),
    recipe?.decimal ?? 'detect',
  );
  const numbers = readNumbers(sheet, decimal);
  const money = readMoney(sheet, columns, { kind, roles, numbers });
  const bound = bindRoles(columns, roles, money);
  const toDate = countedToDate(sheet, bound);
  if (toDate !== null)
    return nothing(problem('counted-to-date', { file: sheet.fileName, column: toDate }, 'error'));
  const shows = kind === 'movements' || kind === 'sums' ? showsAcross(sheet, bound) : [];
  if (shows.length > 0)
    return nothing(problem('shows-across', { file: sheet.fileName, columns: shows.join(', ') }, 'error'));
  const isMark = bound.status !== undefined && roles.get(bound.status)?.role === 'cancelled';
  const source = draft(sheet, { kind, bound, money, decimal, isMark, isRefunds });
  const reports = reportRoles(columns, bound, roles, money);
  return {
    source,
    recognition: recognitionOf(kind, reports),
    columns: bound,
    constants: titleFromFile(sheet, kind, bound),
    reports,
    problems: [
      ...moneyDoubts(columns, money),
      ...tellAmountsAcross(parts),
      ...tellSalesOfSurvey(columns, kind),
      ...tellCancelledShows(sheet, kind, bound),
      ...numberDoubts(sheet, columns, bound),
      ...dateDoubts(sheet, columns, bound),
      ...oneALine(sheet, columns, kind, bound),
      ...tellGifts(columns, money.price, numbers),
      ...tellTakenBack(sheet, columns, { kind, bound, isRefunds }),
      ...tellSeveralShows(sheet, kind, bound),
    ],
  };
}

/** What the house chose before stands above what the header says. */
function withRemembered(columns: readonly Column[], recipe: Recipe | null): readonly Column[] {
  return columns.map((column) => {
    const chosen = recipe?.columns?.[fold(column.header)];
    if (chosen === undefined) return column;
    const role: Role = chosen === 'ignored' ? 'nothing' : asRole(chosen);
    return { ...column, matches: [{ role, word: column.header, score: 2, certainty: 'sure' as const }] };
  });
}

function asRole(field: Field): Role {
  const roles: Readonly<Partial<Record<Field, Role>>> = {
    price: 'amount',
    'performance-start': 'performed',
    'performance-date': 'performed',
    'purchased-at': 'purchased',
    'purchased-date': 'purchased',
  };
  return roles[field] ?? field;
}

function bindRoles(columns: readonly Column[], roles: Roles, money: Money): Partial<Record<Field, number>> {
  const bound: Partial<Record<Field, number>> = {};
  for (const column of columns) {
    const role = roles.get(column.index)?.role;
    const field = role === undefined ? null : fieldOf(role, column);
    // A mark of cancellation tells less than a state, and gives way to one.
    if (field !== null && (role !== 'cancelled' || bound.status === undefined)) bound[field] = column.index;
  }
  if (money.price !== null) {
    // “Tickets” over amounts beside “Donation” is no count: another column is.
    if (bound.quantity === money.price) {
      const used = Object.values(bound);
      const count = naming(columns, 'quantity').find(({ index }) => !used.includes(index))?.index;
      delete bound.quantity;
      if (count !== undefined) bound.quantity = count;
    }
    bound.price = money.price;
  }
  // A ticket’s holder beside the buyer’s two names is somebody else.
  if (bound['first-name'] !== undefined && bound['last-name'] !== undefined) delete bound['full-name'];
  return bound;
}

/** The field of a role; the price is decided apart. */
function fieldOf(role: Role, { shape }: Column): Field | null {
  switch (role) {
    case 'cancelled':
      return 'status';
    case 'performed':
      return shape.kind === 'datetime' ? 'performance-start' : 'performance-date';
    case 'purchased':
      return shape.kind === 'datetime' ? 'purchased-at' : 'purchased-date';
    case 'unit-price':
    case 'amount':
    case 'net':
    case 'gross':
    case 'day':
    case 'hour':
    case 'name':
    case 'code':
    case 'nothing':
      return null;
    default:
      return role;
  }
}

function titleFromFile(
  sheet: Sheet,
  kind: SourceKind,
  bound: Readonly<Partial<Record<Field, number>>>,
): Partial<Record<Field, string>> {
  if (kind !== 'movements') return {};
  if (bound['performance-title'] !== undefined || bound['performance-id'] !== undefined) return {};
  return { 'performance-title': sheet.sheetName ?? sheet.fileName.replace(/\.[^.]+$/, '') };
}

function reportRoles(
  columns: readonly Column[],
  bound: Readonly<Partial<Record<Field, number>>>,
  roles: Roles,
  money: Money,
): ReadonlyMap<number, ColumnReport> {
  const reports = new Map<number, ColumnReport>();
  for (const [field, index] of Object.entries(bound) as [Field, number][]) {
    const column = columns[index];
    const match = roles.get(index);
    if (column === undefined || match === undefined) continue;
    const { header, shape } = column;
    const reason =
      field === 'price' && money.relation !== null
        ? sayBoth('column-relation', money.relation)
        : match.word === ''
          ? sayBoth('column-values', { share: Math.round(shape.share * 100), shape: shape.kind })
          : sayBoth('column-word', { header, word: match.word });
    const certainty = field === 'price' && money.areTaxesAssumed ? 'unsure' : match.certainty;
    reports.set(index, { header, field: DROPPED_FIELDS.has(field) ? 'dropped' : field, certainty, reason });
  }
  return reports;
}

/** The columns of a survey are questions, which say so themselves and have no role. */
const SURVEY_CERTAINTY = 0.5;

function recognitionOf(kind: SourceKind, reports: ReadonlyMap<number, ColumnReport>): Recognition {
  const counts = { sure: 0, likely: 0, unsure: 0 };
  for (const { certainty } of reports.values()) counts[certainty] += 1;
  const isAsked = kind === 'responses' && reports.size === 0;
  const weight = counts.sure + 0.7 * counts.likely + 0.3 * counts.unsure;
  return {
    id: 'unknown-table',
    certainty: isAsked ? SURVEY_CERTAINTY : Math.round((70 * weight) / Math.max(1, reports.size)) / 100,
    reasons: [
      { code: 'source-kind', params: { kind } },
      { code: 'source-matched', params: counts },
    ],
  };
}

/** Whether the others count all tickets of a line; those that were sold do not, beside free ones of several kinds. */
function isCounted(others: readonly Column[], prices: readonly Column[]): boolean {
  const free = prices.filter(({ matches }) => matches[0]?.role === 'free-quantity');
  if (free.length < 2) return names(others, 'quantity', 'paid-quantity', 'free-quantity', 'ticket-id');
  const counts = others.filter(({ header }) => !/vendu|sold/i.test(header));
  return names(counts, 'quantity', 'ticket-id');
}

function headersOf(columns: readonly Column[]): string {
  return columns.map(({ header }) => header).join(', ');
}

function notUnderstood(sheet: Sheet, columns: readonly Column[]): Guess {
  const counts = columns.filter((column) => names([column], 'quantity', 'paid-quantity', 'free-quantity'));
  if (counts.some(({ header }) => TICKETS.test(fold(header)))) {
    const month = nameWithMonth(sheet)?.month ?? '';
    return nothing(problem('tickets-unplaced', { file: sheet.fileName, month }, 'error'));
  }
  const headers = sheet.header
    .filter((header) => header !== '')
    .slice(0, 12)
    .join(', ');
  return nothing(problem('table-not-understood', { headers }, 'error'));
}

/** A mapping of nothing, with why. */
export function nothing(why: Problem): Guess {
  return {
    source: {
      id: 'unknown-table',
      system: '',
      report: sayBoth('source-kind', { kind: 'sums' }),
      evidence: 'matched',
      formats: ['delimited', 'workbook', 'json', 'xml'],
      kind: 'sums',
      grain: 'sum',
      signature: [],
      fields: {},
    },
    recognition: { id: 'unknown-table', certainty: 0, reasons: [] },
    columns: {},
    constants: {},
    reports: new Map(),
    problems: [why],
  };
}
