import type { Engine } from '#engine/engine.ts';
import type { Field } from '#model/fields.ts';
import type { Row } from '#model/plan.ts';
import type { UnknownLabel } from '#model/receipt.ts';
import type { Checked } from '#path/check/check.ts';
import type { HasChosen } from './label-choices.ts';
import { withoutContacts } from './without-contacts.ts';

/**
 * A label is quoted when it recurs and when there are few: a text that stands on ten lines is nobody’s name, unless a
 * column of names was taken for one of labels, which tells itself by how many there are.
 */
const LABEL_ROWS_MIN = 10;
const LABELS_MAX = 50;

/** The labels of a sheet that stand for nothing known, the most frequent first. */
export async function unknownLabels(
  { engine, hasChosen }: { readonly engine: Engine; readonly hasChosen: HasChosen },
  { mapping, labels }: Checked,
): Promise<readonly UnknownLabel[]> {
  if (!mapping.problems.some(({ code }) => code === 'labels-unmapped')) return [];
  const unknown = (await engine.run(labels)).filter(
    ({ field, label, code }) => code === null && !hasChosen(String(field) as Field, String(label)),
  );
  const labelsIn = (field: Row[string] | undefined): number =>
    unknown.filter((row) => row.field === field).length;
  return unknown
    .filter(({ field, rows }) => Number(rows) >= LABEL_ROWS_MIN && labelsIn(field) <= LABELS_MAX)
    .map(({ field, label, rows }) => ({
      field: String(field),
      label: withoutContacts(String(label)),
      rows: Number(rows),
    }));
}
