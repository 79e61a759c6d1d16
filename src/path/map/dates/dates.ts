import type { Field } from '#model/fields.ts';
import type { Sheet } from '#model/sheet.ts';

import { TOTAL_WORD } from '#sources/total-word.ts';
import { bareHour, type DateForm, type DateOrder, dateForm, shortYearFirst } from './date-forms.ts';

/** Fields read as dates or times. */
export const DATE_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'performance-start',
  'performance-date',
  'performance-time',
  'on-sale-at',
  'purchased-at',
  'purchased-date',
  'purchased-time',
  'moved-at',
  'birth-date',
  'period',
  'period-start',
  'period-end',
  'started-at',
  'answered-at',
]);

/** Hours alone, in which “1930” is no year; births, which are of many years. */
type ColumnKind = 'hours' | 'births' | 'days';

/** The fields that are not of days. */
export const KINDS: Readonly<Partial<Record<Field, ColumnKind>>> = {
  'performance-time': 'hours',
  'purchased-time': 'hours',
  'birth-date': 'births',
};

/** What decided the order of day and month, from the strongest: a value that has one reading only, up to a habit. */
export type OrderReason = 'values' | 'chronology' | 'hint' | 'habit' | 'none';

export type DatesChoice = {
  readonly order: DateOrder;
  readonly reason: OrderReason;
  /** strptime formats by column, the commonest first; empty when no value is a date. */
  readonly formats: ReadonlyMap<number, readonly string[]>;
  /** A date of a quotable column, to show how it is read. */
  readonly example: string | null;
  /** By column, the first value that could not be read, if any. */
  readonly unread: ReadonlyMap<number, string>;
};

type About = {
  /** Columns of which a date may be shown. */
  readonly quotable?: readonly number[];
  /** What columns are of, where it is not days. */
  readonly kinds?: ReadonlyMap<number, ColumnKind>;
};

/**
 * Decides how to read the date columns of a sheet: one order of day and month for all of them, because one program
 * wrote them all, save a column whose own values allow another one alone. A value above 12 settles it; else the order in which the rows are more nearly chronological; else
 * what the source or the house says; else the habit of the language.
 */
export function decideDates(
  sheet: Sheet,
  columns: readonly number[],
  hint: DateOrder | null,
  habit: DateOrder,
  { quotable = columns, kinds = new Map() }: About = {},
): DatesChoice {
  const read = columns.map((column) => ({
    column,
    ...readColumn(sheet, column, kinds.get(column) ?? 'days'),
  }));
  const forms = read.flatMap((one) => one.forms);
  const { order, reason } = decideOrder(
    forms,
    read.map((one) => one.forms),
    hint,
    habit,
  );
  return {
    order,
    reason,
    example:
      read
        .filter(({ column }) => quotable.includes(column))
        .flatMap((one) => one.forms)
        .find(({ isOrdered }) => isOrdered)?.text ?? null,
    formats: new Map(read.map(({ column, forms: own }) => [column, formatsOf(own, onlyOrder(own) ?? order)])),
    unread: new Map(read.flatMap(({ column, unread }) => (unread === null ? [] : [[column, unread]]))),
  };
}

/** Formats for a column of which no value was met, by the habit of its source. */
export function usualFormats(dates: 'iso' | DateOrder): readonly string[] {
  if (dates === 'iso') return withCompanions(['%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S', '%Y-%m-%d']);
  const date = dates === 'day-first' ? '%d/%m/%Y' : '%m/%d/%Y';
  return withCompanions([`${date} %H:%M:%S`, date]);
}

type ReadColumn = { readonly forms: readonly OrderedForm[]; readonly unread: string | null };
type OrderedForm = DateForm & { readonly text: string };

/** An empty cell, “never” as some systems write it, and what stands under the dates in a row that adds up the others. */
const NO_DATE = new RegExp(`^(?:\\s*|0000-00-00.*|\\s*${TOTAL_WORD}[\\s:]*)$`, 'i');

function readColumn(sheet: Sheet, column: number, kind: ColumnKind): ReadColumn {
  const texts = sheet.sample.flatMap((row) => {
    const text = row[column] ?? '';
    return NO_DATE.test(text) ? [] : [text];
  });
  const forms: OrderedForm[] = [];
  let unread: string | null = null;
  const formOf = formIn(texts, kind);
  for (const text of texts) {
    const form = formOf(text);
    if (form === null) unread ??= text;
    else forms.push({ ...form, text });
  }
  return { forms, unread };
}

/** A share of the public is younger than 46, and hardly anybody older than 80: “84” among others tells years from ages. */
const OF_YOUNGER_MIN = 0.1;

/** Whether a column of years of birth gives them in two digits, rather than ages. */
export function areShortYears(sheet: Sheet, column: number): boolean {
  const years = sheet.sample.flatMap((row) => /^['’]?(\d\d)$/.exec(row[column]?.trim() ?? '')?.[1] ?? []);
  return (
    years.length > 0 && years.filter((year) => Number(year) > 80).length >= years.length * OF_YOUNGER_MIN
  );
}

/** How the texts of a column are read, by what they are together. */
function formIn(texts: readonly string[], kind: ColumnKind): (text: string) => DateForm | null {
  if (kind === 'hours') return areBareHours(texts) ? bareHour : dateForm;
  return areShortYearsFirst(texts, kind === 'births') ? shortYearFirst : dateForm;
}

/** All of “14” or “1930”. */
export function areBareHours(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => bareHour(text) !== null);
}

const SHORT = /^(\d\d)[-/.](0[1-9]|1[0-2])[-/.](\d\d)\b/;
/** Two digits that may be the year of a sale: 2015 to 2040. */
const isYear = (number: number) => number >= 15 && number <= 40;

/**
 * `24-11-05`, as many write in Québec: the first numbers hardly change, and the last would be years that are none or are far apart.
 * `84-11-05` of births: some of the first are no days.
 */
export function areShortYearsFirst(texts: readonly string[], areBirths: boolean): boolean {
  const read = texts.map((text) => SHORT.exec(text));
  if (read.length === 0 || read.some((parts) => parts === null)) return false;
  const [first, last] = [1, 3].map((part) => read.map((parts) => Number(parts?.[part]))) as [
    number[],
    number[],
  ];
  const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);
  const isOfDays = last.every((number) => number >= 1 && number <= 31);
  if (areBirths) return isOfDays && first.some((number) => number > 31);
  const areSales = first.every(isYear) && spread(first) <= 1 && (!last.every(isYear) || spread(last) >= 3);
  return isOfDays && areSales;
}

function decideOrder(
  forms: readonly OrderedForm[],
  columns: readonly (readonly OrderedForm[])[],
  hint: DateOrder | null,
  habit: DateOrder,
): { readonly order: DateOrder; readonly reason: OrderReason } {
  const ordered = columns.filter((own) => own.some(({ isOrdered }) => isOrdered));
  if (ordered.length === 0) return { order: hint ?? habit, reason: 'none' };
  const { dayOnly, monthOnly } = allowingOne(forms);
  const isSettled = ordered.every((own) => onlyOrder(own) !== null);
  if (dayOnly !== monthOnly || isSettled)
    return { order: dayOnly > monthOnly ? 'day-first' : 'month-first', reason: 'values' };
  const chronological = chronologicalOrder(columns);
  if (chronological !== null) return { order: chronological, reason: 'chronology' };
  return hint === null ? { order: habit, reason: 'habit' } : { order: hint, reason: 'hint' };
}

function allowingOne(forms: readonly OrderedForm[]): {
  readonly dayOnly: number;
  readonly monthOnly: number;
} {
  const ordered = forms.filter(({ isOrdered }) => isOrdered);
  return {
    dayOnly: ordered.filter(({ formats }) => formats['month-first'] === undefined).length,
    monthOnly: ordered.filter(({ formats }) => formats['day-first'] === undefined).length,
  };
}

/** The order that values of a column settle and none denies. */
function onlyOrder(forms: readonly OrderedForm[]): DateOrder | null {
  const { dayOnly, monthOnly } = allowingOne(forms);
  if (dayOnly > 0 === monthOnly > 0) return null;
  return dayOnly > 0 ? 'day-first' : 'month-first';
}

const ROWS_FOR_CHRONOLOGY = 8;

/** Exports are sorted by time more often than not: the order under which a column is sorted, if only one is. */
function chronologicalOrder(columns: readonly (readonly OrderedForm[])[]): DateOrder | null {
  for (const forms of columns) {
    const ambiguous = forms.filter(({ isOrdered }) => isOrdered);
    if (new Set(ambiguous.map(({ text }) => text)).size < ROWS_FOR_CHRONOLOGY) continue;
    const day = turns(ambiguous, 'day-first');
    const month = turns(ambiguous, 'month-first');
    if (day === 0 && month > 1) return 'day-first';
    if (month === 0 && day > 1) return 'month-first';
  }
  return null;
}

/** How often time changes direction down the rows; sorted rows have none, whichever way they are sorted. */
function turns(forms: readonly OrderedForm[], order: DateOrder): number {
  const days = forms.map(({ text }) => dayNumber(text, order));
  const steps = days.slice(1).map((day, i) => Math.sign(day - (days[i] ?? day)));
  const moves = steps.filter((step) => step !== 0);
  return moves.slice(1).filter((step, i) => step !== moves[i]).length;
}

function dayNumber(text: string, order: DateOrder): number {
  const [first = 0, second = 0, year = 0] = (text.match(/\d+/g) ?? []).map(Number);
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return (year * 12 + month) * 31 + day;
}

function formatsOf(forms: readonly OrderedForm[], order: DateOrder): readonly string[] {
  const counts = new Map<string, number>();
  for (const { formats } of forms) {
    const format = formats[order];
    if (format !== undefined) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const commonest = [...counts].sort((a, b) => b[1] - a[1]).map(([format]) => format);
  return withCompanions(commonest);
}

/** Rows beyond the sample may have seconds, or no time, where the sample has none, or some. */
function withCompanions(formats: readonly string[]): readonly string[] {
  const all = new Set(formats);
  for (const format of formats) {
    if (format.includes('%M:%S')) all.add(format.replace(/:%S(?:[.,]%[fn])?/, ''));
    else if (/%[HI]:%M/.test(format)) all.add(format.replace('%M', '%M:%S'));
    const fraction = /:%S(?![.,])/.exec(format);
    if (fraction !== null && format.includes('%Y-%m-%d')) all.add(format.replace(':%S', ':%S.%f'));
    const date = /^(.*%[Yy](?:-%m-%d|\/%m\/%d)?)(?:T|,? | à | at )/.exec(format)?.[1];
    if (date !== undefined && date !== '') all.add(date);
  }
  return [...all];
}
