import { problem } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import type { ColumnReport, Mapping } from '#model/mapping.ts';
import type { Problem } from '#model/problem.ts';
import type { Recognition } from '#model/receipt.ts';
import type { Recipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Source } from '#model/source.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { type Binding, bind } from './bind.ts';
import { datedTitleColumn, tellDatedTitle, withStartsOf } from './dates/dated-titles.ts';
import { areShortYears, DATE_FIELDS, decideDates, KINDS, usualFormats } from './dates/dates.ts';
import { tellUndated, withMonthOfName } from './dates/undated.ts';
import { doubts, doubtsOfChoices, doubtsOfDates } from './doubts.ts';
import { NUMBER_FIELDS } from './fields.ts';
import { type Guess, guess, nothing } from './guess/guess.ts';
import { type Labels, labelsOf, type Vocabulary } from './labels/labels.ts';
import { acrossMonths, longSheet } from './layout/months-across.ts';
import { tellTableBelow, withoutTableBelow } from './layout/table-below.ts';
import { decideDecimal } from './money/amounts.ts';
import { currencyWritten, mayBearSeveral } from './money/currency.ts';
import { prudent } from './recall.ts';
import { reportColumns } from './report.ts';
import { withRespondent } from './survey/respondent.ts';
import { mapQuestions, questionColumns } from './survey/survey.ts';

export { keepable } from './labels/kept-labels.ts';
export { type Explained, explain, explainedBy } from './labels/label-sheets.ts';
export { labelsToMap, mapLabels, type Vocabulary } from './labels/labels.ts';
export { longRowsPlan, monthsText } from './layout/months-across.ts';
export { type Offers, offersFor } from './offers.ts';
export { knownBy, recall, withChoices } from './recall.ts';
export {
  type CountedAnswers,
  optionLabels,
  tellOptions,
  tellUnknownMarks,
  type UnknownMarks,
} from './survey/option-labels.ts';
export { mapRowAnswers, type RowAnswer, rowAnswerLabels, tellRowAnswers } from './survey/row-answers.ts';
export { mapAnswers } from './survey/survey.ts';

export type MapInput = {
  readonly sheet: Sheet;
  /** Null for a table that no source recognises: it is then matched column by column. */
  readonly source: Source | null;
  readonly recognition: Recognition | null;
  readonly vocabulary: Vocabulary;
  readonly recipe: Recipe | null;
};

/**
 * Which column feeds which field, and how its text is to be read. Decided from the header and the first rows;
 * labels beyond those are added with `mapLabels`. A file that cannot be understood has an error among its problems.
 */
export function map(given: MapInput): Mapping {
  const mapped = mapPrudently({ ...given, recipe: prudent(given.recipe, given.sheet) });
  const problems = doubtsOfChoices(given.sheet, mapped, given.recipe);
  return problems.length === 0 ? mapped : { ...mapped, problems: [...mapped.problems, ...problems] };
}

function mapPrudently(input: MapInput): Mapping {
  const { sheet, source, recognition, vocabulary, recipe } = input;
  if (source === null || recognition === null) {
    const { above, below } = withoutTableBelow(sheet);
    const mapped = mapGuessed({ ...input, sheet: above });
    return { ...mapped, tableBelow: below, problems: [...mapped.problems, ...tellTableBelow(below)] };
  }
  return complete(
    input,
    source,
    recognition,
    bind(sheet, source, recipe, (field, columns) => bestMapped(sheet, field, columns, vocabulary)),
    new Map(),
    [],
  );
}

function mapGuessed(input: MapInput): Mapping {
  const { sheet, vocabulary, recipe } = input;
  const long = longSheet(sheet);
  if (long === null) return asGuessed(input, guess(sheet, vocabulary, recipe));
  const guessed = guess(long.sheet, vocabulary, recipe);
  return acrossMonths(asGuessed({ ...input, sheet: long.sheet }, guessed), sheet, long.across);
}

/** A sheet that nobody knows beside sheets that are known: nothing is read from it, and that is said. */
export function leaveAside(sheet: Sheet, vocabulary: Vocabulary): Mapping {
  const why = problem('sheet-left-aside', { sheet: sheet.sheetName ?? sheet.fileName }, 'error');
  return asGuessed({ sheet, source: null, recognition: null, vocabulary, recipe: null }, nothing(why));
}

function asGuessed(input: MapInput, guessed: Guess): Mapping {
  const { columns, constants, source, recognition, reports, problems } = guessed;
  return complete(
    input,
    source,
    recognition,
    { columns, constants, remembered: new Set() },
    reports,
    problems,
  );
}

function complete(
  { sheet, vocabulary, recipe }: MapInput,
  source: Source,
  recognition: Recognition,
  found: Binding,
  guessed: ReadonlyMap<number, ColumnReport>,
  problems: readonly Problem[],
): Mapping {
  const datedTitle = datedTitleColumn(sheet, found);
  const titled = datedTitle === null ? found : withField(found, 'performance-start', datedTitle);
  const dated = isGuessed(source) ? withMonthOfName(sheet, source.kind, titled) : titled;
  const priced = withCurrency(sheet, dated, recipe);
  const isSurvey = source.kind === 'responses' && source.fields.question === undefined;
  const binding = isSurvey ? withRespondent(sheet, priced, vocabulary, recipe) : priced;
  const used = new Set(Object.values(binding.columns));
  const labels = firstLabels(sheet, source, binding, vocabulary, recipe);
  const asked = isSurvey ? questionColumns(sheet, source, used) : [];
  const { questions, problems: surveyed } = mapQuestions(sheet, asked, { vocabulary, labels }, recipe);
  const dates = chooseDates(withStartsOf(sheet, datedTitle), source, binding, recipe);
  const mapping: Mapping = {
    kind: source.kind,
    source,
    recognition,
    columns: binding.columns,
    constants: binding.constants,
    datedTitle,
    monthsAcross: null,
    tableBelow: null,
    decimal: chooseDecimal(sheet, source, binding, recipe),
    dateFormats: dates.formats,
    labels,
    questions,
    report: reportColumns(sheet, source, binding, questions, guessed),
    problems: surveyed,
  };
  return {
    ...mapping,
    problems: [
      ...problems,
      ...tellDatedTitle(sheet, datedTitle),
      ...dates.problems,
      ...surveyed,
      ...doubts(sheet, mapping),
      ...(isGuessed(source) ? tellUndated(sheet, mapping) : []),
    ],
  };
}

/** A table of which something is read, column by column. */
function isGuessed({ evidence, fields }: Source): boolean {
  return evidence === 'matched' && Object.keys(fields).length > 0;
}

function withField(found: Binding, field: Field, column: number): Binding {
  return { ...found, columns: { ...found.columns, [field]: column } };
}

/**
 * What the file writes comes first, then what its house said, then what its system sells in. Where amounts bear the signs
 * of several currencies, their column is that of currencies too.
 */
function withCurrency(sheet: Sheet, found: Binding, recipe: Recipe | null): Binding {
  const { columns, constants } = found;
  const { price } = columns;
  if (columns.currency !== undefined) return found;
  const written = price === undefined ? null : currencyWritten(sheet, price);
  const currency = written ?? recipe?.currency ?? constants.currency;
  const said = currency === undefined ? found : { ...found, constants: { ...constants, currency } };
  return price !== undefined && mayBearSeveral(sheet, price, currency)
    ? withField(said, 'currency', price)
    : said;
}

function chooseDecimal(sheet: Sheet, source: Source, { columns }: Binding, recipe: Recipe | null) {
  const numbers = columnsOf(columns, NUMBER_FIELDS);
  return recipe?.decimal ?? decideDecimal(sheet, numbers, source.decimal ?? 'detect').decimal;
}

function chooseDates(sheet: Sheet, source: Source, { columns }: Binding, recipe: Recipe | null) {
  const hinted = source.dates === 'day-first' || source.dates === 'month-first' ? source.dates : null;
  const habit = isFrench(sheet) ? 'day-first' : 'month-first';
  const dated = columnsOf(columns, DATE_FIELDS);
  // A birth date is personal: never shown as an example.
  const quotable = dated.filter((column) => column !== columns['birth-date']);
  const kinds = new Map(
    Object.entries(KINDS).flatMap(([field, kind]) => {
      const column = columns[field as Field];
      return column === undefined ? [] : [[column, kind] as const];
    }),
  );
  const choice = decideDates(sheet, dated, recipe?.dates ?? hinted, habit, { quotable, kinds });
  const formats: Partial<Record<Field, readonly string[]>> = {};
  for (const [field, column] of Object.entries(columns) as [Field, number][]) {
    if (!DATE_FIELDS.has(field)) continue;
    const found = choice.formats.get(column) ?? [];
    const usual = source.dates === undefined || source.dates === 'detect' ? habit : source.dates;
    const read = found.length > 0 ? found : usualFormats(usual);
    formats[field] = source.evidence === 'matched' ? inZoneSaid(sheet.header[column] ?? '', read) : read;
  }
  const born = columns['birth-year'];
  if (born !== undefined && areShortYears(sheet, born)) formats['birth-year'] = ['%y'];
  return { formats, problems: doubtsOfDates(sheet, choice) };
}

/** “Created (UTC)” over hours without an offset. */
function inZoneSaid(header: string, formats: readonly string[]): readonly string[] {
  if (!/\b(?:UTC|GMT)\b|[a-z]U(?:tc|TC)\b/.test(header)) return formats;
  const isBare = (format: string) => /%[HI]/.test(format) && !/%z|Z$|UTC$|^fr:/.test(format);
  return formats.map((format) => (isBare(format) ? `utc:${format}` : format));
}

/** French exports are told by their headers, which decide a habit only where the values decide nothing. */
function isFrench(sheet: Sheet): boolean {
  const text = sheet.header.join(' ');
  return /[éèêàçô]|\b(?:date de|prix|montant|nom|ville|courriel|billets?|heure|commande)\b/i.test(text);
}

function columnsOf(
  columns: Readonly<Partial<Record<Field, number>>>,
  fields: ReadonlySet<Field>,
): readonly number[] {
  const entries = Object.entries(columns) as [Field, number][];
  return [...new Set(entries.filter(([field]) => fields.has(field)).map(([, column]) => column))];
}

/** Of several columns that may hold the labels of a field, the one of which the vocabulary knows the most. */
function bestMapped(
  sheet: Sheet,
  field: Field,
  columns: readonly number[],
  vocabulary: Vocabulary,
): number | null {
  if (columns.length < 2 || LABEL_SCHEMES[field] === undefined) return null;
  const shares = columns.map((column) => {
    const values = valuesOf(sheet, column, undefined);
    const known = Object.keys(labelsOf(field, values, vocabulary)).length;
    return { column, share: known / Math.max(1, values.length) };
  });
  const best = Math.max(...shares.map(({ share }) => share));
  return best === 0 ? null : (shares.find(({ share }) => share === best)?.column ?? null);
}

/** Labels of the first rows, below what the system defines and what the house chose. */
function firstLabels(
  sheet: Sheet,
  source: Source,
  { columns, constants }: Binding,
  vocabulary: Vocabulary,
  recipe: Recipe | null,
): Labels {
  const labels: Partial<Record<Field, Readonly<Record<string, string>>>> = {};
  const fields = [
    ...(Object.keys(LABEL_SCHEMES) as Field[]),
    'scanned',
    'country',
    'option',
    'concept',
  ] as Field[];
  for (const field of fields) {
    const values = valuesOf(sheet, columns[field], constants[field]);
    const found = labelsOf(field, values, vocabulary);
    const all = { ...found, ...source.labels?.[field], ...recipe?.labels?.[field] };
    if (Object.keys(all).length > 0) labels[field] = all;
  }
  return labels;
}

function valuesOf(sheet: Sheet, column: number | undefined, constant: string | undefined): readonly string[] {
  if (column === undefined) return constant === undefined ? [] : [constant];
  return [...new Set(sheet.sample.flatMap((row) => row[column] ?? []))];
}
