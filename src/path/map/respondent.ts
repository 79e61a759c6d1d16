import type { Field } from '#model/fields.ts';
import type { Recipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';

import type { Binding } from './bind.ts';
import { matchHeader } from './header-match.ts';
import type { Vocabulary } from './labels.ts';
import { shapeOf } from './shapes.ts';
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
    if (used.has(column) || header === '') continue;
    const field = told(sheet, header, column, vocabulary, recipe);
    if (field !== null && columns[field] === undefined) columns[field] = column;
  }
  return { ...binding, columns };
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
    return shape === 'integer'
      ? areAges(sheet, column)
        ? 'age'
        : null
      : isAgeBands(sheet, column, vocabulary)
        ? 'age-band'
        : null;
  if (question === 'birth-year') return shape === 'integer' ? 'birth-year' : null;
  if (question === 'postal-code') return 'postal-code';
  return (named?.role ?? null) as Field | null;
}

/** Bands written as their numbers (1 to 8) are no ages: somebody who answers a survey is older. */
const AGE_MIN = 15;

function areAges(sheet: Sheet, column: number): boolean {
  return sheet.sample.some((row) => Number(row[column]) >= AGE_MIN);
}

function isAgeBands(sheet: Sheet, column: number, vocabulary: Vocabulary): boolean {
  const cells = [...new Set(sheet.sample.flatMap((row) => row[column] ?? []))];
  return cells.some((cell) => vocabulary.findTerm('age-band', cell) !== null);
}
