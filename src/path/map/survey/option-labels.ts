import { problem } from '#messages/messages.ts';
import type { LabelField } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Mapping, QuestionMapping } from '#model/mapping.ts';
import type { Code } from '#model/words.ts';
import { optionField } from '#vocabulary/label-schemes.ts';
import { splitOptions } from '../../answer-cells.ts';

/** Column → what its cells say → on how many rows; of a column that stands for one option, the rows that chose it, under ``. */
export type CountedAnswers = ReadonlyMap<number, ReadonlyMap<string, number>>;

export type OptionLabel = { readonly field: LabelField; readonly label: string; readonly rows: number };

/** The options of the shared questions as the file writes them. */
export function optionLabels({ questions }: Mapping, counted: CountedAnswers): readonly OptionLabel[] {
  return questions.flatMap((question) => labelsOf(question, counted));
}

/** The mapping saying how many options of each question stand for nothing, beside those of which the house has chosen since. */
export function tellOptions(
  mapping: Mapping,
  counted: CountedAnswers,
  hasChosen: (field: LabelField, label: string) => boolean,
): Mapping {
  const told = mapping.questions.flatMap((question) => {
    const open = labelsOf(question, counted).filter(
      ({ field, label }) => optionIn([question], label) === null && !hasChosen(field, label),
    );
    const labels = new Set(open.map(({ label }) => fold(label))).size;
    return labels === 0 ? [] : [problem('labels-unmapped', { column: question.wording, labels }, 'info')];
  });
  return told.length === 0 ? mapping : { ...mapping, problems: [...mapping.problems, ...told] };
}

/** Wording of a question → how many cells of its columns, each of one option, say neither yes nor no. */
export type UnknownMarks = ReadonlyMap<string, number>;

/** The mapping saying how many cells were not taken for a yes, nor known for a no. */
export function tellUnknownMarks(mapping: Mapping, marks: UnknownMarks): Mapping {
  const told = [...marks].flatMap(([question, cells]) =>
    cells === 0 ? [] : [problem('survey-marks-unknown', { question, cells }, 'warning')],
  );
  return told.length === 0 ? mapping : { ...mapping, problems: [...mapping.problems, ...told] };
}

/** The option that a label stands for among these questions; null unknown. */
export function optionIn(questions: readonly QuestionMapping[], label: string): Code | null {
  const word = fold(label);
  for (const { options, columns } of questions) {
    if (Object.hasOwn(options, word)) return options[word] ?? null;
    const column = columns.find((one) => one.label !== undefined && fold(one.label) === word);
    if (column?.option) return column.option;
  }
  return null;
}

function labelsOf(question: QuestionMapping, counted: CountedAnswers): readonly OptionLabel[] {
  const field = optionField(question.question);
  const found = question.columns.flatMap(({ index, option, label }) => {
    const cells = [...(counted.get(index) ?? [])];
    if (option === undefined)
      return cells.flatMap(([cell, rows]) =>
        labelsOfCell(cell, question).map((one) => ({ label: one, rows })),
      );
    return label === undefined ? [] : cells.map(([, rows]) => ({ label, rows }));
  });
  return found.filter(({ label }) => fold(label) !== '').map((one) => ({ field, ...one }));
}

/** The labels of a cell, as the engine will look for them: the whole cell first. */
function labelsOfCell(cell: string, { options, separator }: QuestionMapping): readonly string[] {
  return Object.hasOwn(options, fold(cell)) ? [cell] : splitOptions(cell, separator);
}
