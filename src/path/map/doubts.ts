import { problem } from '#messages/messages.ts';
import { fold } from '#model/fold.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Problem } from '#model/problem.ts';
import type { Recipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';

import type { DatesChoice } from './dates/dates.ts';

/** What a person should know or confirm before the rows are read. */
export function doubts(sheet: Sheet, mapping: Mapping): readonly Problem[] {
  return [
    ...ofPerformance(sheet, mapping),
    ...ofMeasures(mapping),
    ...ofLength(sheet, mapping),
    ...ofSurvey(sheet, mapping),
  ];
}

function ofPerformance(
  { fileName }: Sheet,
  { kind, columns, constants, source }: Mapping,
): readonly Problem[] {
  if (kind !== 'movements' || source.leftOut !== undefined || columns.price === undefined) return [];
  const named = ['performance-id', 'performance-title', 'performance-start', 'performance-date'] as const;
  // The title of an unknown table is that of its file.
  const isTold = source.evidence !== 'matched' && named.some((field) => constants[field] !== undefined);
  if (isTold || named.some((field) => columns[field] !== undefined)) return [];
  return [problem('performance-unnamed', { file: fileName }, 'warning')];
}

/** What tells how much a line was sold for; a list price does, less its discount. */
const AMOUNTS = ['price', 'list-price', 'fees'] as const;

function ofMeasures({ kind, columns, source }: Mapping): readonly Problem[] {
  if (
    kind === 'sums' &&
    source.evidence === 'matched' &&
    isWithoutCount(columns) &&
    columns.price !== undefined
  )
    return [problem('tickets-not-counted', {}, 'warning')];
  if (kind !== 'movements' || source.leftOut !== undefined) return [];
  if (source.grain === 'order' && columns.quantity === undefined)
    return [problem('tickets-not-counted', {}, 'warning')];
  if (AMOUNTS.every((field) => columns[field] === undefined)) return [problem('amounts-missing', {}, 'info')];
  return [];
}

function isWithoutCount(columns: Mapping['columns']): boolean {
  return (['quantity', 'paid-quantity', 'free-quantity'] as const).every(
    (field) => columns[field] === undefined,
  );
}

function ofLength(sheet: Sheet, { source }: Mapping): readonly Problem[] {
  if (source.rowsMax === undefined || sheet.rowsRead !== source.rowsMax) return [];
  return [problem('export-truncated', { system: source.system, rows: source.rowsMax }, 'warning')];
}

function ofSurvey(sheet: Sheet, { kind, columns, questions, problems }: Mapping): readonly Problem[] {
  if (kind !== 'responses' || questions.length > 0 || columns.question !== undefined) return [];
  // A shared question whose answers cannot be read is told by itself.
  if (problems.some(({ code }) => code === 'survey-options-graded' || code === 'survey-answers-coded'))
    return [];
  const used = new Set(Object.values(columns));
  const rest = sheet.header.filter((header, i) => header !== '' && !used.has(i));
  const areCodes =
    rest.length > 0 &&
    rest.filter((header) => /^[A-Za-z]{1,3}\d+\w*(?:\[\w+\])?$/.test(header)).length > rest.length / 2;
  return [problem(areCodes ? 'survey-codes-only' : 'survey-without-shared-question', {}, 'warning')];
}

/** Choices of the house that this table cannot follow: it names people there, or has no such field. */
export function doubtsOfChoices(sheet: Sheet, mapping: Mapping, recipe: Recipe | null): readonly Problem[] {
  return Object.entries(recipe?.columns ?? {}).flatMap(([chosen, field]) => {
    const column = sheet.header.findIndex((header) => fold(header) === chosen);
    if (column < 0 || field === 'ignored' || mapping.columns[field] === column) return [];
    const header = sheet.header[column] ?? '';
    return [problem('choice-not-followed', { column: header, field }, 'warning', { column: header })];
  });
}

/** What is uncertain about how dates are read. */
export function doubtsOfDates(sheet: Sheet, choice: DatesChoice): readonly Problem[] {
  const unread = [...choice.unread].map(([column]) => {
    const header = sheet.header[column] ?? '';
    return problem('dates-unreadable', { column: header }, 'warning', { column: header });
  });
  if (choice.reason !== 'habit') return unread;
  const example = choice.example ?? '';
  return [...unread, problem('date-order-assumed', { order: choice.order, example }, 'warning')];
}
