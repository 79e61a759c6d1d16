import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Mapping } from '#model/mapping.ts';
import type { RowRule } from '#model/source.ts';
import type { Code } from '#model/words.ts';
import { nonSeats } from '#sources/non-seats.ts';

import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { conceptOf, type Vocabulary } from './labels.ts';

/** What a sheet of labels (kind `labels`) explains: the field, the column of the local label and that of its meaning. */
export type Explained = { readonly field: Field; readonly label: number; readonly meaning: number };

/** Null when the sheet explains nothing: it is then only left aside. */
export function explainedBy({ kind, columns }: Mapping): Explained | null {
  const { concept: meaning } = columns;
  if (kind !== 'labels' || meaning === undefined) return null;
  for (const field of Object.keys(LABEL_SCHEMES) as Field[]) {
    const label = columns[field];
    if (label !== undefined) return { field, label, meaning };
  }
  return null;
}

/**
 * A mapping of lines or sums with the labels that another sheet explains: each stands for a concept, or for something
 * that is no seat and is then excluded. The house’s own explanation prevails over what the vocabulary reads in a label.
 */
export function explain(
  mapping: Mapping,
  field: Field,
  pairs: readonly { readonly label: string; readonly meaning: string }[],
  vocabulary: Vocabulary,
): Mapping {
  const column = mapping.columns[field];
  if (column === undefined) return mapping;
  const header = mapping.report[column]?.header ?? field;
  const scheme = LABEL_SCHEMES[field];
  const explained: Record<string, Code> = {};
  for (const { label, meaning } of pairs) {
    const code = scheme === undefined ? null : conceptOf(scheme, meaning, vocabulary);
    if (code !== null) explained[fold(label)] = code;
  }
  const rules = field === 'price-type' ? exclusionsOf(mapping, pairs) : [];
  return {
    ...mapping,
    labels: { ...mapping.labels, [field]: { ...mapping.labels[field], ...explained } },
    problems: mapping.problems.filter(
      ({ code, column: named }) => code !== 'labels-unmapped' || named !== header,
    ),
    source: { ...mapping.source, exclusions: [...(mapping.source.exclusions ?? []), ...rules] },
  };
}

/** Rules by label, for those whose meaning is no seat. */
function exclusionsOf(
  mapping: Mapping,
  pairs: readonly { readonly label: string; readonly meaning: string }[],
): readonly RowRule[] {
  const field: Field = mapping.columns['product-type'] === undefined ? 'price-type' : 'product-type';
  return nonSeats('product-type').flatMap(({ rule, when }): readonly RowRule[] => {
    if (!('matches' in when)) return [];
    const pattern = new RegExp(when.matches);
    const labels = pairs.filter(({ meaning }) => pattern.test(fold(meaning))).map(({ label }) => fold(label));
    return labels.length === 0 ? [] : [{ rule, field, when: { in: labels } }];
  });
}
