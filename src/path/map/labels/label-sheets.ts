import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import type { Mapping } from '#model/mapping.ts';
import type { RowRule } from '#model/source.ts';
import type { Code } from '#model/words.ts';
import { nonSeats } from '#sources/non-seats.ts';

import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { conceptOf, type Vocabulary } from './labels.ts';

/**
 * What a sheet of labels (kind `labels`) explains: the field, the columns of the local label and of its meaning, and of
 * whether it lets anybody in, where the sheet says so.
 */
export type Explained = {
  readonly field: Field;
  readonly label: number;
  readonly meaning: number;
  readonly admits: number | null;
};

/** One local label as its house explains it. */
export type Explanation = {
  readonly label: string;
  readonly meaning: string;
  readonly admits?: string | null;
};

const NO = ['false', 'no', 'non', '0'];

/** Null when the sheet explains nothing: it is then only left aside. */
export function explainedBy({ kind, columns }: Mapping): Explained | null {
  const { concept: meaning } = columns;
  if (kind !== 'labels' || meaning === undefined) return null;
  for (const field of Object.keys(LABEL_SCHEMES) as Field[]) {
    const label = columns[field];
    if (label !== undefined) return { field, label, meaning, admits: columns['seat-state'] ?? null };
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
  explanations: readonly Explanation[],
  vocabulary: Vocabulary,
): Mapping {
  const column = mapping.columns[field];
  if (column === undefined) return mapping;
  const header = mapping.report[column]?.header ?? field;
  const scheme = LABEL_SCHEMES[field];
  const explained: Record<string, Code> = {};
  for (const { label, meaning } of explanations) {
    const code = scheme === undefined ? null : conceptOf(scheme, meaning, vocabulary);
    if (code !== null) explained[fold(label)] = code;
  }
  const rules = field === 'price-type' ? exclusionsOf(mapping, explanations) : [];
  return {
    ...mapping,
    labels: { ...mapping.labels, [field]: { ...mapping.labels[field], ...explained } },
    problems: mapping.problems.filter(
      ({ code, column: named }) => code !== 'labels-unmapped' || named !== header,
    ),
    source: { ...mapping.source, exclusions: [...(mapping.source.exclusions ?? []), ...rules] },
  };
}

/** Rules by label, for those whose meaning is no seat, or that the house itself says let nobody in. */
function exclusionsOf(mapping: Mapping, explanations: readonly Explanation[]): readonly RowRule[] {
  const field: Field = mapping.columns['product-type'] === undefined ? 'price-type' : 'product-type';
  const closed = explanations.filter(({ admits }) => NO.includes(fold(admits ?? '')));
  const byMeaning = nonSeats('product-type').flatMap(({ rule, when }): readonly RowRule[] => {
    if (!('matches' in when)) return [];
    const pattern = new RegExp(when.matches);
    const labels = explanations
      .filter(({ meaning }) => pattern.test(fold(meaning)))
      .map(({ label }) => fold(label));
    return labels.length === 0 ? [] : [{ rule, field, when: { in: labels } }];
  });
  if (closed.length === 0) return byMeaning;
  return [...byMeaning, { rule: 'non-seat', field, when: { in: closed.map(({ label }) => fold(label)) } }];
}
