import { problem, sayBoth } from '#messages/messages.ts';
import { fold } from '#model/fold.ts';
import type { ColumnReport, Mapping, MonthsAcross } from '#model/mapping.ts';
import type { Plan } from '#model/plan.ts';
import type { Sheet } from '#model/sheet.ts';
import { MONTH_NAMES } from '../month-names.ts';
import { sqlText } from '../sql.ts';

/** A cross-table as if each of its months stood on a row of its own. */
export type LongSheet = { readonly across: MonthsAcross; readonly sheet: Sheet };

const NAMED = MONTH_NAMES.map((names) => new RegExp(`^(?:${names})(?: (\\d{2}|\\d{4}))?$`));

type Month = { readonly index: number; readonly month: number; readonly year: number | null };

/** `Janvier 2025`, `janv. 25`, `2025-01`, `01/2025`, `Mars`: a month that a header is. */
function monthOf(header: string): Omit<Month, 'index'> | null {
  const word = fold(header);
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
/** What a cell of a number looks like, signs of money and parentheses included. */
const NUMBER = /^[\s\d.,()$€£\u00a0\u202f–—-]*(?:CAD|EUR|USD)?$/i;

/** The columns of a sheet that are months with numbers below them. */
export function monthColumns({ header, sample }: Sheet): readonly Month[] {
  const months = header.flatMap((name, index) => {
    const found = monthOf(name);
    return found === null ? [] : [{ index, ...found }];
  });
  const isNumeric = ({ index }: Month) => {
    const filled = sample.flatMap((row) => row[index] ?? []);
    return filled.filter((cell) => NUMBER.test(cell)).length * 2 >= filled.length;
  };
  const numeric = months.filter(isNumeric);
  return numeric.length >= MONTHS_MIN ? numeric : [];
}

const TICKETS =
  /\b(?:billets?|places?|entrees?|spectateurs?|visiteurs?|visites?|frequentations?|tickets?|admissions?|attendance|visits?|visitors?)\b/;
const MONEY =
  /\b(?:recettes?|revenus?|montants?|chiffre d affaires|revenues?|receipts|income|dollars|euros)\b|[$€£]/;
const TOTAL = /^(?:grand |sous |sub )?(?:tota(?:l|ls|ux)|cumul|somme|sum)\b/;

/**
 * The sheet in long form, where it says of which years its months are and whether their cells are tickets or amounts;
 * null where it has no months across, or does not say so.
 */
export function longSheet(sheet: Sheet): LongSheet | null {
  const months = monthColumns(sheet);
  const years = months.length === 0 ? null : yearsOf(sheet, months);
  const value = countedIn(sheet, months);
  if (years === null || value === null) return null;
  const columns = sheet.header.length;
  const across: MonthsAcross = {
    months: months.map(({ index, month }, n) => ({ index, month: monthText(years[n] ?? 0, month) })),
    monthColumn: columns,
    valueColumn: columns + 1,
  };
  const isAside = new Set(months.map(({ index }) => index));
  for (const [index, name] of sheet.header.entries()) if (TOTAL.test(fold(name))) isAside.add(index);
  const header = [...sheet.header.map((name, index) => (isAside.has(index) ? '' : name)), 'Mois', value];
  const sample = sheet.sample.flatMap((row) => {
    const own = sheet.header.map((_, index) => (isAside.has(index) ? null : (row[index] ?? null)));
    return across.months.flatMap(({ index, month }) => {
      const cell = row[index] ?? null;
      return cell === null ? [] : [[...own, month, cell]];
    });
  });
  return { across, sheet: { ...sheet, header, sample } };
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
function countedIn(sheet: Sheet, months: readonly Month[]): 'Billets' | 'Montant' | null {
  const words = fold([...saidAround(sheet), ...sheet.header].join(' '));
  const [areTickets, areMoney] = [TICKETS.test(words), MONEY.test(words)];
  if (areTickets !== areMoney) return areTickets ? 'Billets' : 'Montant';
  const cells = months.flatMap(({ index }) => sheet.sample.flatMap((row) => row[index] ?? []));
  return !areTickets && cells.some((cell) => /[$€£]|\d[.,]\d{2}$/.test(cell.trim())) ? 'Montant' : null;
}

function saidAround({ preamble, sheetName, fileName }: Sheet): readonly string[] {
  return [...preamble.flat(), sheetName ?? '', fileName.replace(/\.[^.]+$/, '')];
}

/** The mapping of the long form, told in the columns that the file has. */
export function acrossMonths(mapping: Mapping, sheet: Sheet, across: MonthsAcross): Mapping {
  const field = mapping.columns.quantity === across.valueColumn ? 'quantity' : 'price';
  const ofMonth = new Set(across.months.map(({ index }) => index));
  const report = sheet.header.map((header, index): ColumnReport => {
    const told = mapping.report[index];
    const reason = sayBoth('column-of-month', { header });
    if (ofMonth.has(index)) return { header, field, certainty: 'likely', reason };
    return told === undefined || told.header === ''
      ? { header, field: 'ignored', certainty: 'sure', reason: sayBoth('column-ignored', {}) }
      : told;
  });
  const told = problem('months-read', { columns: monthsText(sheet, across), what: field }, 'info');
  return { ...mapping, monthsAcross: across, report, problems: [told, ...mapping.problems] };
}

/** How a sentence names the columns of months: “Janvier … Décembre”. */
export function monthsText({ header }: Pick<Sheet, 'header'>, { months }: MonthsAcross): string {
  return [months[0], months.at(-1)].map((month) => header[month?.index ?? -1] ?? '').join(' … ');
}

/**
 * The staged rows of such a sheet, one for each month of which its cell says something: the file’s other columns, then the
 * month and the cell. A row that says nothing of any month stands once.
 */
export function longRowsPlan({ months, monthColumn, valueColumn }: MonthsAcross, table: string): Plan {
  const cells = months.map(({ index, month }) => `{'month': ${sqlText(month)}, 'said': c${index}}`);
  const nothing = `{'month': null::varchar, 'said': null::varchar}`;
  return {
    inputs: [table],
    steps: [
      {
        name: 'told_months',
        sql: `select *, list_filter([${cells.join(', ')}], x -> not regexp_full_match(coalesce(x.said, ''), '[\\s0.,$€£–—-]*')) as told
from ${table}`,
      },
      {
        name: 'months',
        sql: `select * exclude (told), unnest(case when len(told) = 0 then [${nothing}] else told end) as of_month
from told_months`,
      },
      {
        name: 'long_rows',
        sql: `select * exclude (of_month), of_month.month as c${monthColumn}, of_month.said as c${valueColumn} from months`,
      },
    ],
    result: 'long_rows',
  };
}
