import { sayBoth } from '#messages/messages.ts';
import { type Field, isIdentity } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { ColumnReport, QuestionMapping } from '#model/mapping.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Source } from '#model/source.ts';

import type { Binding } from './bind.ts';
import { matchHeader } from './columns/header-match.ts';
import { shapeOf } from './columns/shapes.ts';
import { DROPPED_FIELDS } from './fields.ts';

/** What became of each column, in the order of the file, for the preview and the receipt. */
export function reportColumns(
  sheet: Sheet,
  source: Source,
  binding: Binding,
  questions: readonly QuestionMapping[],
  guessed: ReadonlyMap<number, ColumnReport>,
): readonly ColumnReport[] {
  const fieldOf = new Map<number, Field>();
  for (const [field, column] of Object.entries(binding.columns) as [Field, number][])
    if (!fieldOf.has(column)) fieldOf.set(column, field);
  const questionOf = new Map(
    questions.flatMap((question) => question.columns.map(({ index }) => [index, question] as const)),
  );
  return sheet.header.map((header, column) => {
    const known = guessed.get(column);
    if (known !== undefined) return known;
    const field = fieldOf.get(column);
    if (field !== undefined) return ofField(header, field, binding.remembered.has(column));
    const question = questionOf.get(column);
    if (question !== undefined) return ofQuestion(header, question);
    return ofRest(sheet, source, header, column);
  });
}

function ofField(header: string, field: Field, isRemembered: boolean): ColumnReport {
  const reason = sayBoth(isRemembered ? 'column-remembered' : 'column-header', { header });
  return { header, field: DROPPED_FIELDS.has(field) ? 'dropped' : field, certainty: 'sure', reason };
}

function ofQuestion(header: string, question: QuestionMapping): ColumnReport {
  const reason = sayBoth('column-question', { question: question.question });
  return { header, field: 'option', certainty: 'likely', reason };
}

function ofRest(sheet: Sheet, source: Source, header: string, column: number): ColumnReport {
  const rest = { header, certainty: 'sure' } as const;
  if (isPersonal(sheet, header, column))
    return { ...rest, field: 'dropped', reason: sayBoth('column-dropped', {}) };
  if (source.known?.some((name) => fold(name) === fold(header)))
    return { ...rest, field: 'ignored', reason: sayBoth('column-known-ignored', {}) };
  const code = source.kind === 'responses' ? 'column-own-question' : 'column-ignored';
  return { ...rest, field: 'ignored', reason: sayBoth(code, {}) };
}

/** Said to be personal by its name or its values, whatever nothing is read from it. */
export function isPersonal(sheet: Sheet, header: string, column: number): boolean {
  const named = matchHeader(header)[0];
  if (named !== undefined && named.certainty !== 'unsure' && isIdentity(named.role)) return true;
  return ['email', 'phone', 'postal-code'].includes(shapeOf(sheet, column).kind);
}
