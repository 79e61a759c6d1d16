import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Recipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Binding } from '../bind.ts';
import { matchHeader } from '../columns/header-match.ts';
import { shapeOf } from '../columns/shapes.ts';
import { dateForm } from '../dates/date-forms.ts';
import type { Vocabulary } from '../labels/labels.ts';
import { isOfOthers } from './asked-of.ts';
import { questionCode } from './survey.ts';

/** What a survey may tell of a respondent, by the header’s own words. */
const TOLD_BY_HEADER: ReadonlySet<string> = new Set<Field>([
  'email',
  'first-name',
  'last-name',
  'full-name',
  'postal-code',
  'birth-year',
  'birth-date',
  'age-band',
  'age',
  'weight',
  'response-id',
  'answered-at',
  'country',
  'phone',
]);

/** The binding of a survey with the columns that tell who answered and when: age, postal code, e-mail, weight. */
export function withRespondent(
  sheet: Sheet,
  binding: Binding,
  vocabulary: Vocabulary,
  recipe: Recipe | null,
): Binding {
  const columns: Partial<Record<Field, number>> = { ...binding.columns };
  const used = new Set(Object.values(columns));
  for (const [column, header] of sheet.header.entries()) {
    if (used.has(column) || header === '' || isOfOthers(header)) continue;
    const field = told(sheet, header, column, vocabulary, recipe);
    if (field !== null && columns[field] === undefined) columns[field] = column;
  }
  const day = columns['answered-at'] ?? onlyDay(sheet, used);
  if (day !== undefined) columns['answered-at'] = day;
  return { ...binding, columns: withAgeInBands(columns) };
}

/** A “Date” without more is when it was answered, in a file that names no other. */
function onlyDay(sheet: Sheet, used: ReadonlySet<number>): number | undefined {
  const days = [...sheet.header.keys()].filter(
    (column) =>
      !used.has(column) &&
      /^(?:date|jour|day)s?$/.test(fold(sheet.header[column] ?? '')) &&
      isDated(sheet, column),
  );
  return days.length === 1 ? days[0] : undefined;
}

/** An age is that of a day; of none, it is kept as the band in which it is. */
function withAgeInBands(columns: Partial<Record<Field, number>>): Partial<Record<Field, number>> {
  const { age, ...others } = columns;
  if (age === undefined || columns['answered-at'] !== undefined) return columns;
  return { ...others, 'age-band': columns['age-band'] ?? age };
}

function told(
  sheet: Sheet,
  header: string,
  column: number,
  vocabulary: Vocabulary,
  recipe: Recipe | null,
): Field | null {
  const named = matchHeader(header).find(({ role, score }) => score > 0.85 && TOLD_BY_HEADER.has(role));
  const question = questionCode(header, vocabulary, recipe);
  const shape = shapeOf(sheet, column).kind;
  if (shape === 'email') return 'email';
  if (shape === 'postal-code') return 'postal-code';
  if (question === 'age-band' || named?.role === 'age-band' || named?.role === 'age')
    return shape === 'integer' ? ageIn(sheet, column) : ageBandIn(sheet, column, vocabulary);
  if (question === 'birth-year' || named?.role === 'birth-year')
    return areYears(sheet, column) ? 'birth-year' : null;
  if (question === 'postal-code') return 'postal-code';
  return (named?.role ?? null) as Field | null;
}

/** Bands written as their numbers (1 to 8) are no ages: somebody who answers a survey is older. */
const AGE_MIN = 15;

function ageIn(sheet: Sheet, column: number): 'age' | null {
  return most(sheet, column, (cell) => Number(cell) >= AGE_MIN) ? 'age' : null;
}

function areYears(sheet: Sheet, column: number): boolean {
  return most(sheet, column, (cell) => /(?<!\d)(?:18|19|20)\d{2}(?!\d)/.test(cell));
}

function isDated(sheet: Sheet, column: number): boolean {
  return most(sheet, column, (cell) => dateForm(cell)?.hasDate === true);
}

/** More than half of the filled cells. */
function most(sheet: Sheet, column: number, is: (cell: string) => boolean): boolean {
  const cells = sheet.sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.filter(is).length * 2 > cells.length;
}

function ageBandIn(sheet: Sheet, column: number, vocabulary: Vocabulary): 'age-band' | null {
  const cells = [...new Set(sheet.sample.flatMap((row) => row[column] ?? []))];
  return cells.some((cell) => vocabulary.findTerm('age-band', cell) !== null) ? 'age-band' : null;
}
