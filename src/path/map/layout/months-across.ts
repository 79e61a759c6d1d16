import { problem, sayBoth } from '#messages/messages.ts';
import { fold } from '#model/fold.ts';
import type { ColumnReport, Mapping, MonthsAcross } from '#model/mapping.ts';
import type { Plan } from '#model/plan.ts';
import type { Sheet } from '#model/sheet.ts';
import { MONTH_NAMES } from '../../month-names.ts';
import { sqlText } from '../../sql.ts';

/** A cross-table as if each of its months stood on a row of its own. */
export type LongSheet = { readonly across: MonthsAcross; readonly sheet: Sheet };

const NAMED_WITHIN = new RegExp(
  `\\b(?:${MONTH_NAMES.join('|')})\\b(?: \\d{2,4})?|\\b20\\d{2} (?:0[1-9]|1[0-2])\\b|\\b(?:0?[1-9]|1[0-2]) 20\\d{2}\\b`,
);
const NAMED = MONTH_NAMES.map((names) => new RegExp(`^(?:${names})(?: (\\d{2}|\\d{4}))?$`));

type Value = (typeof VALUES)[number];
/** What may stand in such a column, under the name of one that says so. */
const VALUES = ['Billets', 'Montant'] as const;

type Month = { readonly month: number; readonly year: number | null };
/** `value` and `said` are null where the header does not tell them, or not clearly. */
type MonthColumn = { readonly index: number; readonly said: Month | null; readonly value: Value | null };

/** `Janvier 2025`, `janv. 25`, `2025-01`, `01/2025`, `Mars`: a month that a header is. */
function monthOf(word: string): Month | null {
  const [, year, month] = /^(20\d{2}) (0[1-9]|1[0-2])(?: 01)?(?: 00 00(?: 00)?)?$/.exec(word) ?? [];
  if (year !== undefined) return { month: Number(month), year: Number(year) };
  const [, first, last] = /^(0?[1-9]|1[0-2]) (20\d{2})$/.exec(word) ?? [];
  if (last !== undefined) return { month: Number(first), year: Number(last) };
  for (const [n, name] of NAMED.entries()) {
    const found = name.exec(word);
    if (found === null) continue;
    const said = found[1] === undefined ? null : Number(found[1]);
    return { month: n + 1, year: said !== null && said < 100 ? 2000 + said : said };
  }
  return null;
}

const MONTHS_MIN = 3;
/** Where each of them says its year. */
const MONTHS_MIN_WITH_YEARS = 2;
/** What a cell of a number looks like, signs of money and parentheses included. */
const NUMBER = /^[\s\d.,()$€£\u00a0\u202f–—-]*(?:CAD|EUR|USD)?$/i;

/** The columns of a sheet that are months, or something of a month, with numbers below them. */
export function monthColumns({ header, sample }: Sheet): readonly MonthColumn[] {
  const isNumeric = ({ index }: MonthColumn) => {
    const filled = sample.flatMap((row) => row[index] ?? []);
    return filled.filter((cell) => NUMBER.test(cell)).length * 2 >= filled.length;
  };
  const numeric = header.flatMap((name, index) => monthColumn(fold(name), index) ?? []).filter(isNumeric);
  const months = new Set(
    numeric.map(({ index }) => NAMED_WITHIN.exec(fold(header[index] ?? ''))?.[0] ?? index),
  );
  const areDated = numeric.every(({ said }) => said?.year != null);
  return months.size >= (areDated ? MONTHS_MIN_WITH_YEARS : MONTHS_MIN) ? numeric : [];
}

/** `Mars 2025`, or `Mars 2025 – Billets` and `Revenus de mars 2025`, where a month has several columns. */
function monthColumn(word: string, index: number): MonthColumn | null {
  if (TOTAL.test(word) || !NAMED_WITHIN.test(word)) return null;
  const value = valueIn(word);
  const said = monthOf(word.replace(AROUND, ' ').replace(/ +/g, ' ').trim());
  return said === null && value === undefined ? null : { index, said, value: value ?? null };
}

export const TICKETS =
  /\b(?:billets?|places?|entrees?|spectateurs?|visiteurs?|visites?|frequentations?|tickets?|admissions?|attendance|visits?|visitors?)\b/;
const MONEY =
  /\b(?:recettes?|revenus?|montants?|chiffre d affaires|revenues?|receipts|income|dollars|euros)\b|[$€£]/;
/** What stands beside the month in a header of several words: what is counted, and small words. */
const AROUND = new RegExp(
  `${TICKETS.source}|${MONEY.source}|\\b(?:ventes?|nombre|nb|nbre|vendue?s?|emise?s?|de|des|du|d|en|pour|les?|la|sales|number|sold|issued|of|in|for|the)\\b`,
  'g',
);
const TOTAL = /^(?:grand |sous |sub )?(?:tota(?:l|ls|ux)|cumul|somme|sum)\b/;

/**
 * The sheet in long form, where it says of which years its months are and whether their cells are tickets or amounts;
 * null where it has no months across, or does not say so.
 */
export function longSheet(sheet: Sheet): LongSheet | null {
  const cells = monthCells(sheet);
  if (cells === null) return null;
  const columns = sheet.header.length;
  const values = VALUES.filter((value) => cells.some((cell) => cell.value === value));
  const across: MonthsAcross = {
    months: cells.map(({ index, month, value }) => ({
      index,
      month,
      valueColumn: columns + 1 + values.indexOf(value),
    })),
    monthColumn: columns,
    valueColumns: values.map((_, n) => columns + 1 + n),
  };
  const isAside = new Set(cells.map(({ index }) => index));
  for (const [index, name] of sheet.header.entries()) if (TOTAL.test(fold(name))) isAside.add(index);
  const header = [...sheet.header.map((name, index) => (isAside.has(index) ? '' : name)), 'Mois', ...values];
  const sample = sheet.sample.flatMap((row) => {
    const own = sheet.header.map((_, index) => (isAside.has(index) ? null : (row[index] ?? null)));
    return byMonth(across).flatMap(([month, places]) => {
      const told = places.map((index) => (index === null ? null : (row[index] ?? null)));
      return told.every((cell) => cell === null) ? [] : [[...own, month, ...told]];
    });
  });
  return { across, sheet: { ...sheet, header, sample } };
}

type MonthCell = { readonly index: number; readonly month: string; readonly value: Value };

/** Each column with its month and what stands in it; null where that is not told of all, or of two the same. */
function monthCells(sheet: Sheet): readonly MonthCell[] | null {
  const columns = monthColumns(sheet);
  if (columns.length === 0) return null;
  const isTold = columns.some(({ value }) => value !== null);
  const counted = isTold ? null : countedIn(sheet, columns);
  const cells: MonthCell[] = [];
  for (const value of VALUES) {
    const of = columns.filter((column) => (column.value ?? counted) === value);
    const said = of.flatMap((column) => column.said ?? []);
    const years = said.length === of.length && of.length > 0 ? yearsOf(sheet, said) : null;
    for (const [n, { index }] of of.entries()) {
      const [month, year] = [said[n]?.month, years?.[n]];
      if (month !== undefined && year !== undefined)
        cells.push({ index, month: monthText(year, month), value });
    }
  }
  const isOnce = new Set(cells.map(({ month, value }) => `${month} ${value}`)).size === cells.length;
  return isOnce && cells.length === columns.length ? cells.toSorted((a, b) => a.index - b.index) : null;
}

/** Each month once, with the column of each value; null where the month has none of it. */
function byMonth({
  months,
  valueColumns,
}: MonthsAcross): readonly (readonly [string, readonly (number | null)[]])[] {
  const named = [...new Set(months.map(({ month }) => month))];
  return named.map((name) => [
    name,
    valueColumns.map(
      (column) =>
        months.find(({ month, valueColumn }) => month === name && valueColumn === column)?.index ?? null,
    ),
  ]);
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** A day says when the file was made, and not of which year it is. */
const DAY =
  /20\d{2}[-_./ ]\d{1,2}[-_./ ]\d{1,2}|\d{1,2}[-_./ ]\d{1,2}[-_./ ]20\d{2}|20\d{6}|\d{1,2}(?:er)? \p{L}+\.?,? 20\d{2}|\p{L}+ \d{1,2}, 20\d{2}/gu;

/** The year of each month: its header’s, or what stands above or names the sheet: one year from January, or a season. */
function yearsOf(sheet: Sheet, months: readonly Month[]): readonly number[] | null {
  const said = months.flatMap(({ year }) => year ?? []);
  if (said.length > 0) return said.length === months.length ? said : null;
  const order = months.map(({ month }) => month);
  const turns = order.filter((month, n) => n > 0 && month <= (order[n - 1] ?? 0)).length;
  const found = saidAround(sheet).flatMap((text) =>
    (text.replace(DAY, ' ').match(/(?<!\d)20\d{2}(?!\d)/g) ?? []).map(Number),
  );
  const [first, second, ...more] = [...new Set(found)].sort();
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) return turns === 0 ? order.map(() => first) : null;
  if (second !== first + 1 || turns !== 1) return null;
  const turned = order.findIndex((month, n) => n > 0 && month <= (order[n - 1] ?? 0));
  return order.map((_, n) => (n < turned ? first : second));
}

/** What the cells are, under the name of such a column: said around the table, or by cents and signs of money in them. */
function countedIn(sheet: Sheet, months: readonly MonthColumn[]): Value | null {
  const value = valueIn(fold([...saidAround(sheet), ...sheet.header].join(' ')));
  if (value) return value;
  const cells = months.flatMap(({ index }) => sheet.sample.flatMap((row) => row[index] ?? []));
  return value === undefined && cells.some((cell) => /[$€£]|\d[.,]\d{2}$/.test(cell.trim()))
    ? 'Montant'
    : null;
}

/** What some words say is counted; null when they say both, undefined when neither. */
function valueIn(words: string): Value | null | undefined {
  const [areTickets, areMoney] = [TICKETS.test(words), MONEY.test(words)];
  if (areTickets === areMoney) return areTickets ? null : undefined;
  return areTickets ? 'Billets' : 'Montant';
}

function saidAround({ preamble, sheetName, fileName }: Sheet): readonly string[] {
  return [...preamble.flat(), sheetName ?? '', fileName.replace(/\.[^.]+$/, '')];
}

/** The mapping of the long form, told in the columns that the file has. */
export function acrossMonths(mapping: Mapping, sheet: Sheet, across: MonthsAcross): Mapping {
  const fieldOf = (column: number) =>
    mapping.columns.quantity === column ? ('quantity' as const) : ('price' as const);
  const fields = new Map(across.months.map(({ index, valueColumn }) => [index, fieldOf(valueColumn)]));
  const report = sheet.header.map((header, index): ColumnReport => {
    const told = mapping.report[index];
    const field = fields.get(index);
    if (field) return { header, field, certainty: 'likely', reason: sayBoth('column-of-month', { header }) };
    return told === undefined || told.header === ''
      ? { header, field: 'ignored', certainty: 'sure', reason: sayBoth('column-ignored', {}) }
      : told;
  });
  const [first = 'price', second] = new Set(fields.values());
  const what = second === undefined ? first : 'both';
  const told = problem('months-read', { columns: monthsText(sheet, across), what }, 'info');
  return { ...mapping, monthsAcross: across, report, problems: [told, ...mapping.problems] };
}

/** How a sentence names the columns of months: “Janvier … Décembre”. */
export function monthsText({ header }: Pick<Sheet, 'header'>, { months }: MonthsAcross): string {
  return [months[0], months.at(-1)].map((month) => header[month?.index ?? -1] ?? '').join(' … ');
}

/**
 * The staged rows of such a sheet, one for each month of which its cells say something: the file’s other columns, then the
 * month and its cells. A row that says nothing of any month stands once.
 */
export function longRowsPlan(across: MonthsAcross, table: string): Plan {
  const { monthColumn, valueColumns } = across;
  const structOf = (month: string, cells: readonly string[]) =>
    `{'month': ${month}, ${cells.map((cell, n) => `'said_${n}': ${cell}`).join(', ')}}`;
  const cells = byMonth(across).map(([month, places]) =>
    structOf(
      sqlText(month),
      places.map((index) => (index === null ? 'null::varchar' : `c${index}`)),
    ),
  );
  const nothing = structOf(
    'null::varchar',
    valueColumns.map(() => 'null::varchar'),
  );
  const said = valueColumns.map((_, n) => `x.said_${n}`).join(', ');
  const given = valueColumns.map((column, n) => `of_month.said_${n} as c${column}`).join(', ');
  return {
    inputs: [table],
    steps: [
      {
        name: 'told_months',
        sql: `select *, list_filter([${cells.join(', ')}], x -> not regexp_full_match(concat_ws(' ', ${said}), '[\\s0.,$€£–—-]*')) as told
from ${table}`,
      },
      {
        name: 'months',
        sql: `select * exclude (told), unnest(case when len(told) = 0 then [${nothing}] else told end) as of_month
from told_months`,
      },
      {
        name: 'long_rows',
        sql: `select * exclude (of_month), of_month.month as c${monthColumn}, ${given} from months`,
      },
    ],
    result: 'long_rows',
  };
}
