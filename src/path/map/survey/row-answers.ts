import { problem } from '#messages/messages.ts';
import type { LabelField } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Code } from '#model/words.ts';
import { optionField, schemeOfLabels, VALUE_QUESTIONS } from '#vocabulary/label-schemes.ts';
import { isTerm } from '#vocabulary/lookup.ts';
import type { Vocabulary } from '../labels/labels.ts';
import type { OptionLabel } from './option-labels.ts';
import { codeIn } from './survey.ts';

/** What a survey with one answer a row says to a question, as both are written, and on how many rows. */
export type RowAnswer = { readonly question: string; readonly answer: string; readonly rows: number };

/** The mapping with the options of each question under its own answers: `house` is a reason for coming, and a music. */
export function mapRowAnswers(
  mapping: Mapping,
  answers: readonly Omit<RowAnswer, 'rows'>[],
  vocabulary: Vocabulary,
): Mapping {
  const labels: Partial<Record<LabelField, Readonly<Record<string, Code>>>> = { ...mapping.labels };
  for (const { question, answer } of answers) {
    const field = fieldOf(mapping, question);
    const scheme = field === null ? undefined : schemeOfLabels(field);
    if (field === null || scheme === undefined) continue;
    // Our own files write codes.
    const code = isTerm(scheme, answer)
      ? answer
      : codeIn(scheme, { vocabulary, labels: mapping.labels })(answer)?.code;
    if (code !== undefined) labels[field] = { ...labels[field], [fold(answer)]: code };
  }
  return { ...mapping, labels };
}

/** The options of the shared questions as the file writes them. */
export function rowAnswerLabels(mapping: Mapping, answers: readonly RowAnswer[]): readonly OptionLabel[] {
  return answers.flatMap(({ question, answer, rows }) => {
    const field = optionsOf(mapping, question);
    return field === null || fold(answer) === '' ? [] : [{ field, label: answer, rows }];
  });
}

/** The mapping saying how many answers to each question stand for nothing, beside those of which the house has chosen since. */
export function tellRowAnswers(
  mapping: Mapping,
  answers: readonly RowAnswer[],
  hasChosen: (field: LabelField, label: string) => boolean,
): Mapping {
  const open = new Map<string, Set<string>>();
  for (const { question, answer } of answers) {
    const field = optionsOf(mapping, question);
    const word = fold(answer);
    if (field === null || word === '' || hasChosen(field, answer)) continue;
    if (!Object.hasOwn(mapping.labels[field] ?? {}, word))
      open.set(question, (open.get(question) ?? new Set()).add(word));
  }
  const told = [...open].map(([question, words]) =>
    problem('labels-unmapped', { column: question, labels: words.size }, 'info'),
  );
  return told.length === 0 ? mapping : { ...mapping, problems: [...mapping.problems, ...told] };
}

/** The same where the answers are options, which alone are said and kept: an age or a postal code is somebody’s. */
function optionsOf(mapping: Mapping, question: string): LabelField | null {
  const code = mapping.labels.question?.[fold(question)] ?? '';
  return VALUE_QUESTIONS.has(code) ? null : fieldOf(mapping, question);
}

/** The field of the answers to a question, by what it stands for; null where that has no list of answers. */
function fieldOf(mapping: Mapping, question: string): LabelField | null {
  const code = mapping.labels.question?.[fold(question)];
  const field = code === undefined ? null : optionField(code);
  return field === null || schemeOfLabels(field) === undefined ? null : field;
}
