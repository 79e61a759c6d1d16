import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Recipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';
import type { FieldReading, Source } from '#model/source.ts';

/** Where each field of a source is found in a sheet: a column, or the same text for every row. */
export type Binding = {
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly constants: Readonly<Partial<Record<Field, string>>>;
  /** Columns that the house itself chose. */
  readonly remembered: ReadonlySet<number>;
};

/** Finds the fields of the source, `choose` picking among several columns; what the house chose before prevails. */
export function bind(
  sheet: Sheet,
  source: Source,
  recipe: Recipe | null,
  choose: (field: Field, columns: readonly number[]) => number | null,
): Binding {
  const headers = sheet.header.map(fold);
  const columns: Partial<Record<Field, number>> = {};
  const constants: Partial<Record<Field, string>> = {};
  for (const [field, reading] of Object.entries(source.fields) as [Field, FieldReading][]) {
    const found = findColumns(sheet, headers, source, reading);
    const column = choose(field, found) ?? found[0] ?? null;
    // An empty column tells nothing: the file’s name may.
    const constant =
      column !== null && isFilled(sheet, column, reading) ? null : findConstant(sheet, reading);
    if (constant !== null) constants[field] = constant;
    else if (column !== null) columns[field] = column;
  }
  return remember(headers, { columns, constants }, recipe);
}

function remember(
  headers: readonly string[],
  found: Omit<Binding, 'remembered'>,
  recipe: Recipe | null,
): Binding {
  const chosen = recipe?.columns ?? {};
  const remembered = new Set(headers.flatMap((header, i) => (Object.hasOwn(chosen, header) ? [i] : [])));
  const columns: Partial<Record<Field, number>> = {};
  for (const [field, column] of Object.entries(found.columns) as [Field, number][])
    if (!remembered.has(column)) columns[field] = column;
  for (const column of remembered) {
    const field = chosen[headers[column] ?? ''];
    if (field !== undefined && field !== 'ignored') columns[field] = column;
  }
  return { columns, constants: found.constants, remembered };
}

/** Columns that a reading may mean, those that have values first: an export may have a column for everything. */
function findColumns(
  sheet: Sheet,
  headers: readonly string[],
  source: Source,
  reading: FieldReading,
): readonly number[] {
  const rank = (reading.occurrence ?? 1) - 1;
  const found: number[] = [];
  for (const name of reading.headers ?? []) {
    const column = columnsNamed(sheet, headers, source, fold(name))[rank];
    if (column !== undefined) found.push(column);
  }
  if (reading.pattern !== undefined) {
    const pattern = new RegExp(reading.pattern);
    const column = headers.flatMap((header, i) => (pattern.test(header) ? [i] : []))[rank];
    if (column !== undefined) found.push(column);
  }
  return [
    ...found.filter((column) => isFilled(sheet, column, reading)),
    ...found.filter((column) => !isFilled(sheet, column, reading)),
  ];
}

function columnsNamed(
  sheet: Sheet,
  headers: readonly string[],
  source: Source,
  name: string,
): readonly number[] {
  const whole = headers.flatMap((header, i) => (header === name ? [i] : []));
  if (whole.length > 0 || (source.survey?.headerRows ?? 1) === 1) return whole;
  return sheet.header.flatMap((header, i) =>
    header.split(' – ').some((part) => fold(part) === name) ? [i] : [],
  );
}

function isFilled(sheet: Sheet, column: number, { none = [] }: FieldReading): boolean {
  return sheet.sample.some((row) => !['', ...none].includes(row[column] ?? ''));
}

function findConstant(sheet: Sheet, reading: FieldReading): string | null {
  if (reading.constant !== undefined) return reading.constant;
  const inName = captured(reading.fileName, [sheet.fileName]);
  if (inName !== null) return inName;
  return captured(
    reading.preamble,
    sheet.preamble.map((line) => line.join(' ')),
  );
}

function captured(pattern: string | undefined, texts: readonly string[]): string | null {
  if (pattern === undefined) return null;
  const regExp = new RegExp(pattern, 'i');
  for (const text of texts) {
    const found = regExp.exec(text)?.[1]?.trim();
    if (found !== undefined && found !== '') return found;
  }
  return null;
}
