import type { Field, LabelField } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Mapping } from '#model/mapping.ts';
import type { Code } from '#model/words.ts';
import { optionField, schemeOfLabels } from '#vocabulary/label-schemes.ts';
import { optionIn } from '../survey/option-labels.ts';

export type LabelSeen = {
  readonly field: LabelField;
  readonly label: string;
  readonly rows: number;
  readonly code: Code | null;
};

/**
 * A text that stands on ten lines is nobody’s name, unless a column of names was taken for one of labels, which tells
 * itself by how many there are. What is said of two performances is as public as their titles; of one, it may be a name that
 * slid into the column.
 */
const ROWS_MIN = 10;
const OF_PERFORMANCES_MIN = 2;
const UNKNOWN_MAX = 50;
const OF_PERFORMANCES: readonly LabelField[] = [
  'discipline',
  'target-audience',
  'venue-kind',
  'municipality',
];
const NEVER: readonly LabelField[] = ['question'];

/**
 * The labels of a sheet that may be kept beside its lines, so that the house can say later what they stand for; those of
 * which it has said so already among them, however rare.
 */
export function keepable(
  mapping: Mapping,
  counted: readonly Omit<LabelSeen, 'code'>[],
  hasChosen: (field: LabelField, label: string) => boolean,
): readonly LabelSeen[] {
  const seen = merged(mapping, counted);
  const unknownIn = (field: LabelField) =>
    seen.filter((one) => one.field === field && one.code === null).length;
  return seen.filter(
    ({ field, label, rows }) =>
      hasChosen(field, label) ||
      (unknownIn(field) <= UNKNOWN_MAX &&
        rows >= (OF_PERFORMANCES.includes(field) ? OF_PERFORMANCES_MIN : ROWS_MIN)),
  );
}

/** Spellings that fold alike are one label: the first is shown. */
function merged(mapping: Mapping, counted: readonly Omit<LabelSeen, 'code'>[]): readonly LabelSeen[] {
  const found = new Map<string, LabelSeen>();
  for (const { field, label, rows } of counted) {
    const word = fold(label);
    if (word === '' || schemeOfLabels(field) === undefined || NEVER.includes(field)) continue;
    const id = `${field} ${word}`;
    const before = found.get(id);
    const code = readIn(mapping, field, word);
    found.set(id, { field, label: before?.label ?? label.trim(), rows: rows + (before?.rows ?? 0), code });
  }
  return [...found.values()];
}

/** What the file was read as; of an option, among the questions that have the same answers. */
function readIn({ labels, questions }: Mapping, field: LabelField, word: string): Code | null {
  const same = questions.filter(({ question }) => optionField(question) === field);
  if (same.length > 0) return optionIn(same, word);
  const known = labels[field as Field] ?? {};
  return Object.hasOwn(known, word) ? (known[word] ?? null) : null;
}
